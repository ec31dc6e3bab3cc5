import { defineConfig } from 'vitest/config';

export default defineConfig({
  // What is tested are pure functions: no file needs modules of its own, and loading them anew took most of the time.
  root: '.',
  test: { include: ['tests/unit/**/*.test.ts'], setupFiles: ['tests/unit/setup.ts'], isolate: false },
});
