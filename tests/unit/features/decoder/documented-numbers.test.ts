import { describe, expect, it } from 'vitest';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { documentedNumbers } from '#src/features/decoder/documented-numbers.ts';

const TABLE = toDecoderTable(readCatalogue(process.cwd()));
const codes = (text: string) => documentedNumbers(text, TABLE);

describe('numbers that are codes somewhere', () => {
  it.each([
    ['login failed 40001', ['40001']],
    ['QQ登录 -1', ['-1']],
    ['40001 or -73, and 40001 again', ['40001', '-73']],
    ['0X47', ['0x47']],
  ])('are found in %s', (text, found) => {
    expect(codes(text)).toEqual(found);
  });

  it.each(['at 12:30:40', 'version 1.40001', '2026-11-23', 'id a40001', '0 of 0', '987654321', '1,000'])(
    'are not guessed in %s',
    (text) => {
      expect(codes(text)).toEqual([]);
    },
  );

  it('are at most five', () => {
    expect(codes('-1 -2 -3 -4 -5 -6 -7 -8')).toHaveLength(5);
  });
});
