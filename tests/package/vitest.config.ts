import { defineConfig } from 'vitest/config';

// Each test starts compilers, bundlers and npm.
export default defineConfig({
  root: '.',
  test: { include: ['tests/package/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
});
