import { readOidb } from '../oidb.ts';
import type { Reader, Reading } from '../reading.ts';

/** OIDB texts without any key around them: `oidb decode0x5e1 failed, ret:116`. */
export const oidbReader: Reader = {
  name: 'oidb-text',
  read: (source) => {
    const readings: Reading[] = [];
    let from = 0;
    for (let found = readOidb(source, from); found; found = readOidb(source, from)) {
      const start = source.text.toLowerCase().indexOf('oidb', from);
      const value = source.slice(start, found.end);
      readings.push({ fields: [{ key: 'oidb', keyAt: value.slice(0, 4), value }], span: value.span });
      from = found.end;
    }
    return readings;
  },
};
