import { expect, test } from 'vitest';
import { formatReadings, formatTable, type Row } from '../../../bench/table.ts';

const ROWS: Row[] = [
  { figure: 'codes', ours: 360, plain: 270, unit: 'of 360', reading: 'Counted.' },
  { figure: 'page weight', ours: 1234.56, plain: null, unit: 'KiB', reading: 'Weighed.' },
  { figure: 'words', ours: 3, plain: 0, unit: '', reading: 'Counted.' },
];

test('figures stand in aligned columns, with a ratio where there is one', () => {
  expect(formatTable(ROWS).split('\n')).toEqual([
    'figure              ours  plain Starlight  ratio',
    'codes         360 of 360       270 of 360   1.33',
    'page weight  1,234.6 KiB                –      –',
    'words                  3                0      –',
  ]);
});

test('a reading is told once for all its figures', () => {
  expect(formatReadings(ROWS)).toBe('codes; words:\n  Counted.\npage weight:\n  Weighed.');
});
