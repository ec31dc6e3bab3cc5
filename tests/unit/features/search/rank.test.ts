import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank, type Said, type WordHit } from '#src/features/search/rank.ts';

const NOTHING: Said = { likeness: 0, preference: 1 };

/** Hits of the same strength. */
const hits = (...paths: string[]): WordHit[] => paths.map((path) => ({ path, score: 1 }));

/** The paths in their order, of 100 records of which more is known of some. */
function order(holding: readonly (readonly WordHit[])[], said: Readonly<Record<string, Partial<Said>>> = {}): string[] {
  return rank(holding, 100, (path) => ({ ...NOTHING, ...said[path] })).map(({ path }) => path);
}

describe('rank', () => {
  it('puts what holds a word strongly before what holds it weakly', () => {
    expect(
      order([
        [
          { path: 'weak', score: 1 },
          { path: 'strong', score: 4 },
        ],
      ]),
    ).toEqual(['strong', 'weak']);
  });

  it('counts a rare word for more than a common one', () => {
    expect(order([hits('common', 'a', 'b', 'c'), hits('rare')])[0]).toBe('rare');
  });

  it('puts what holds all words before what holds one of them strongly', () => {
    expect(order([[{ path: 'one', score: 4 }, ...hits('all')], hits('all', 'other')])[0]).toBe('all');
  });

  it('puts what is called so before what only says it, the more alike the better', () => {
    const all = hits('a', 'alike', 'same');
    expect(order([all], { alike: { likeness: 0.6 }, same: { likeness: 1 } })).toEqual(['same', 'alike', 'a']);
  });

  it('prefers what is preferred, and else keeps the order of equals', () => {
    const all = hits('a', 'b', 'c');
    expect(order([all])).toEqual(['a', 'b', 'c']);
    expect(order([all], { c: { preference: 2 } })).toEqual(['c', 'a', 'b']);
  });

  it('gives each record once, and nothing for nothing', () => {
    expect(order([hits('a', 'b'), hits('b', 'a')]).toSorted()).toEqual(['a', 'b']);
    expect(rank([], 100, () => NOTHING)).toEqual([]);
    expect(order([[]])).toEqual([]);
  });

  it('gives scores that are numbers above zero, in order', () => {
    const hit = fc.record({
      path: fc.constantFrom('a', 'b', 'c'),
      score: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
    });
    const holding = fc.uniqueArray(hit, { selector: ({ path }) => path });
    const known = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(holding), known, (found, likeness) => {
        const ranked = rank(found, 3, () => ({ likeness, preference: 1 }));
        const scores = ranked.map(({ score }) => score);
        expect(scores.every((score) => Number.isFinite(score) && score > 0)).toBe(true);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(new Set(ranked.map(({ path }) => path))).toEqual(new Set(found.flat().map(({ path }) => path)));
      }),
    );
  });
});
