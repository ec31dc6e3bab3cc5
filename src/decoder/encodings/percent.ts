import type { Encoding } from './encoding.ts';

/** What shows that a text is encoded as a whole, once or more: an encoded quote, brace, comma (also a full-width one), colon or equals sign. */
const SIGN = /%(?:25)*(?:22|27|2C|3A|3D|5B|7B|EF%(?:25)*BC%(?:25)*8C)/i;

/** Runs of characters beyond ASCII, and single ASCII characters, so that each of these keeps its place. */
const ESCAPES = /(?:%[89a-f][0-9a-f])+|%[2-7][0-9a-f]|%0[9ad]|\+(?=[a-z])/gi;

/** URL encoding: `%7B%22ret%22%3A-10000%7D`. */
export const percent: Encoding = {
  name: 'percent',
  undo: (source) => {
    if (!SIGN.test(source.text)) return null;
    return source.rewrite(ESCAPES, (match) => (match === '+' ? ' ' : decodeRun(match)));
  },
};

/** The characters of a run of escapes, or null when they are not UTF-8. */
function decodeRun(run: string): string | null {
  try {
    return decodeURIComponent(run);
  } catch {
    return null;
  }
}
