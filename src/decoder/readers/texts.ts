import { matchesWhere } from '../matches.ts';
import { MOST_ANSWERS, type Reader, type Reading } from '../reading.ts';
import type { SourceText } from '../source-text.ts';
import { entriesOf, type TableIndex } from '../table.ts';
import { leadingCode, plainCode } from '../typed-code.ts';
import { messageIn, toLower } from '../words.ts';

/** `12,345 bytes`: the comma of a large number is not that of an answer. */
const THOUSANDS = /^\D{0,2}\d{1,3}(?:,\d{3})+(?!\d)/;

/** Lines that are a code, a comma and words, as the `msg` of a pass-through answer is often logged: `40001, invalid credential`. */
export const codeMessageReader: Reader = {
  name: 'code-message',
  read: (source) => {
    const readings: Reading[] = [];
    for (let from = 0; from < source.text.length && readings.length < MOST_ANSWERS;) {
      const newline = source.text.indexOf('\n', from);
      const end = newline < 0 ? source.text.length : newline;
      const line = source.slice(from, end).trim();
      const found = leadingCode(line);
      if (found && /\p{L}{2}/u.test(found.rest.text) && !THOUSANDS.test(line.text.slice(0, 40))) {
        readings.push({ fields: [{ key: 'line', keyAt: found.code.at, value: line }], span: line.span, inside: [] });
      }
      from = end + 1;
    }
    return readings;
  },
};

/** Two numbers side by side, as values without their keys have them: `{-10000 -73,text}`, `(-10000, '-73,text')`. */
const PAIR = /(-\d{5})(?:[\s,(){}:/"'，-]{1,6}?)(-?\d{1,7})(?![\w.:/-])/g;

/** How long the text of such an answer may be, in characters. */
const LONGEST_TEXT = 500;

/** A pass-through code with the platform's code behind it, both without keys. */
export const carriedReader: Reader = {
  name: 'carried',
  read: (source, index) => {
    const readings: Reading[] = [];
    for (const match of matchesWhere(source.text, PAIR, ({ before }) => !/[\w.:/=-]$/.test(before))) {
      if (readings.length === MOST_ANSWERS) break;
      const [whole, outer = '', inner = ''] = match;
      const carrier = entriesOf(plainCode(outer), index).find(({ carries }) => carries);
      const domains = entriesOf(plainCode(inner), index).map(({ domain }) => domain);
      if (!carrier?.carries?.some((domain) => domains.includes(domain))) continue;
      const from = match.index + whole.length - inner.length;
      const line = /^[^\n]*/.exec(source.text.slice(from, from + LONGEST_TEXT))?.[0] ?? '';
      const at = source.slice(match.index, match.index + outer.length);
      const message = source.slice(from, from + line.length);
      readings.push({
        fields: [
          { key: 'ret', keyAt: at, value: at },
          { key: 'msg', keyAt: message, value: message },
        ],
        span: source.slice(match.index, from + line.length).span,
        inside: [],
      });
    }
    return readings;
  },
};

/** A number that stands free: no part of a time, an address, an id, a version or a name. */
const LONE_NUMBER = /(?:[-\u2212]?\d{1,10}|0x[0-9a-f]{1,4})(?![\w:/%@-]|\.\w)/gi;

/** How far from its number a text may stand, in characters of the same line. */
const REACH = 80;

/** How many numbers are looked at: a text with more is no message. */
const MOST_TRIES = 20_000;

/** Numbers without any key, beside a text that is known to come with them: `redirect uri is illegal(100010)`. */
export const besideMessageReader: Reader = {
  name: 'beside-message',
  read: (source, index) => {
    const readings: Reading[] = [];
    let end = -1;
    let tries = 0;
    for (const match of matchesWhere(source.text, LONE_NUMBER, ({ before }) => !/[\w.:/#=@%-]$/.test(before))) {
      if (readings.length === MOST_ANSWERS || tries === MOST_TRIES) break;
      if (match.index < end) continue;
      tries += 1;
      const at = source.slice(match.index, match.index + match[0].length);
      const text = textBeside(source, match.index, match[0].length, at, index);
      if (!text) continue;
      const from = Math.min(text.from, match.index);
      end = Math.max(text.to, match.index + match[0].length);
      const value = source.slice(text.from, text.to);
      readings.push({
        fields: [
          { key: 'beside', keyAt: at, value: at },
          { key: 'text', keyAt: value, value },
        ],
        span: source.slice(from, end).span,
        inside: [],
      });
    }
    return readings;
  },
};

/** The text beside a number that one of its entries is known to send. */
function textBeside(
  source: SourceText,
  start: number,
  length: number,
  at: SourceText,
  index: TableIndex,
): { from: number; to: number } | null {
  const entries = entriesOf(plainCode(at.text), index);
  if (entries.length === 0) return null;
  const before = /[^\n]*$/.exec(source.text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  const behind = /^[^\n]*/.exec(source.text.slice(start + length, start + length + REACH))?.[0] ?? '';
  for (const [text, offset] of [
    [behind, start + length],
    [before, start - before.length],
  ] as const) {
    const lower = toLower(text);
    const found = entries.map((entry) => messageIn(entry, lower)).find((place) => place !== null);
    if (found) return { from: offset + found.from, to: offset + found.to };
  }
  return null;
}

/** How long an input may be to be taken for a message alone. */
const LONGEST_MESSAGE = 2000;

/** A message that is known to come with a code, in an input without any number that could be one. */
export const knownMessageReader: Reader = {
  name: 'known-message',
  read: (source, { table }) => {
    if (source.text.length > LONGEST_MESSAGE) return [];
    const lower = toLower(source.text);
    const found = table.entries
      .filter(({ action }) => action !== 'none')
      .map((entry) => messageIn(entry, lower))
      .filter((place) => place !== null)
      .sort((a, b) => b.to - b.from - (a.to - a.from))[0];
    if (!found) return [];
    const value = source.slice(found.from, found.to);
    return [{ fields: [{ key: 'known', keyAt: value, value }], span: value.span, inside: [] }];
  },
};
