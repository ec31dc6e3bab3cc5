import { leadingCode } from '../code-text.ts';
import { MOST_ANSWERS, type Reader, type Reading } from '../reading.ts';

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
