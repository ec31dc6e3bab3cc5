import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What stands beside the rooms of data: pages and what they are made of. */
const SITE = '(features|components|build|pages|styles)/|(site|addresses)\\.ts$';

export default defineConfig(
  { ignores: ['dist', '.astro', '.generated', 'test-results', 'playwright-report'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
    // The compiler asks for brackets on index signatures.
    rules: { '@typescript-eslint/dot-notation': 'off' },
  },
  // decoder ← catalogue ← everything else. Whoever uses the decoder comes in by its front door.
  wall('src/decoder/**', `^(\\.\\./)+(catalogue/|cli/|${SITE})`),
  wall(
    'src/catalogue/**',
    '^(\\.\\./)+(cli|features|components|build|pages|styles)/',
    '^(\\.\\./)+decoder/(?!index\\.ts$)',
  ),
  wall('src/cli/**', '^\\.\\./(features|components|build|pages|styles)/', '^\\.\\./decoder/(?!index\\.ts$)'),
  wall('src/components/**', '^\\.\\./(cli|features|build|pages)/', '^\\.\\./decoder/(?!index\\.ts$)'),
  wall('src/pages/**', '^(\\.\\./)+(cli|build)/', '^(\\.\\./)+decoder/(?!index\\.ts$)'),
  ...astro.configs['flat/recommended'],
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
);

/** Forbids files to import what matches one of the patterns. */
function wall(files, ...patterns) {
  const message = 'The rooms do not reach into each other: see CONTRIBUTING.';
  return {
    files: [`${files}/*.{ts,astro}`],
    rules: {
      'no-restricted-imports': ['error', { patterns: patterns.map((regex) => ({ regex, message })) }],
    },
  };
}
