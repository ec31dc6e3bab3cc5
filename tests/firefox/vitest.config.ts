import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Runs the main journeys in the installed Firefox, on the site in `dist`. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['tests/firefox/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
