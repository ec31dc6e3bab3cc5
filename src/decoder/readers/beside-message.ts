import { plainCode } from '../typed-code.ts';
import { MOST_ANSWERS, type Reader, type Reading } from '../reading.ts';
import type { SourceText } from '../source-text.ts';
import { entriesOf, type TableIndex } from '../table-index.ts';
import { messageIn, toLower } from '../words.ts';

/** A number that stands free: no part of a time, an address, an id, a version or a name. */
const FREE = /(?<![\w.:/#=@%-])(?:[-\u2212]?\d{1,10}|0x[0-9a-f]{1,4})(?![\w:/%@-]|\.\w)/gi;

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
    for (const match of source.text.matchAll(FREE)) {
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
