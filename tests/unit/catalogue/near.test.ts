import { describe, expect, it } from 'vitest';
import { nearest, proposeFrom } from '#src/catalogue/near.ts';

const ACTIONS = ['none', 'retry', 'wait', 'reauthorize', 'refresh-token', 'contact'];

describe('the nearest word', () => {
  it('is the one that a mistyped word was meant to be', () => {
    const rows = [
      ['retri', 'retry'],
      ['rety', 'retry'],
      ['Retry', 'retry'],
      ['retry', 'retry'],
      ['re-authorize', 'reauthorize'],
      ['reauthorise', 'reauthorize'],
      ['refreshtoken', 'refresh-token'],
      ['contatc', 'contact'],
    ];
    expect(rows.map(([word = '']) => [word, nearest(word, ACTIONS)])).toEqual(rows);
  });

  it('is undefined when no word is close', () => {
    expect(['hope', 'x', '', 'authorization', '重试'].filter((word) => nearest(word, ACTIONS))).toEqual([]);
  });

  it('is undefined when no words are known', () => {
    expect(nearest('retry', [])).toBeUndefined();
  });
});

describe('a suggestion', () => {
  it('names the nearest word', () => {
    expect(proposeFrom('retri', ACTIONS, 'Use another.')).toBe('Did you mean "retry"?');
  });

  it('falls back when nothing is close', () => {
    expect(proposeFrom('hope', ACTIONS, 'Use another.')).toBe('Use another.');
  });
});
