import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionsIn } from '#src/features/search/records.ts';

describe('mentionsIn', () => {
  it.each([
    ['it passes -73, then 40001 on', ['-73', '40001']],
    ['(-73)', ['-73']],
    ['ret:-73', ['-73']],
    ['It is -73.', ['-73']],
    ['the code is 0x47 here', ['0x47']],
    ['-73 and -73', ['-73']],
    ['-73 and 100', ['-73', '100']],
    ['173 is not -173', ['173', '-173']],
  ])('finds in %j the codes %j', (text, codes) => {
    expect(mentionsIn(text)).toEqual(codes);
  });

  it.each([
    '2 of 73 players',
    'v1.500',
    'version-73',
    '100% of them',
    '0.100 seconds',
    '1,000 players',
    '10,000,000 players',
    '500ms',
    'err_type3',
    'abc0x47',
    '',
  ])('finds none in %j', (text) => {
    expect(mentionsIn(text)).toEqual([]);
  });

  it.each(['0x10~0x11', '100-200', '-1~-5', '-100~-200', '-15000~19999'])('finds no end of the range %s', (range) => {
    expect(mentionsIn(`from ${range}, as printed`)).toEqual([]);
  });

  it('finds every number below zero that stands between words, each once', () => {
    const number = fc.integer({ min: -999_999, max: -1 }).map(String);
    fc.assert(
      fc.property(fc.array(number), fc.constantFrom(' ', ', ', '; ', ' (', ') or ', '. '), (codes, between) => {
        expect(mentionsIn(codes.join(between))).toEqual([...new Set(codes)]);
      }),
    );
  });
});
