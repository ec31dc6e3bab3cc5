import { describe, expect, it } from 'vitest';
import { nearest, proposeFrom } from '#src/catalogue/near.ts';

const ACTIONS = ['none', 'retry', 'wait', 'reauthorize', 'refresh-token', 'contact'];

describe('the nearest word', () => {
  it.each([
    ['retri', 'retry'],
    ['rety', 'retry'],
    ['Retry', 'retry'],
    ['retry', 'retry'],
    ['re-authorize', 'reauthorize'],
    ['reauthorise', 'reauthorize'],
    ['refreshtoken', 'refresh-token'],
    ['contatc', 'contact'],
  ])('of %s is %s', (word, known) => {
    expect(nearest(word, ACTIONS)).toBe(known);
  });

  it.each(['hope', 'x', '', 'authorization', '重试'])('of %j is none', (word) => {
    expect(nearest(word, ACTIONS)).toBeUndefined();
  });

  it('is none where nothing is known', () => {
    expect(nearest('retry', [])).toBeUndefined();
  });
});

describe('a proposal', () => {
  it('names the nearest word', () => {
    expect(proposeFrom('retri', ACTIONS, 'Use another.')).toBe('Did you mean "retry"?');
  });

  it('falls back when nothing is near', () => {
    expect(proposeFrom('hope', ACTIONS, 'Use another.')).toBe('Use another.');
  });
});
