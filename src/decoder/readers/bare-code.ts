import { wholeCode } from '../code-text.ts';
import { MOST_ANSWERS, type Reader, type Reading } from '../reading.ts';
import type { SourceText } from '../source-text.ts';
import { carriedReader } from './carried.ts';
import { placeTypedCode, withoutSigns } from '../typed-code.ts';
import { entriesOf, type TableIndex } from '../table-index.ts';

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
    const typed = placeTypedCode(source.text);
    if (typed?.name === null && typed.domain === null)
      return [readingOf(source.slice(typed.from, typed.to), source.trim())];
    const { text, from } = withoutSigns(source.text);
    return text.length > MOST_LENGTH ? [] : listIn(source.slice(from, from + text.length), index);
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
