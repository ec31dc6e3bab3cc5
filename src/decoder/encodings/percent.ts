import type { Encoding } from './encoding.ts';

/** What shows that a text is encoded as a whole, once or more: an encoded quote, brace, comma (also a full-width one), colon or equals sign. */
const SIGN = /%(?:25)*(?:22|27|2C|3A|3D|5B|7B|EF%(?:25)*BC%(?:25)*8C)/i;

/** Single characters, of one to four bytes in UTF-8, so that each keeps its place. */
const ESCAPES =
  /%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}|%[2-7][0-9a-f]|%0[9ad]|\+(?=[a-z])/gi;

/** URL encoding: `%7B%22ret%22%3A-10000%7D`. */
export const percent: Encoding = {
  name: 'percent',
  undo: (source) => {
    if (!SIGN.test(source.text)) return null;
    return source.rewrite(ESCAPES, (match) => (match === '+' ? ' ' : decoded(match)));
  },
};

/** The character of an escape, or null when it is not UTF-8. */
function decoded(escape: string): string | null {
  try {
    return decodeURIComponent(escape);
  } catch {
    return null;
  }
}
