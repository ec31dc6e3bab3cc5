import { defineConfig } from 'vitest/config';

/** Unpacks the archive of the site, and uses it from several folders. */
export default defineConfig({
  root: '.',
  test: { include: ['tests/zip/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
