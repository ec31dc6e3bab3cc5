import { describe, expect, it } from 'vitest';
import { memoize } from '#src/cli/memo.ts';

/** A remembering function, and the texts for which it had to work. */
function counted(most: number): { length: (text: string) => number | null; made: string[] } {
  const made: string[] = [];
  const length = memoize((text) => {
    made.push(text);
    return text === '' ? null : text.length;
  }, most);
  return { length, made };
}

describe('a memo', () => {
  it('works once for a text, also when nothing comes of it', () => {
    const { length, made } = counted(5);
    expect([length('ab'), length('ab'), length(''), length('')]).toEqual([2, 2, null, null]);
    expect(made).toEqual(['ab', '']);
  });

  it('forgets what was not asked for the longest', () => {
    const { length, made } = counted(2);
    for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) length(text);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('does not keep long texts', () => {
    const { length, made } = counted(2);
    const long = 'a'.repeat(10_000);
    expect([length(long), length(long)]).toEqual([10_000, 10_000]);
    expect(made).toHaveLength(2);
  });
});
