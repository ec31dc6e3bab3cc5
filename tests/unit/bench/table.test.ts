import { expect, test } from 'vitest';
import { formatReadings, formatTable, type Row } from '../../bench/table.ts';

const ROWS: Row[] = [
  { figure: 'codes', ours: 360, plain: 270, unit: 'of 360', reading: 'Counted.' },
  { figure: 'page weight', ours: 1234.56, plain: null, unit: 'KiB', reading: 'Weighed.' },
  { figure: 'words', ours: 3, plain: 0, unit: '', reading: 'Counted.' },
  { figure: 'speed', ours: 30, plain: 20, peer: 'jq', unit: 'MB/s', reading: 'Timed.' },
];

test('figures stand in aligned columns, with a ratio where there is one', () => {
  expect(formatTable(ROWS).split('\n')).toEqual([
    'figure              ours        peer  ratio  the peer',
    'codes         360 of 360  270 of 360   1.33  plain Starlight',
    'page weight  1,234.6 KiB           –      –  plain Starlight',
    'words                  3           0      –  plain Starlight',
    'speed            30 MB/s     20 MB/s   1.50  jq',
  ]);
});

test('a reading is told once for all its figures', () => {
  expect(formatReadings(ROWS)).toBe('codes; words:\n  Counted.\npage weight:\n  Weighed.\nspeed:\n  Timed.');
});
