import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The tests are about pure functions, so files can share modules; loading them again took most of the time.
  root: '.',
  test: {
    include: ['tests/unit/**/*.test.ts'],
    setupFiles: ['tests/unit/setup.ts'],
    isolate: false,
    // Ends a test that hangs, not one on a busy machine: a property over a hundred inputs takes a second on an idle one.
    testTimeout: 60_000,
  },
});
