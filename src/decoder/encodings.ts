import type { SourceText } from './source-text.ts';
import { DASHES } from './typed-code.ts';

/** A way in which a text is written for transport. */
export interface Encoding {
  /** Undoes the encoding; null when the text does not use it. */
  undo: (source: SourceText) => SourceText | null;
}

/** What is not seen: zero-width characters, marks of direction, soft hyphens, a byte order mark. */
const UNSEEN = '[\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe0e\\ufe0f\\ufeff]+';

/** Colors of a terminal. */
const COLOR = '\\u001b\\[[\\d;]*[A-Za-z]';

/** Letters, digits and signs of another width or weight; not the punctuation of Chinese, which is read as it stands. */
const WIDE =
  '[\\uff02\\uff06\\uff07\\uff0b\\uff10-\\uff19\\uff1c-\\uff1e\\uff21-\\uff3d\\uff41-\\uff5d]|[\\u{1d400}-\\u{1d7ff}]';

/** A dash that stands for a minus, when no letter or number stands in front. */
const DASH = `[${DASHES}](?=\\p{Nd})`;

const LEADING_DASH = new RegExp(`^[${DASHES}]`);

const ODD = new RegExp([UNSEEN, COLOR, WIDE, DASH].join('|'), 'gu');

/** Characters that look like others, or like nothing: `ｅｒｒｃｏｄｅ：４０００１`, a zero-width space in a number, `–73`. */
export const plain: Encoding = {
  undo: (source) => {
    const undone = source.rewrite(ODD, plainCharacter);
    return undone === source ? null : undone;
  },
};

/** What an odd character stands for; a color becomes a blank, so that a span beside it ends in front of it. */
function plainCharacter(match: string, before: string): string | null {
  if (match.startsWith('\u001b')) return ' ';
  if (LEADING_DASH.test(match)) return /[\p{L}\p{N}]$/u.test(before) ? null : '-';
  const same = match.normalize('NFKC');
  return same === match ? '' : same.slice(0, match.length);
}

/** What shows that a text is encoded as a whole, once or more: an encoded quote, brace, comma (also a full-width one), colon or equals sign. */
const SIGN = /%(?:25)*(?:22|27|2C|3A|3D|5B|7B|EF%(?:25)*BC%(?:25)*8C)/i;

/** Single characters, of one to four bytes in UTF-8, so that each keeps its place. */
const PERCENTS =
  /%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}|%[2-7][0-9a-f]|%0[9ad]|\+(?=[a-z])/gi;

/** URL encoding: `%7B%22ret%22%3A-10000%7D`. */
export const percent: Encoding = {
  undo: (source) => {
    if (!SIGN.test(source.text)) return null;
    return source.rewrite(PERCENTS, (match) => (match === '+' ? ' ' : decoded(match)));
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

/** The named entities that logs and web pages put around data. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['colon', ':'],
  ['comma', ','],
]);

const ENTITY = /&(?:#\d{1,6}|#x[0-9a-f]{1,5}|quot|apos|amp|lt|gt|nbsp|colon|comma);/gi;

/** HTML entities: `{&quot;ret&quot;:-10000}`. */
export const entities: Encoding = {
  undo: (source) => {
    const undone = source.rewrite(ENTITY, (match) => character(match.slice(1, -1).toLowerCase()));
    return undone === source ? null : undone;
  },
};

/** The character of an entity, or null when there is none. */
function character(name: string): string | null {
  if (!name.startsWith('#')) return NAMED.get(name) ?? null;
  const point = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point <= 0x10ffff ? String.fromCodePoint(point) : null;
}

/** Escapes that programs write and JSON does not know. */
const OTHERS = /\\(?:x[2-7][0-9a-f]|')/gi;

/** Escaped quotes without the string around them, as a debugger or a chat shows them: `{\"ret\":-10000}`, `{\x22ret\x22:-10000}`. */
export const backslashes: Encoding = {
  undo: (source) =>
    /\\(?:["'/u]|x2)/.test(source.text)
      ? source
          .rewrite(OTHERS, (match) => (match.endsWith("'") ? "'" : String.fromCharCode(parseInt(match.slice(2), 16))))
          .unescape()
      : null,
};

/** A tag with the blanks that follow it. */
const TAG = /<(\/?)([a-z]\w*)((?:\s[^<>]{0,200})?)>(?:\s*<(\/?)([a-z]\w*)((?:\s[^<>]{0,200})?)>)*/gi;

/** Tags behind which a line ends. */
const LINES = /<\/?(?:tr|p|div|li|br|dt|h\d)\b/i;

/** A tag that names its value, as Android and Solr write it. */
const NAMED_TAG = /\sname=["'](\w+)["'][^<>]*>$/;

/** Markup around keys and values: `<td>errcode</td><td>40001</td>`, `<b>错误码：</b>40163`, `<int name="ret">-1</int>`. */
export const tags: Encoding = {
  undo: (source) => {
    const undone = source.rewrite(TAG, (match) => {
      const name = NAMED_TAG.exec(match)?.[1];
      if (name !== undefined) return `\n${name}:`;
      if (LINES.test(match)) return '\n';
      // A blank at least, so that a span in front of it ends there.
      return /^<\/[^<>]*>\s*</.test(match) ? ' : ' : ' ';
    });
    return undone === source ? null : undone;
  },
};
