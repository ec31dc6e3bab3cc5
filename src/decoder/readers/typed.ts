import { matchesWhere } from '../matches.ts';
import { MOST_ANSWERS, type Reader, type Reading } from '../reading.ts';
import type { SourceText } from '../source-text.ts';
import { entriesOf, type TableIndex } from '../table.ts';
import { placeTypedCode, plainCode, PRINTED_CODE, wholeCode, withoutSigns } from '../typed-code.ts';
import { carriedReader } from './texts.ts';

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

/** A table and a code: `qq-platform/-73`, `/errors/qq-platform/#-73`. */
const ID = new RegExp(`([a-z][a-z0-9-]{2,40})/#?(${PRINTED_CODE})(?![\\w/-]|\\.\\w)`, 'gi');

/** Ids of entries, as games show them to players and as the addresses of a site of these codes end. */
export const entryIdReader: Reader = {
  name: 'entry-id',
  read: (source, index) => {
    const readings: Reading[] = [];
    for (const match of matchesWhere(source.text, ID, ({ before }) => !/[\w.-]$/.test(before))) {
      if (readings.length === MOST_ANSWERS) break;
      const [whole, domain = '', code = ''] = match;
      if (!entriesOf(plainCode(code), index).some((entry) => entry.domain === domain.toLowerCase())) continue;
      const end = match.index + whole.length;
      const value = source.slice(end - code.length, end);
      readings.push({
        fields: [{ key: 'entry', keyAt: source.slice(match.index, match.index + domain.length), value }],
        span: source.slice(match.index, end).span,
        inside: [],
      });
    }
    return readings;
  },
};
