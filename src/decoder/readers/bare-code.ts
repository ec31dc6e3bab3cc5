import { wholeCode } from '../code-text.ts';
import { MOST_ANSWERS, type Reader, type Reading } from '../reading.ts';
import type { SourceText } from '../source-text.ts';
import { carriedReader } from './carried.ts';
import { entriesOf, type TableIndex } from '../table-index.ts';

/** What people put in front of a code, white space aside. */
const FRONT = new Set('"\'“”‘’`#([{<（【「');

/** What people put behind a code, white space aside. */
const BACK = new Set('"\'“”‘’`)]}>）】」.,;:!?。，；：！？、');

/** What stands between the codes of a list. */
const BETWEEN = /[\s,;/|，；、]+/g;

/** How long a list of codes may be, in characters. */
const MOST_LENGTH = 2000;

/** A number that can hardly be anything but a code: below zero, long or hexadecimal. */
const TELLING = /^(?:-\d{2,}|\d{5,}|0x.+)$/;

/** An input that is one code and nothing else, in any spelling: `-73`, `−73`, `0x47`, `"－７３"`, `(40001)?`; or a list of documented ones. */
export const bareCodeReader: Reader = {
  name: 'bare-code',
  read: (source, index) => {
    const bare = withoutSigns(source);
    const code = wholeCode(bare);
    if (code) return [readingOf(code.at, source.trim())];
    return bare.text.length > MOST_LENGTH ? [] : listIn(bare, index);
  },
};

/** The codes of a list; nothing when one of its parts is none. */
function listIn(list: SourceText, index: TableIndex): Reading[] {
  const readings: Reading[] = [];
  let from = 0;
  for (const { 0: between, index: to } of [...list.text.matchAll(BETWEEN), { 0: '', index: list.text.length }]) {
    const part = wholeCode(list.slice(from, to));
    if (!part || !TELLING.test(part.code) || entriesOf(part.code, index).length === 0) return [];
    readings.push(readingOf(part.at, part.at));
    from = to + between.length;
  }
  return carriedReader.read(list, index).length > 0 ? [] : readings.slice(0, MOST_ANSWERS);
}

/** The reading of a code. */
function readingOf(at: SourceText, whole: SourceText): Reading {
  return { fields: [{ key: 'code', keyAt: at, value: at }], span: whole.span, inside: [] };
}

/** The text without what people put around a code, however much of it: a pattern would have to be told where to stop. */
function withoutSigns(source: SourceText): SourceText {
  const { text } = source;
  let from = 0;
  let to = text.length;
  while (from < to && isAround(text.charAt(from), FRONT)) from += 1;
  while (to > from && isAround(text.charAt(to - 1), BACK)) to -= 1;
  return source.slice(from, to);
}

/** Whether a character is one of the signs or white space. */
function isAround(character: string, signs: ReadonlySet<string>): boolean {
  return signs.has(character) || character.trim() === '';
}
