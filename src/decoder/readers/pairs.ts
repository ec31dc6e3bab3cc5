import { percent } from '../encodings.ts';
import { recognize } from '../envelope.ts';
import type { Key } from '../keys.ts';
import { type Field, MOST_ANSWERS, type Reader, type Reading } from '../reading.ts';
import type { SourceText } from '../source-text.ts';
import { type Place, Places } from './pair-places.ts';

/** The keys of an answer's own code. */
const CODES: ReadonlySet<string> = new Set(['ret', 'errcode', 'error', 'label']);

/** The keys of a text that often is that of a log, around an answer. */
const TEXTS: ReadonlySet<string> = new Set(['msg', 'text']);

/** How far behind a text the code that it belongs to stands, in characters. */
const NEAR = 12;

/** How far apart the fields of one answer may stand, in characters. */
const FAR = 2000;

/** How much of a line is looked at for a value, in characters. */
const MOST_WORDS = 10_000;

/**
 * Known keys with values, in any notation that logs and languages have, and OIDB texts without any key. It needs no
 * brackets that match, so it also reads what is damaged or cut off.
 */
export const pairsReader: Reader = {
  name: 'pairs',
  read: (source, index) => {
    const readings: Reading[] = [];
    const places = new Places(source, index);
    let open: Field[] = [];
    let vendor = false;
    let start = 0;
    let end = 0;
    const close = () => {
      const reading = { fields: open, span: source.slice(start, end).span, inside: [] };
      if (recognize(reading)) readings.push(reading);
      open = [];
    };
    for (let position = 0; readings.length < MOST_ANSWERS; position += 1) {
      const place = places.at(position);
      if (!place) break;
      places.forget(position);
      // What stands inside of a value was read with it.
      if (place.start < end) continue;
      const between = source.text.slice(end, Math.min(place.start, end + FAR));
      if (
        open.length > 0 &&
        place.key === 'label' &&
        !between.includes('\n') &&
        between.length < FAR &&
        open.some(({ key }) => key === 'label')
      ) {
        if (place.vendor) continue;
        if (vendor) open = [];
      }
      if (between.length === FAR || isNewAnswer(open, place, between)) close();
      if (open.length === 0) start = place.start;
      if (open.length === 0 || place.key === 'label') vendor = place.vendor;
      const line = endOfLine(source.text, place.from);
      const { value, behind } = readValue(
        source,
        places,
        position,
        line,
        open.map(({ key }) => key),
      );
      if (place.to === null && TEXTS.has(place.key) && !hasCode(open) && holdsAnswer(places, position, behind)) {
        close();
        end = place.from;
        continue;
      }
      open.push({ key: place.key, keyAt: place.at, value });
      end = behind;
    }
    close();
    return readings;
  },
};

/** Whether a code is among the fields. */
function hasCode(fields: readonly Field[]): boolean {
  return fields.some(({ key }) => CODES.has(key));
}

/** Whether a code with its key stands in a text, and none right behind it that the text belongs to. */
function holdsAnswer(places: Places, position: number, behind: number): boolean {
  const inner = places.at(position + 1);
  if (!inner || inner.start >= behind || !CODES.has(inner.key)) return false;
  let next = position + 2;
  while ((places.at(next)?.start ?? behind) < behind) next += 1;
  const outer = places.at(next);
  return !outer || !CODES.has(outer.key) || outer.start > behind + NEAR;
}

/** Whether a place begins another answer: the one before has the key, stands above an empty line, or has a code and ended on a line before, or with its bracket. */
function isNewAnswer(open: readonly Field[], { key, to }: Place, between: string): boolean {
  if (open.some((field) => field.key === key) || /\n\s*\n/.test(between)) return true;
  return (CODES.has(key) || to !== null) && /[\n\]})]/.test(between) && hasCode(open);
}

/** The index of the next line break, the length of the text, or a place that is far enough. */
function endOfLine(text: string, from: number): number {
  const to = Math.min(text.length, from + MOST_WORDS);
  const index = text.slice(from, to).indexOf('\n');
  return index < 0 ? to : from + index;
}

/** The keys whose value is text. */
const TEXT_KEYS: ReadonlySet<Key> = new Set(['msg', 'errmsg', 'error_description', 'text']);

