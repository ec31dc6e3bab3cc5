import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';
import { ORIGIN_VARIABLE } from './site.ts';

const baseURL = process.env[ORIGIN_VARIABLE];
if (!baseURL) throw new Error(`${ORIGIN_VARIABLE} is not set: run these tests with npm run test:nginx.`);

/** Runs the tests of the site below a sub-path, and those of the server, against nginx. */
export default defineConfig({
  ...base,
  testDir: '..',
  outputDir: '../../.generated/nginx/results',
  testMatch: ['browser/sub-path.spec.ts', 'nginx/*.spec.ts'],
  use: { ...base.use, baseURL },
  projects: [{ name: 'nginx' }],
  webServer: [],
});
