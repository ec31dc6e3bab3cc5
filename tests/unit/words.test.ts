import { describe, expect, it } from 'vitest';
import { proseOf } from '../../scripts/words/prose.ts';
import { checkWords, type Speller } from '../../scripts/words/spelling.ts';

/** Knows a few words, and always suggests the first. */
const speller: Speller = {
  correct: (word) => ['the', 'token', 'The', 'is', 'old', 'title'].includes(word),
  suggest: () => ['token'],
};
const found = (text: string) =>
  checkWords(proseOf('a.md', text), speller).map(
    ({ line, column, found: word }) => `${String(line)}:${String(column)} ${word}`,
  );

describe('the words of a page', () => {
  it('are reported with line and column when they are unknown', () => {
    expect(found('The tokne\n\nis  olde')).toEqual(['1:5 tokne', '3:5 olde']);
  });

  it('are those that people read', () => {
    expect(found('`tokne` [the](/tokne/) <tokne> https://tokne.com /tokne/x a_tokne tokne.js')).toEqual(
      ['1:60 a_tokne'].slice(1),
    );
    expect(found('```ts\ntokne\n```\nolde')).toEqual(['4:1 olde']);
    expect(found('- the\n  ```\n  tokne\n  ```\n  olde')).toEqual(['5:3 olde']);
    expect(found('---\ntitle: olde\n---')).toEqual(['2:8 olde']);
    expect(found('<!-- tokne\ntokne -->')).toEqual([]);
  });

  it('may be the possessive of a known one', () => {
    expect(found("the token's token’s")).toEqual([]);
    expect(found("tokne's")).toEqual(["1:1 tokne's"]);
  });

  it('are reported with a suggestion', () => {
    expect(checkWords(proseOf('a.md', 'tokne'), speller)[0]).toMatchObject({
      rule: 'spelling',
      fix: /^Did you mean token\?/,
    });
  });

  it('follow the terms of the project', () => {
    expect(checkWords(proseOf('a.md', 'the OpenID'), { ...speller, correct: () => true })).toMatchObject([
      { rule: 'terms', found: '"OpenID"', expected: 'openid' },
    ]);
  });
});
