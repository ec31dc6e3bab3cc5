import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, type PackedIndex, unpack } from '#src/features/search/packed.ts';
import { readingOf } from '#src/features/search/reading.ts';
import { holdingOf, indexOf, type IndexedText, type Kind, KINDS } from '#src/features/search/word-index.ts';

const TEXTS: IndexedText[] = [
  { path: 'password', kind: 'name', text: 'Password changed' },
  { path: 'password', kind: 'name', text: 'the user modify password wrong' },
  { path: 'expired', kind: 'name', text: 'Access token expired' },
  { path: 'expired', kind: 'asked', text: 'kicked out after two hours' },
  { path: 'revoked', kind: 'name', text: 'Access token revoked by the player' },
  { path: 'revoked', kind: 'keywords', text: 'consent' },
  { path: 'signature', kind: 'name', text: 'Signature does not match' },
  { path: 'signature', kind: 'text', text: 'Compute it anew with the secret.' },
];
const INDEX = indexOf(TEXTS);
const ENGLISH = readingOf('en');

/** The records that are called what a query says, the most alike first. */
const order = (query: string) => [...INDEX.likeness(query)].sort(([, a], [, b]) => b - a).map(([path]) => path);

describe('the likeness of a query to what records are called', () => {
  it.each([
    ['a title', 'password changed', 'password'],
    ['a message, whatever its case and signs', 'The USER modify, password: wrong!', 'password'],
    ['a title in another form', 'access tokens expire', 'expired'],
    ['a phrase of readers', 'why am i kicked out after two hours', 'expired'],
  ])('is greatest for %s', (_, query, path) => {
    expect(order(query)[0]).toBe(path);
  });

  it('rests more on rare words than on common ones', () => {
    expect(order('token revoked')).toEqual(['revoked', 'expired']);
  });

  it('rests on names and phrases alone', () => {
    expect(order('consent secret')).toEqual([]);
  });

  it('grows with the texts that are alike', () => {
    const index = indexOf([
      { path: 'once', kind: 'asked', text: 'gift gone' },
      { path: 'twice', kind: 'asked', text: 'gift gone' },
      { path: 'twice', kind: 'asked', text: 'gift lost' },
    ]);
    const likeness = index.likeness('my gift');
    expect(likeness.get('twice')).toBeGreaterThan(likeness.get('once') ?? 0);
  });

  it('is greater for a name that says the same than for any number of phrases', () => {
    const phrases = Array.from({ length: 8 }, (): IndexedText => ({ path: 'asked', kind: 'asked', text: 'gift gone' }));
    const likeness = indexOf([{ path: 'name', kind: 'name', text: 'Gift gone' }, ...phrases]).likeness('gift gone');
    expect(likeness.get('name')).toBeGreaterThan(likeness.get('asked') ?? 0);
  });

  it('is none where no word is shared, and does not take a part of a word for the word', () => {
    expect(order('sign')).toEqual([]);
    expect(order('')).toEqual([]);
    expect(indexOf([]).likeness('token')).toEqual(new Map());
  });

  it('is a number above 0, whatever the texts are', () => {
    const words = fc.array(fc.constantFrom('token', 'expired', 'of', 'the', 'sign', '错误', '__proto__'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(words), words, (texts, query) => {
        const index = indexOf(texts.map((text, at) => ({ path: String(at), kind: 'asked', text: text.join(' ') })));
        for (const [, likeness] of index.likeness(query.join(' '))) {
          expect(likeness).toBeGreaterThan(0);
          expect(likeness).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

describe('the records that hold a word', () => {
  it('are those with any form of it, more strongly in what they are called', () => {
    expect([...INDEX.holding('tokens').keys()]).toEqual(['expired', 'revoked']);
    const holding = indexOf([
      { path: 'name', kind: 'name', text: 'gift' },
      { path: 'meaning', kind: 'meaning', text: 'gift' },
      { path: 'text', kind: 'text', text: 'gift' },
    ]).holding('gift');
    expect([...holding].sort(([, a], [, b]) => b - a).map(([path]) => path)).toEqual(['name', 'meaning', 'text']);
  });

  it('are found by the beginning of a word that nothing has', () => {
    expect([...INDEX.holding('signa').keys()]).toEqual(['signature']);
    expect(INDEX.holding('zookeeper')).toEqual(new Map());
  });

  it('are not found by common words outside of names and phrases', () => {
    expect(indexOf([{ path: 'a', kind: 'text', text: 'with the secret' }]).holding('with')).toEqual(new Map());
  });
});

it('the vocabulary has each word once, most frequent first', () => {
  const { vocabulary } = INDEX;
  expect(vocabulary.indexOf('token')).toBeLessThan(vocabulary.indexOf('revoked'));
  expect(vocabulary).toContain('secret');
  expect(new Set(vocabulary).size).toBe(vocabulary.length);
});

describe('a packed index', () => {
  const again = (texts: readonly IndexedText[]) =>
    unpack(JSON.parse(JSON.stringify(pack(holdingOf(texts, ENGLISH)))) as PackedIndex, 'en');

  it('finds what it found before it was packed, whatever the texts are', () => {
    const word = fc.oneof(
      fc.constantFrom('token', 'tokens', 'The', '错误', 'a_b', '__proto__'),
      fc.string({ unit: 'binary' }),
    );
    const kind = fc.constantFrom(...(Object.keys(KINDS) as Kind[]));
    const record = fc.array(fc.tuple(kind, fc.array(word, { maxLength: 5 })), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 4 }), (records) => {
        const texts = records.flatMap((all, at) =>
          all.map(([kind, words]): IndexedText => ({ path: String(at), kind, text: words.join(' ') })),
        );
        const [before, after] = [indexOf(texts), again(texts)];
        expect(after.fields).toEqual(before.fields);
        expect(after.vocabulary).toEqual(before.vocabulary);
        const { words } = holdingOf(texts, ENGLISH);
        expect(words.map((held) => after.holding(held))).toEqual(words.map((held) => before.holding(held)));
      }),
      { numRuns: 30 },
    );
  });

  it('holds numbers of any size', () => {
    const texts = Array.from({ length: 3000 }, (_, at): IndexedText => {
      return { path: String(at), kind: 'asked', text: at % 1499 === 0 ? 'rare' : 'common' };
    });
    expect([...again(texts).holding('rare').keys()]).toEqual(['0', '1499', '2998']);
  });

  it('takes a letter for each word that a text holds, and few for each word', () => {
    const words = ['token', 'tokens', 'tokenless'];
    const packed = pack(holdingOf([{ path: '/', kind: 'asked', text: words.join(' ') }, ...TEXTS], ENGLISH));
    expect(packed.words).toContain('okenFlessFs');
    expect(packed.holders).toMatch(/^[A-Za-z0-9+/ ]+$/);
    expect(packed.holders.split(' ').map(({ length }) => length)).toContain(1);
  });
});
