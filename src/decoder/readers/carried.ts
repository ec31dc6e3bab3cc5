import { plainCode } from '../typed-code.ts';
import { MOST_ANSWERS, type Reader, type Reading } from '../reading.ts';
import { entriesOf } from '../table-index.ts';

/** Two numbers side by side, as values without their keys have them: `{-10000 -73,text}`, `(-10000, '-73,text')`. */
const PAIR = /(?<![\w.:/=-])(-\d{5})(?:[\s,(){}:/"'，-]{1,6}?)(-?\d{1,7})(?![\w.:/-])/g;

/** How long the text of such an answer may be, in characters. */
const MOST_LENGTH = 500;

/** A pass-through code with the platform's code behind it, both without keys. */
export const carriedReader: Reader = {
  name: 'carried',
  read: (source, index) => {
    const readings: Reading[] = [];
    for (const match of source.text.matchAll(PAIR)) {
      if (readings.length === MOST_ANSWERS) break;
      const [whole, outer = '', inner = ''] = match;
      const carrier = entriesOf(plainCode(outer), index).find(({ carries }) => carries);
      const domains = entriesOf(plainCode(inner), index).map(({ domain }) => domain);
      if (!carrier?.carries?.some((domain) => domains.includes(domain))) continue;
      const from = match.index + whole.length - inner.length;
      const line = /^[^\n]*/.exec(source.text.slice(from, from + MOST_LENGTH))?.[0] ?? '';
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
