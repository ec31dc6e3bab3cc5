import { describe, expect, it } from 'vitest';
import { contentPart } from '../../fuzz/content/part.ts';
import { decoderPart } from '../../fuzz/decoder/part.ts';
import { formatSeed, parseSeed, readSeeds } from '../../fuzz/seeds.ts';

describe.each([decoderPart, contentPart])('what once broke the $name', ({ name, check }) => {
  const seeds = readSeeds(name);

  it('is kept', () => {
    expect(seeds.length).toBeGreaterThan(0);
  });

  it.each(seeds.map(({ file, input }) => [file, input]))('breaks nothing any more: %s', (_, input) => {
    expect(() => {
      check(input);
    }).not.toThrow();
  });
});

describe('a seed', () => {
  it.each(['', 'ret:-73', '\ud800\u0000\u2028', 'two\nlines\r\n', '# no comment'])('keeps %j', (input) => {
    expect(parseSeed('x.txt', formatSeed(input, 'what failed\r\nand\u2028more'))).toBe(input);
  });

  it('that is none names itself', () => {
    expect(() => parseSeed('x.txt', '# what failed\nret:-73\n')).toThrow(
      'x.txt: found ret:-73 in the last line, expected the input as a JSON string',
    );
  });
});
