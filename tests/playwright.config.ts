import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../scripts/browser.ts';
import { DEV_PORT, ROOT_PORT, SUB_PATH, SUB_PATH_BUILD, SUB_PATH_PORT } from './browser/sites.ts';

const ROOT = join(import.meta.dirname, '..');
const browser = findBrowser();
const preview = (port: number, options = '') =>
  `node scripts/astro.ts preview --port ${String(port)} --ignore-lock ${options}`;

/** Tests of the site that is built from changed content, below a sub-path. */
const BELOW_SUB_PATH = ['sub-path.spec.ts'];

/** Tests that take long, and bring their own host. */
const LONG = ['offline*.spec.ts'];

export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  use: {
    browserName: 'chromium',
    // A worker would bypass the routes of tests, and request the whole site in every test.
    serviceWorkers: 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      ...(browser?.executablePath ? { executablePath: browser.executablePath } : {}),
      // The sandbox does not work for root; the other options keep the browser from calling home.
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      // What takes long comes first, so that no worker waits for it at the end.
      name: 'dev',
      // Each page and module is compiled on its first request.
      expect: { timeout: 30_000 },
      testMatch: 'dev.spec.ts',
      use: { baseURL: `http://localhost:${String(DEV_PORT)}` },
    },
    { name: 'offline', testMatch: LONG },
    {
      name: 'root',
      testIgnore: [...BELOW_SUB_PATH, ...LONG, 'dev.spec.ts'],
      use: { baseURL: `http://localhost:${String(ROOT_PORT)}` },
    },
    { name: 'sub-path', testMatch: BELOW_SUB_PATH, use: { baseURL: `http://localhost:${String(SUB_PATH_PORT)}` } },
  ],
  webServer: [
    {
      command: preview(ROOT_PORT),
      url: `http://localhost:${String(ROOT_PORT)}/`,
      reuseExistingServer: false,
      cwd: ROOT,
    },
    {
      command: preview(SUB_PATH_PORT, `--outDir ${SUB_PATH_BUILD}`),
      env: { BASE_PATH: SUB_PATH },
      url: `http://localhost:${String(SUB_PATH_PORT)}${SUB_PATH}/`,
      reuseExistingServer: false,
      cwd: ROOT,
    },
  ],
});
