import astro from 'eslint-plugin-astro';
import es from 'eslint-plugin-es-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The folders that pages are made of. */
const SITE = 'features|components|build|pages|styles';

/** Rooms that only the command line, the package and the site look into. */
const ABOVE = `cli|package|policy|${SITE}`;

/** The decoder's internals, anything but its index.ts. `features/decoder` is another folder. */
const INSIDE_DECODER = '^(\\.\\./)+(?<!features/)decoder/(?!index\\.ts$)';

export default defineConfig(
  { ignores: ['dist', '.astro', '.generated', 'test-results', 'playwright-report'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
    // The compiler requires brackets for index signatures.
    rules: { '@typescript-eslint/dot-notation': 'off' },
  },
  // What browsers run has to work in the oldest that the README names. Some of these files are only for the build.
  {
    files: [
      'src/{decoder,triage,policy,features,components}/**/*.ts',
      'src/{addresses,compressed,decode-uri,decoder-link,links}.ts',
    ],
    ignores: [
      'src/policy/cases.ts',
      'src/components/catalogue.ts',
      'src/features/{previews,relations}/**',
      'src/features/offline/integration.ts',
      'src/features/search/records.ts',
    ],
    extends: [es.configs['flat/restrict-to-es2022']],
    // The first one is also the name of a type.
    rules: {
      'es-x/no-iterator': 'off',
      'es-x/no-regexp-lookbehind-assertions': 'error',
      // A pattern that code assembles is not a literal, so neither these rules nor the linter of the built scripts see it.
      'no-restricted-syntax': [
        'error',
        { selector: 'TemplateElement[value.raw=/\\(\\?<[!=]/]', message: 'Safari before 16.4 has no look-behind.' },
      ],
    },
  },
  // decoder ← catalogue ← policy, and triage, ← everything else; the decoder is imported only through its index.ts.
  wall('**'),
  wall('src/decoder/**', `^(\\.\\./)+(catalogue|${ABOVE})/`, '^(\\.\\./)+(site|addresses)\\.ts$'),
  wall(
    'src/triage/**',
    `^(\\.\\./)+(catalogue|policy|cli|package|${SITE})/`,
    '^(\\.\\./)+(site|addresses)\\.ts$',
    INSIDE_DECODER,
  ),
  wall('src/catalogue/**', `^(\\.\\./)+(${ABOVE})/`, '^(\\.\\./)+site\\.ts$', INSIDE_DECODER),
  wall('src/policy/**', `^(\\.\\./)+(triage|cli|package|${SITE})/`, '^(\\.\\./)+site\\.ts$', INSIDE_DECODER),
  wall('src/cli/**', `^(\\.\\./)+(package|${SITE})/`, INSIDE_DECODER),
  wall('src/package/**', `^(\\.\\./)+(${SITE})/`, INSIDE_DECODER),
  wall('src/components/**', '^(\\.\\./)+(cli|package|features|build|pages)/', INSIDE_DECODER),
  // No feature imports another: what two of them need is a component.
  wall('src/features/**', '^(\\.\\./)+(cli|package|build|pages)/', '^\\.\\./(?!\\.\\./)[^/]+/', INSIDE_DECODER),
  wall('src/{build,pages}/**', '^(\\.\\./)+(cli|package)/', INSIDE_DECODER),
  ...astro.configs['flat/recommended'],
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
);

/** Forbids imports that match one of the patterns or climb more than two folders. */
function wall(files, ...patterns) {
  const climbing = {
    regex: '^(\\.\\./){3}',
    message: 'Import it as #src/…, #tests/… or #scripts/…, or move one of the two.',
  };
  const message = 'This room does not reach into that one: see “Folders” in CONTRIBUTING.';
  return {
    files: [`${files}/*.{ts,astro,js,mjs}`],
    rules: {
      'no-restricted-imports': ['error', { patterns: [climbing, ...patterns.map((regex) => ({ regex, message }))] }],
    },
  };
}
