import type { Edit, SourceText } from './source-text.ts';
import { DASHES } from './typed-code.ts';
import { CODE_KINDS, kindOf } from './vocabulary.ts';

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

/** A byte, and where it is written. */
interface PlacedByte {
  value: number;
  from: number;
  to: number;
}

/** The characters of bytes in UTF-8, each where its bytes are written. */
function charactersOf(bytes: readonly PlacedByte[]): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at]?.value ?? 0;
    const some = bytes.slice(at, at + (lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4));
    const text = decoded(some.map(({ value }) => `%${value.toString(16).padStart(2, '0')}`).join(''));
    const known = text === null ? some.slice(0, 1) : some;
    edits.push({ from: known[0]?.from ?? 0, to: known.at(-1)?.to ?? 0, text: text ?? '\ufffd' });
    at += known.length;
  }
  return edits;
}

/** What can be base64, with the quotes around it, and what the text in it has to hold. */
const BASE64 = /["']?[\w+/-]{16,}={0,2}["']?/g;
const ANNOUNCES = /(?:ret|err|code)\w*["']?\s*[:=]/i;
const NAMES = /ret|err|code/i;

/** The beginning of such a run: unlike the run, it is not tried at each letter of a word. */
const LONG_RUN = /(?:^|[^\w+/-])[\w+/-]{16}/;

/** Base64 in a text: `body=eyJyZXQiOi0xMDAwMH0=`. */
export const base64: Encoding = {
  undo: (source) => {
    if (!LONG_RUN.test(source.text)) return null;
    const edits = [...source.text.matchAll(BASE64)].flatMap(({ 0: match, index }): Edit[] => {
      const run = match.replace(/["'=]/g, '');
      // Most runs are ids and paths: their bytes are looked at where they can hold a key.
      if (!NAMES.test(latinOf(run))) return [];
      const start = index + match.indexOf(run);
      const bytes = bytesOfBase64(run, start);
      const characters = bytes.every(({ value }) => value >= 0x20 || value === 10 || value === 13 || value === 9)
        ? charactersOf(bytes)
        : [];
      if (!ANNOUNCES.test(characters.map(({ text }) => text).join(''))) return [];
      const end = start + run.length;
      return [
        { from: index, to: start, text: ' ' },
        ...characters,
        { from: characters.at(-1)?.to ?? end, to: index + match.length, text: ' ' },
      ];
    });
    return edits.length > 0 ? source.edited(edits) : null;
  },
};

/** The bytes of a run of base64 as characters, with what fills it up. */
function latinOf(run: string): string {
  return atob(run.replaceAll('-', '+').replaceAll('_', '/') + 'AAA'.slice(0, -run.length & 3));
}

/** The bytes that a run of base64 stands for. */
function bytesOfBase64(run: string, start: number): PlacedByte[] {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const values = Array.from(run.replaceAll('-', '+').replaceAll('_', '/'), (letter) => digits.indexOf(letter));
  return values.slice(1).flatMap((value, place) => {
    // Four letters are three bytes: each letter but the last begins one.
    const nth = place % 4;
    if (nth === 3) return [];
    const used = nth * 2 + 2;
    const byte = (((values[place] ?? 0) << used) | (value >> (6 - used))) & 0xff;
    return [{ value: byte, from: start + place, to: start + place + (nth === 2 ? 2 : 1) }];
  });
}

/** A line of a hex dump: where its bytes stood, and the first of them. */
const DUMPED = /^([^\S\n]*(?:0x)?([\da-f]{4,8}):?[^\S\n]+)[\da-f]{2}/i;
const PAIR = /([\da-f]{2})[^\S\n]{0,2}/iy;
const IN_LINE = 16;

/** The bytes of a hex dump: `00000090  7b 22 72 65 74 22 3a 2d  31 30 30 30 30 2c 22 6d  {"ret":-10000,"m`. */
export const hexDump: Encoding = {
  undo: (source) => {
    const { text } = source;
    if (!text.includes('\n')) return null;
    const bytes: PlacedByte[] = [];
    let start = 0;
    let next = -1;
    let lines = 0;
    for (let from = 0; from < text.length; from = text.indexOf('\n', from) + 1 || text.length) {
      const [, head = '', place = ''] = DUMPED.exec(text.slice(from, from + 40)) ?? [];
      if (head === '' && bytes.length > 0) break;
      if (head === '') continue;
      if (bytes.length > 0 && parseInt(place, 16) !== next) return null;
      if (bytes.length === 0) start = from;
      const line = bytesOfLine(text, from + head.length);
      bytes.push(...line);
      next = parseInt(place, 16) + line.length;
      lines += 1;
    }
    if (lines < 2) return null;
    const characters = charactersOf(bytes);
    const end = /[^\n]*/.exec(text.slice(characters.at(-1)?.to))?.[0].length ?? 0;
    // What stands between the bytes is where they stood, and the same as text.
    return source.edited([
      { from: start, to: characters[0]?.from ?? start, text: '' },
      ...characters.map((edit, place) => ({
        ...edit,
        to: Math.max(edit.to, characters[place + 1]?.from ?? edit.to + end),
      })),
    ]);
  },
};

/** The bytes of a line of a hex dump. */
function bytesOfLine(text: string, start: number): PlacedByte[] {
  const bytes: PlacedByte[] = [];
  PAIR.lastIndex = start;
  for (let from = start; bytes.length < IN_LINE; from = PAIR.lastIndex) {
    const pair = PAIR.exec(text)?.[1];
    if (pair === undefined) break;
    bytes.push({ value: parseInt(pair, 16), from, to: from + 2 });
  }
  return bytes;
}

/** What parts the cells of a row; a line between rows; a name of a column. */
const CELL_SIGNS = ['|', '\t', ','] as const;
const RULER = /^[\s|+:=-]*$/;
const COLUMN = /^(?:[\p{L}_][\p{L}\d_ .-]{0,30})?$/u;

/** A column that says when, where or to whom something happened: a table without one explains its codes. */
const HAPPENED =
  /(?:^|[_ ])(?:id|time|date|ts|at|api|path|url|interface|cmd|uid|openid|user|player|zone|area|server|host|count|cost)$|时间|日期|接口|区|玩家|用户|次数|耗时/i;

/** Rows with their codes under the name of a column: `time|api|ret|msg` above `11:52|/share/qq|-502|sig error`. */
export const columns: Encoding = {
  undo: (source) => {
    const { text } = source;
    if (!text.includes('\n')) return null;
    const edits: Edit[] = [];
    let header: { sign: string; names: readonly string[] } | null = null;
    let from = 0;
    for (const line of text.split('\n')) {
      const cells = cellsOf(line, header?.sign ?? '');
      if (cells.length > 0 && cells.length === header?.names.length)
        for (const [place, [start, end]] of cells.entries()) {
          const name = header.names[place] ?? '';
          if (kindOf(name) === undefined || RULER.test(line)) continue;
          edits.push({ from: from + start, to: from + start, text: `\n${name}: ` });
          edits.push({ from: from + end, to: from + end, text: '\n' });
        }
      else if (!RULER.test(line)) header = headerOf(line);
      from += line.length + 1;
    }
    return edits.length > 0 ? source.edited(edits) : null;
  },
};

/** The columns that a line names, when a code is one of them. */
function headerOf(line: string): { sign: string; names: readonly string[] } | null {
  for (const sign of CELL_SIGNS) {
    const names = cellsOf(line, sign).map(([start, end]) => line.slice(start, end).replace(/"/g, '').trim());
    const isOfCodes = names.some((name) => {
      const kind = kindOf(name);
      return kind !== undefined && kind !== 'word' && CODE_KINDS.has(kind);
    });
    if (isOfCodes && names.every((name) => COLUMN.test(name)) && names.some((name) => HAPPENED.test(name)))
      return { sign, names };
  }
  return null;
}

/** Where the cells of a row stand in it. */
function cellsOf(line: string, sign: string): [number, number][] {
  if (sign === '' || !line.includes(sign)) return [];
  const cells: [number, number][] = [];
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at <= line.length; at += 1) {
    if (line.charAt(at) === '"') isQuoted = !isQuoted;
    if (at < line.length && (isQuoted || line.charAt(at) !== sign)) continue;
    cells.push([from, at]);
    from = at + 1;
  }
  return cells.length < 3 ? [] : cells;
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
const NAMED_TAG = /(\sname=["'])(\w+)["'][^<>]*>$/;

/** Markup around keys and values: `<td>errcode</td><td>40001</td>`, `<b>错误码：</b>40163`, `<int name="ret">-1</int>`. */
export const tags: Encoding = {
  undo: (source) => {
    const undone = source.edited(
      [...source.text.matchAll(TAG)].flatMap(({ 0: match, index: from }): Edit[] => {
        const to = from + match.length;
        const named = NAMED_TAG.exec(match);
        if (named) {
          // The name stays where it is written.
          const [, before = '', name = ''] = named;
          const start = from + named.index + before.length;
          return [
            { from, to: start, text: '\n' },
            { from: start + name.length, to, text: ':' },
          ];
        }
        // A blank at least, so that a span in front of it ends there.
        const text = LINES.test(match) ? '\n' : /^<\/[^<>]*>\s*</.test(match) ? ' : ' : ' ';
        return [{ from, to, text }];
      }),
    );
    return undone === source ? null : undone;
  },
};
