import { DASHES } from '../typed-code.ts';
import type { Encoding } from './encoding.ts';

/** What is not seen: zero-width characters, marks of direction, soft hyphens, a byte order mark. */
const UNSEEN = '[\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe0e\\ufe0f\\ufeff]+';

/** Colors of a terminal. */
const COLOR = '\\u001b\\[[\\d;]*[A-Za-z]';

/** Letters, digits and signs of another width or weight; not the punctuation of Chinese, which is read as it stands. */
const WIDE =
  '[\\uff02\\uff06\\uff07\\uff0b\\uff10-\\uff19\\uff1c-\\uff1e\\uff21-\\uff3d\\uff41-\\uff5d]|[\\u{1d400}-\\u{1d7ff}]';

/** A dash that stands for a minus. */
const DASH = `(?<![\\p{L}\\p{N}])[${DASHES}](?=\\p{Nd})`;

const LEADING_DASH = new RegExp(`^[${DASHES}]`);

const ODD = new RegExp([UNSEEN, COLOR, WIDE, DASH].join('|'), 'gu');

/** Characters that look like others, or like nothing: `ｅｒｒｃｏｄｅ：４０００１`, a zero-width space in a number, `–73`. */
export const plain: Encoding = {
  name: 'plain',
  undo: (source) => {
    const undone = source.rewrite(ODD, plainCharacter);
    return undone === source ? null : undone;
  },
};

/** What an odd character stands for; a color becomes a blank, so that a span beside it ends in front of it. */
function plainCharacter(match: string): string {
  if (match.startsWith('\u001b')) return ' ';
  if (LEADING_DASH.test(match)) return '-';
  const same = match.normalize('NFKC');
  return same === match ? '' : same.slice(0, match.length);
}
