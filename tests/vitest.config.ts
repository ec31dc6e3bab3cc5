import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The tests are about pure functions, so files can share modules; loading them again took most of the time.
  root: '.',
  test: { include: ['tests/unit/**/*.test.ts'], setupFiles: ['tests/unit/setup.ts'], isolate: false },
});
