import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** All of the decoder but its front door. The patterns are those of a .gitignore. */
const BEHIND_THE_DOOR = ['**/decoder/*', '**/decoder/*/**', '!**/decoder/index.ts'];

export default defineConfig(
  { ignores: ['dist', '.astro', '.generated', 'test-results', 'playwright-report'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    // The compiler asks for brackets on index signatures.
    rules: { '@typescript-eslint/dot-notation': 'off' },
  },
  // The rooms: the decoder knows nothing of the others; whoever uses it comes in by its front door.
  room('src/decoder', ['**/catalogue/**', '**/cli/**', '**/site/**', '**/bench/**']),
  room('src/catalogue', ['**/cli/**', '**/site/**', '**/bench/**', ...BEHIND_THE_DOOR]),
  room('src/cli', ['**/site/**', '**/bench/**', ...BEHIND_THE_DOOR]),
  room('src/site', ['**/cli/**', '**/bench/**', ...BEHIND_THE_DOOR]),
  ...astro.configs['flat/recommended'],
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
);

/** Forbids the files of a room to import what matches the patterns. */
function room(folder, patterns) {
  const message = 'The rooms do not reach into each other: see CONTRIBUTING.';
  return {
    files: [`${folder}/**/*.{ts,astro}`],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }] },
  };
}
