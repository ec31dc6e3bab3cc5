import es from 'eslint-plugin-es-x';
import { defineConfig } from 'eslint/config';

/** Methods that arrays and iterators share; only the linter of the source, which knows types, can tell them apart. */
const ITERATOR_HELPERS = Object.keys(es.rules).filter((rule) => rule.startsWith('no-iterator-prototype-'));

/**
 * Checks the scripts that browsers get, including libraries: nothing newer than ECMAScript 2022 and no look-behind, which is
 * what Chrome 109, Firefox 115 and Safari 15.4 have in common. Methods are recognized by their names.
 */
export default defineConfig({
  files: ['dist/**/*.js'],
  extends: [es.configs['flat/restrict-to-es2022']],
  settings: { 'es-x': { aggressive: true } },
  rules: {
    'es-x/no-regexp-lookbehind-assertions': 'error',
    ...Object.fromEntries(ITERATOR_HELPERS.map((rule) => [`es-x/${rule}`, 'off'])),
  },
  linterOptions: { reportUnusedDisableDirectives: 'off' },
});
