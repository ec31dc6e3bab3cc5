import { defineConfig } from 'vitest/config';

// Spark is installed, and a million lines are counted several times.
export default defineConfig({
  root: '.',
  test: { include: ['tests/spark/**/*.test.ts'], testTimeout: 1_800_000, hookTimeout: 1_800_000 },
});