/** A number with what languages put around it: `int(40001)`, `@(40001)`, `NumberLong("40001")`, `"40001"`, and the `.0` of one that was read as a fraction. */
const VALUE_NUMBER =
  /^(?:(?:!!|\()?(?:u?int\w*|long|number\w*|float|double|decimal|some|optional)\)?\s*)?(?:[(\uff08@]|\[(?=[-\u2212\uff0d]?\w+\])){0,2}["'“”‘’„«`【「]?([-+\u2212\uff0d]?(?:0x[0-9a-f]+|[\d\uff10-\uff19]+))((?:\.0+)?)(?!\w|\.\d)/i;

/** What stands before the quote of a text: `string(40) "`, `u'`, `@"`, `Some("`, `<<"`. */
const BEFORE_TEXT = /^(?:string\s*\(\d+\)\s*|(?:\(string\) \(len=\d+\) |(?:some|string|optional)\(|<<|[ub@])(?=["']))/i;

/** Quotes that open, with those that can close them. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”“"'],
  ['”', '”“"'],
  ['‘', '’‘'],
  ['’', '’‘'],
  ['„', '“”"'],
  ['«', '»'],
  ['「', '」'],
  ['`', '`'],
]);

/** What can follow a single quote that ends a text; anything else makes it an apostrophe. */
const AFTER_TEXT = /^\s*(?:[,;:}\])&|<]|=>|$)/;

/** How far in front of words an open bracket is looked for, in characters. */
const BEFORE_VALUE = 200;

/** A value with the index behind it. */
interface Value {
  value: SourceText;
  behind: number;
}

/**
 * The value of a place. Unquoted words run to the next key that is new, or to the end of the line.
 * @param places every place in it
 * @param line index of the end of its line
 * @param open the keys that its answer has already
 */
function readValue(source: SourceText, places: Places, index: number, line: number, open: readonly string[]): Value {
  const { text } = source;
  const place = places.at(index);
  if (!place) return { value: source.slice(0, 0), behind: 0 };
  const { key, from, to } = place;
  if (to !== null) return { value: source.slice(from, to), behind: to };
  if (TEXT_KEYS.has(key)) return readText(source, places, index, line, new Set([key, ...open]));
  const number = VALUE_NUMBER.exec(text.slice(from, from + 40));
  if (number?.[1] === undefined || (key === 'error' && isProse(text, from + number[0].length, line))) {
    const end = endOfWords(text, places, index, line, new Set([key, ...open]));
    return { value: source.slice(from, end), behind: end };
  }
  const [all, digits, fraction = ''] = number;
  const end = from + all.length - fraction.length;
  return { value: source.slice(end - digits.length, end), behind: from + all.length };
}

/** A text: quoted, or words. */
function readText(source: SourceText, places: Places, index: number, line: number, seen: ReadonlySet<string>): Value {
  const { text } = source;
  const from =
    (places.at(index)?.from ?? 0) +
    (BEFORE_TEXT.exec(text.slice(places.at(index)?.from ?? 0, line).slice(0, 24))?.[0].length ?? 0);
  const closing = QUOTES.get(text.charAt(from));
  if (closing === undefined) {
    const end = endOfWords(text, places, index, line, seen);
    const inner = /^\[(?=[-\u2212]?\d{1,7}[,\uff0c])/.test(text.slice(from, from + 12)) ? from + 1 : from;
    const words = withoutClosers(source.slice(inner, Math.max(inner, end)));
    return { value: percent.undo(words) ?? words, behind: Math.max(from, end) };
  }
  const end = endOfQuoted(text, from + 1, line, closing);
  return { value: source.slice(from + 1, end).unescape(), behind: end < line ? end + 1 : end };
}

/** Whether words follow a number: `error: 7 items could not be read`. */
function isProse(text: string, from: number, line: number): boolean {
  return /^\s+\p{L}/u.test(text.slice(from, Math.min(from + 8, line)));
}

/** Where unquoted words end: before the next key that their answer does not have yet. An OIDB text keeps its own `ret`. */
function endOfWords(text: string, places: Places, index: number, line: number, seen: ReadonlySet<string>): number {
  const from = places.at(index)?.from ?? 0;
  let end = line;
  let oidb = from;
  for (let next = index + 1; ; next += 1) {
    const place = places.at(next);
    if (!place || place.start >= line) break;
    const free =
      place.start <= from || /(?:[\s,;:&\uff0c\uff1a\u3002]|\\[nrt])$/.test(text.slice(place.start - 2, place.start));
    if (free && place.start >= oidb && !seen.has(place.key)) {
      end = place.start;
      break;
    }
    oidb = Math.max(oidb, place.to ?? 0);
  }
  const tag = /<\/|\]\]>/.exec(text.slice(from, end));
  if (tag) end = from + tag.index;
  end = endInBrackets(text, from, end);
  while (end > from && /[\s,;&|\uff0c]/.test(text.charAt(end - 1))) end -= 1;
  return Math.max(end, from);
}

/** The index of the bracket that closes what is still open in front of the words, e.g. that of the map they stand in; or their end. */
function endInBrackets(text: string, from: number, end: number): number {
  const open = openBrackets(text.slice(Math.max(text.lastIndexOf('\n', from - 1) + 1, from - BEFORE_VALUE), from), 0);
  const { ended, at } = openBrackets(text.slice(from, end), open.depth);
  return ended ? from + at : end;
}

/** How many brackets a text leaves open, and where it closes the first of those that were open before it. */
function openBrackets(text: string, before: number): { depth: number; ended: boolean; at: number } {
  let depth = before;
  for (const { 0: bracket, index } of text.matchAll(/[[\](){}]/g)) {
    if ('[({'.includes(bracket)) depth += 1;
    else if (depth > 0) depth -= 1;
    if (before > 0 && depth < before) return { depth, ended: true, at: index };
  }
  return { depth, ended: false, at: text.length };
}

/** Words without the brackets that close what was opened in front of them: `…}` of a map, `…)` of a call. */
function withoutClosers(words: SourceText): SourceText {
  const { text } = words;
  let end = text.length;
  for (const [open, close] of ['{}', '()', '[]', '{}'].map((pair) => [pair.charAt(0), pair.charAt(1)] as const)) {
    while (end > 0 && text.charAt(end - 1) === close && !text.slice(0, end - 1).includes(open)) end -= 1;
  }
  return words.slice(0, end);
}

/** The index of the quote that ends a text, or the end of its line. */
function endOfQuoted(text: string, from: number, line: number, closing: string): number {
  for (let index = from; index < line; index += 1) {
    const character = text.charAt(index);
    if (character === '\\') index += 1;
    else if (
      closing.includes(character) &&
      (character !== "'" || AFTER_TEXT.test(text.slice(index + 1, Math.min(index + 12, line))))
    )
      return index;
  }
  return line;
}
