import { knownKey, type Field, type Reader, type Reading } from '../reading.ts';
import { readOidb } from '../oidb.ts';
import type { SourceText } from '../source-text.ts';

/** A known key with what follows it, quoted or not: `ret:-103`, `"msg":"…"`, `errcode=40001`, `&error=100010`. */
const KEY =
  /(?<![\w.$-])["']?(ret|msg|errcode|errmsg|error_description|error|err_type|platcode)["']?\s*(?:=>|[:=\uff1a])\s*/gi;

/** Text forms with known keys but without the brackets of JSON, one or more on a line. */
export const pairsReader: Reader = {
  name: 'pairs',
  read: (source) => {
    const readings: Reading[] = [];
    let open: Field[] = [];
    let start = 0;
    let end = 0;
    const close = () => {
      if (open.length > 0) readings.push({ fields: open, span: source.slice(start, end).span });
      open = [];
    };
    const { text } = source;
    KEY.lastIndex = 0;
    for (let match = KEY.exec(text); match; match = KEY.exec(text)) {
      const key = knownKey(match[1] ?? '') ?? '';
      const from = match.index + match[0].length;
      if (open.some((field) => field.key === key) || (open.length > 0 && /\n\s*\n/.test(text.slice(end, match.index))))
        close();
      const seen = new Set(open.map((field) => field.key)).add(key);
      const [value, behind] = readValue(source, from, seen);
      const keyFrom = match.index + match[0].indexOf(match[1] ?? '');
      if (open.length === 0) start = match.index;
      open.push({ key, keyAt: source.slice(keyFrom, keyFrom + key.length), value });
      end = behind;
      KEY.lastIndex = Math.max(behind, from);
    }
    close();
    return readings;
  },
};

/** The value from a place on, and the index behind it. Unquoted words run to the next key that is new, or to the end of the line. */
function readValue(source: SourceText, from: number, seen: ReadonlySet<string>): [SourceText, number] {
  const { text } = source;
  const quote = text.charAt(from);
  if (quote === '"' || quote === "'") {
    const end = endOfQuoted(text, from + 1, quote);
    return [source.slice(from + 1, end).unescape(), Math.min(end + 1, text.length)];
  }
  const number = /^[-+\u2212]?(?:0x[0-9a-f]+|\d+)(?![\w.])/i.exec(text.slice(from, from + 24));
  if (number && !seen.has('msg') && !seen.has('errmsg') && !seen.has('error_description'))
    return [source.slice(from, from + number[0].length), from + number[0].length];
  const line = text.indexOf('\n', from);
  const limit = line < 0 ? text.length : line;
  if (number && !/^\s*[,\uff0c]/.test(text.slice(from + number[0].length, from + number[0].length + 4)))
    return [source.slice(from, from + number[0].length), from + number[0].length];
  const end = nextNewKey(source, from, limit, seen);
  return [source.slice(from, end).trim(), end];
}

/** Where an unquoted value ends: before the next key that its record does not have yet. An OIDB text keeps its own `ret`. */
function nextNewKey(source: SourceText, from: number, limit: number, seen: ReadonlySet<string>): number {
  const words = source.slice(from, limit);
  const oidb = readOidb(words);
  const keys =
    /[\s,;&]+["']?(ret|msg|errcode|errmsg|error_description|error|err_type|platcode)["']?\s*(?:=>|[:=\uff1a])/gi;
  for (const match of words.text.matchAll(keys)) {
    if (oidb && match.index < oidb.end) continue;
    if (!seen.has(knownKey(match[1] ?? '') ?? '')) return from + match.index;
  }
  return limit;
}

/** The index of the quote that ends a value, or the end of its line. */
function endOfQuoted(text: string, from: number, quote: string): number {
  for (let index = from; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '\\') index += 1;
    else if (character === quote || character === '\n') return index;
  }
  return text.length;
}
