import { leadingCode } from '../code-text.ts';
import type { Reader, Reading } from '../reading.ts';

/** Lines that are a code, a comma and words, as the `msg` of a pass-through answer is often logged: `40001, invalid credential`. */
export const codeMessageReader: Reader = {
  name: 'code-message',
  read: (source) => {
    const readings: Reading[] = [];
    for (let from = 0; from < source.text.length;) {
      const newline = source.text.indexOf('\n', from);
      const end = newline < 0 ? source.text.length : newline;
      const line = source.slice(from, end).trim();
      const found = leadingCode(line);
      if (found && /\p{L}{2}/u.test(found.rest.text)) {
        readings.push({ fields: [{ key: 'line', keyAt: found.code.at, value: line }], span: line.span });
      }
      from = end + 1;
    }
    return readings;
  },
};
