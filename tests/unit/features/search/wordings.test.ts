import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Wordings } from '#src/features/search/wordings.ts';

const WORDINGS = new Wordings([
  ['password', 'Password changed'],
  ['password', 'the user modify password wrong'],
  ['expired', 'Access token expired'],
  ['revoked', 'Access token revoked by the player'],
  ['signature', 'Signature does not match'],
]);

/** The records that are called what a query says, the most alike first. */
const order = (query: string) => [...WORDINGS.likeness(query)].sort(([, a], [, b]) => b - a).map(([path]) => path);

describe('the likeness of a query to what records are called', () => {
  it.each([
    ['a title', 'password changed', 'password'],
    ['a message, whatever its case and signs', 'The USER modify, password: wrong!', 'password'],
    ['a title in another form', 'access tokens expire', 'expired'],
  ])('is greatest for %s', (_, query, path) => {
    expect(order(query)[0]).toBe(path);
  });

  it('is 1 for the same words', () => {
    expect(WORDINGS.likeness('signature does not match').get('signature')).toBeCloseTo(1);
  });

  it('rests more on rare words than on common ones', () => {
    expect(order('token revoked')).toEqual(['revoked', 'expired']);
  });

  it('is none where no word is shared, and does not take a part of a word for the word', () => {
    expect(order('sign')).toEqual([]);
    expect(order('')).toEqual([]);
    expect(new Wordings([]).likeness('token')).toEqual(new Map());
  });

  it('is above 0 and at most 1, whatever the texts are', () => {
    const words = fc.array(fc.constantFrom('token', 'expired', 'of', 'the', 'sign'), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(words), words, (texts, query) => {
        const wordings = new Wordings(texts.map((text, index) => [String(index), text.join(' ')]));
        for (const [, likeness] of wordings.likeness(query.join(' '))) {
          expect(likeness).toBeGreaterThan(0);
          expect(likeness).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});
