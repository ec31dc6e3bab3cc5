import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist', '.astro', '.generated', 'test-results', 'playwright-report'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    // The compiler asks for brackets on index signatures.
    rules: { '@typescript-eslint/dot-notation': 'off' },
  },
  ...astro.configs['flat/recommended'],
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
);
