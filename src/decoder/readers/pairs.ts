import { readOidbTexts, type OidbText } from '../oidb.ts';
import { knownKey, type Field, type Reader, type Reading } from '../reading.ts';
import type { SourceText } from '../source-text.ts';

/** The place of a value: behind a known key with its separator (`ret:`, `"msg" : `, `&error=`), or an OIDB text, which needs no key. */
interface Place {
  /** The key as the decoder names it. */
  key: string;
  /** The key where it stands. */
  at: SourceText;
  /** Index of the key, of the quote in front of it, or of the OIDB text. */
  start: number;
  /** Index of the value. */
  from: number;
  /** Index behind an OIDB text; null for a key, whose value has to be looked for. */
  to: number | null;
}

const KEY =
  /(?<![\w.$-])["']?(ret|msg|errcode|errmsg|error_description|error|err_type|platcode)["']?\s*(?:=>|[:=\uff1a])\s*/gi;
const NUMBER = /^[-+\u2212\uff0d]?(?:0x[0-9a-f]+|[\d\uff10-\uff19]+)(?!\w|\.\d)/i;

/** The keys whose value is text. */
const TEXTS: ReadonlySet<string> = new Set(['msg', 'errmsg', 'error_description']);
/** The keys of an answer's own code. */
const CODES: ReadonlySet<string> = new Set(['ret', 'errcode', 'error']);

/** Text forms with known keys but without the brackets of JSON, one or more on a line, and OIDB texts without any key. */
export const pairsReader: Reader = {
  name: 'pairs',
  read: (source) => {
    const readings: Reading[] = [];
    const places = placesIn(source);
    let open: Field[] = [];
    let start = 0;
    let end = 0;
    let line = -1;
    const close = () => {
      if (open.length > 0) readings.push({ fields: open, span: source.slice(start, end).span, inside: [] });
      open = [];
    };
    for (const [index, place] of places.entries()) {
      // What stands inside of a value was read with it.
      if (place.start < end) continue;
      if (isNewAnswer(open, place, source.text.slice(end, place.start))) close();
      if (open.length === 0) start = place.start;
      if (line < place.from) line = endOfLine(source.text, place.from);
      const { value, behind } = readValue(source, places, index, line, open);
      open.push({ key: place.key, keyAt: place.at, value });
      end = behind;
    }
    close();
    return readings;
  },
};

/** Every place of a value in a text, in order. */
function placesIn(source: SourceText): Place[] {
  const keys = Array.from(source.text.matchAll(KEY), (match): Place => {
    const [whole, name = ''] = match;
    const from = match.index + whole.indexOf(name);
    const at = source.slice(from, from + name.length);
    return { key: knownKey(name) ?? name, at, start: match.index, from: match.index + whole.length, to: null };
  });
  const texts = Array.from(readOidbTexts(source), ({ start, end }: OidbText): Place => {
    return { key: 'msg', at: source.slice(start, start + 4), start, from: start, to: end };
  });
  // With a capital it is prose: `Error: 7 DENIED`.
  const prose = ({ key, at }: Place) => key === 'error' && at.text !== key;
  return [...keys.filter((key) => !prose(key)), ...texts].sort((a, b) => a.start - b.start);
}

/** Whether a place begins another answer: the one before has the key, stands above an empty line, or has a code and ended on a line before. */
function isNewAnswer(open: readonly Field[], { key, to }: Place, between: string): boolean {
  if (open.some((field) => field.key === key) || /\n\s*\n/.test(between)) return true;
  return (CODES.has(key) || to !== null) && between.includes('\n') && open.some((field) => CODES.has(field.key));
}

/** The value of a place and the index behind it. Unquoted words run to the next key that is new, or to the end of the line. */
function readValue(
  source: SourceText,
  places: readonly Place[],
  index: number,
  line: number,
  open: readonly Field[],
): { value: SourceText; behind: number } {
  const { text } = source;
  const { key = '', from = 0, to = null } = places[index] ?? {};
  const quote = text.charAt(from);
  if (quote === '"' || quote === "'") {
    const end = endOfQuoted(text, from + 1, line, quote);
    return { value: source.slice(from + 1, end).unescape(), behind: text.charAt(end) === quote ? end + 1 : end };
  }
  const number = TEXTS.has(key) ? null : NUMBER.exec(text.slice(from, from + 24))?.[0];
  const seen = new Set([key, ...open.map((field) => field.key)]);
  const end = to ?? (number ? from + number.length : endOfWords(text, places, index, line, seen));
  return { value: source.slice(from, end), behind: end };
}

/** Where unquoted words end: before the next key that their answer does not have yet. An OIDB text keeps its own `ret`. */
function endOfWords(
  text: string,
  places: readonly Place[],
  index: number,
  line: number,
  seen: ReadonlySet<string>,
): number {
  const from = places[index]?.from ?? 0;
  let end = line;
  let oidb = from;
  for (let next = index + 1; next < places.length; next += 1) {
    const place = places[next];
    if (!place || place.start >= line) break;
    const free = place.start <= from || /[\s,;&]/.test(text.charAt(place.start - 1));
    if (free && place.start >= oidb && !seen.has(place.key)) {
      end = place.start;
      break;
    }
    oidb = Math.max(oidb, place.to ?? 0);
  }
  while (end > from && /[\s,;&]/.test(text.charAt(end - 1))) end -= 1;
  return Math.max(end, from);
}

/** The index of the quote that ends a value, or the end of its line. */
function endOfQuoted(text: string, from: number, line: number, quote: string): number {
  for (let index = from; index < line; index += 1) {
    const character = text.charAt(index);
    if (character === '\\') index += 1;
    else if (character === quote) return index;
  }
  return line;
}

/** The index of the next line break, or the length of the text. */
function endOfLine(text: string, from: number): number {
  const index = text.indexOf('\n', from);
  return index < 0 ? text.length : index;
}
