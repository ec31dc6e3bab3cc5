import { defineConfig } from 'vitest/config';

// The site is built, which takes minutes on a busy machine.
export default defineConfig({
  root: '.',
  test: { include: ['tests/zip/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 900_000 },
});
