import { plainCode, PRINTED_CODE } from '../typed-code.ts';
import { MOST_ANSWERS, type Reader, type Reading } from '../reading.ts';
import { entriesOf } from '../table-index.ts';

/** A table and a code: `qq-platform/-73`, `/errors/qq-platform/#-73`. */
const ID = new RegExp(`(?<![\\w.-])([a-z][a-z0-9-]{2,40})/#?(${PRINTED_CODE})(?![\\w/-]|\\.\\w)`, 'gi');

/** Ids of entries, as games show them to players and as the addresses of a site of these codes end. */
export const entryIdReader: Reader = {
  name: 'entry-id',
  read: (source, index) => {
    const readings: Reading[] = [];
    for (const match of source.text.matchAll(ID)) {
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
