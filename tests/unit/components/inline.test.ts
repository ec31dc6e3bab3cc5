import { describe, expect, it } from 'vitest';
import { toRuns } from '#src/components/inline.ts';

describe('toRuns', () => {
  it('splits a text at its backticks', () => {
    expect(toRuns('Read `msg`, then `ret`.')).toEqual([
      { text: 'Read ', code: false },
      { text: 'msg', code: true },
      { text: ', then ', code: false },
      { text: 'ret', code: true },
      { text: '.', code: false },
    ]);
  });

  it('leaves an unpaired backtick as it is', () => {
    expect(toRuns('a ` b')).toEqual([{ text: 'a ` b', code: false }]);
  });
});
