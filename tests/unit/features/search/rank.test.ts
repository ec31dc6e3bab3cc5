import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank, type Said, type WordHit } from '#src/features/search/rank.ts';

const NOTHING: Said = { title: '', messages: [], preference: 1 };

/** Hits of the same strength. */
const hits = (...paths: string[]): WordHit[] => paths.map((path) => ({ path, score: 1 }));

/** The paths in their order, of 100 records of which some say something. */
function order(
  query: string,
  holding: readonly (readonly WordHit[])[],
  said: Readonly<Record<string, Partial<Said>>> = {},
): string[] {
  const words = query.toLowerCase().split(' ');
  return rank(query, words, holding, 100, (path) => ({ ...NOTHING, ...said[path] })).map(({ path }) => path);
}

describe('rank', () => {
  it('puts what holds a word strongly before what holds it weakly', () => {
    expect(
      order('token', [
        [
          { path: 'weak', score: 1 },
          { path: 'strong', score: 4 },
        ],
      ]),
    ).toEqual(['strong', 'weak']);
  });

  it('counts a rare word for more than a common one', () => {
    expect(order('token freezing', [hits('common', 'a', 'b', 'c'), hits('rare')])[0]).toBe('rare');
  });

  it('puts what holds all words before what holds one of them strongly', () => {
    expect(order('token expired', [[{ path: 'one', score: 4 }, ...hits('all')], hits('all', 'other')])[0]).toBe('all');
  });

  it.each([
    ['the title', { title: 'Token expired!' }],
    ['a message', { messages: ['other', 'token  EXPIRED'] }],
    ['a part of a message', { messages: ['the token expired today'] }],
  ])('puts what says the query literally first, as %s', (_, said) => {
    expect(order('token expired', [hits('a', 'literal'), hits('a', 'literal')], { literal: said })[0]).toBe('literal');
  });

  it('puts a message before a title, and a title before a part of a message', () => {
    const all = hits('part', 'title', 'message');
    expect(
      order('token gone', [all, all], {
        part: { messages: ['your token gone'] },
        title: { title: 'Token gone' },
        message: { messages: ['token gone'] },
      }),
    ).toEqual(['message', 'title', 'part']);
  });

  it('finds a message inside a pasted text, if the message is long enough to mean something', () => {
    const all = hits('a', 'short', 'long');
    const holding = [all, all, all, all];
    const said = { short: { messages: ['wrong'] }, long: { messages: ['password wrong'] } };
    expect(order('-73 user password wrong', holding, said)[0]).toBe('long');
    const shorter = { ...said, a: { messages: ['wrong way'] } };
    expect(order('-73 user password wrong', holding, shorter)).toEqual(['long', 'a', 'short']);
  });

  it('does not take a part of a word for the word', () => {
    const all = hits('first', 'part');
    expect(order('sign', [all], { part: { title: 'Signature', messages: ['redesign'] } })[0]).toBe('first');
  });

  it('ignores the ending of a longer word, but keeps two s', () => {
    const all = hits('first', 'access');
    expect(order('access', [all], { access: { title: 'No access to it' } })[0]).toBe('access');
    expect(order('apps', [all], { access: { title: 'One app of many' } })[0]).toBe('first');
    expect(order('tokens', [all], { access: { title: 'One token of many' } })[0]).toBe('access');
  });

  it('prefers what is preferred, and else keeps the order of equals', () => {
    const all = hits('a', 'b', 'c');
    expect(order('token', [all])).toEqual(['a', 'b', 'c']);
    expect(order('token', [all], { c: { preference: 2 } })).toEqual(['c', 'a', 'b']);
  });

  it('gives each record once, and nothing for nothing', () => {
    expect(order('token gone', [hits('a', 'b'), hits('b', 'a')]).toSorted()).toEqual(['a', 'b']);
    expect(rank('', [], [], 100, () => NOTHING)).toEqual([]);
    expect(rank('?!', [], [], 0, () => NOTHING)).toEqual([]);
    expect(order('token', [[]])).toEqual([]);
  });

  it('gives scores that are numbers above zero, in order', () => {
    const hit = fc.record({
      path: fc.constantFrom('a', 'b', 'c'),
      score: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
    });
    const holding = fc.uniqueArray(hit, { selector: ({ path }) => path });
    const texts = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.tuple(texts, holding)),
        texts,
        fc.array(texts),
        (query, found, title, messages) => {
          const said = () => ({ title, messages, preference: 1 });
          const ranked = rank(
            query,
            found.map(([word]) => word),
            found.map(([, each]) => each),
            3,
            said,
          );
          const scores = ranked.map(({ score }) => score);
          expect(scores.every((score) => Number.isFinite(score) && score > 0)).toBe(true);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
          expect(new Set(ranked.map(({ path }) => path))).toEqual(
            new Set(found.flatMap(([, each]) => each.map(({ path }) => path))),
          );
        },
      ),
    );
  });
});
