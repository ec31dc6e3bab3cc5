import type { Encoding } from './encoding.ts';

/** Escapes that programs write and JSON does not know. */
const OTHERS = /\\(?:x[2-7][0-9a-f]|')/gi;

/** Escaped quotes without the string around them, as a debugger or a chat shows them: `{\"ret\":-10000}`, `{\x22ret\x22:-10000}`. */
export const backslashes: Encoding = {
  name: 'backslashes',
  undo: (source) =>
    /\\(?:["'/u]|x2)/.test(source.text)
      ? source
          .rewrite(OTHERS, (match) => (match.endsWith("'") ? "'" : String.fromCharCode(parseInt(match.slice(2), 16))))
          .unescape()
      : null,
};
