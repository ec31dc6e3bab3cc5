import type { Encoding } from './encoding.ts';

/** Escaped quotes without the string around them, as a debugger or a chat shows them: `{\"ret\":-10000}`. */
export const backslashes: Encoding = {
  name: 'backslashes',
  undo: (source) => (/\\["'/u]/.test(source.text) ? source.unescape() : null),
};
