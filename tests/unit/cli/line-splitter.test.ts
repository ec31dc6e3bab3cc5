import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineSplitter } from '#src/cli/input.ts';

/** The lines of pieces, as number and text. */
function split(pieces: readonly string[], longest = 100): [number, string | null][] {
  const splitter = new LineSplitter(longest);
  return [...pieces.flatMap((piece) => [...splitter.push(piece)]), ...splitter.end()].map(({ number, text }) => [
    number,
    text,
  ]);
}

describe('lines', () => {
  it('are numbered and have lost their line breaks, whichever they were', () => {
    expect(split(['a\nb\r\n\nc'])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, ''],
      [4, 'c'],
    ]);
  });

  it('are told as soon as they are complete', () => {
    const splitter = new LineSplitter(100);
    expect([...splitter.push('a')]).toEqual([]);
    expect([...splitter.push('b\nc')]).toEqual([{ number: 1, text: 'ab' }]);
  });

  it('that are too long count, and have no text', () => {
    expect(split(['abcd\nabcde\n', 'abc', 'def', 'ghi\na', 'b\n', 'abcdefg'], 4)).toEqual([
      [1, 'abcd'],
      [2, null],
      [3, null],
      [4, 'ab'],
      [5, null],
    ]);
  });

  it('do not depend on where the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[ab\r\n]{0,8}$/)), (pieces) => {
        expect(split(pieces, 5)).toEqual(split([pieces.join('')], 5));
      }),
    );
  });
});
