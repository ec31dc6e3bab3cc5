import { describe, expect, it } from 'vitest';
import { correct, lookalikes } from '#src/features/search/spelling.ts';

/** Most frequent first. */
const WORDS = (
  'frequency token access expired expires limit signature receive required password player place plate authorization players ' +
  '40001 err_type openid'
).split(' ');

describe('a misspelled word', () => {
  it.each([
    ['a letter left out', 'frequncy limit', 'frequency limit'],
    ['a letter too many', 'passsword', 'password'],
    ['a wrong letter', 'pleyer', 'player'],
    ['two neighbors swapped', 'tokne', 'token'],
    ['two letters of a long word', 'autorizaton', 'authorization'],
    ['two words', 'acess token expierd', 'access token expired'],
    ['capitals', 'Recieve', 'receive'],
    ['a name with an underscore', 'err_tpye 40001', 'err_type 40001'],
  ])('is corrected: %s', (_, typed, corrected) => {
    expect(correct(typed, WORDS)).toBe(corrected);
  });

  it('keeps what stands around it', () => {
    expect(correct('“frequncy”, -73!', WORDS)).toBe('“frequency”, -73!');
  });
});

describe('what is no error', () => {
  it.each([
    ['a known word', 'token'],
    ['the beginning of one', 'frequ'],
    ['another form of one', 'passwords'],
    ['a code', '-73 40002 0x47'],
    ['a name with a digit', 'openid2'],
    ['a short word', 'tkn'],
    ['a short word with another letter', 'tolen'],
    ['a word with another first letter', 'mignature'],
    ['another script', '令牌 токен'],
    ['a word that is near to none', 'zookeeper'],
  ])('stays: %s', (_, typed) => {
    expect(correct(typed, WORDS)).toBeNull();
  });
});

describe('what looks like a word that nothing has', () => {
  it('is what differs least, a few of them', () => {
    expect(lookalikes(['tolen'], WORDS)).toContain('token');
    expect(lookalikes(['tolen'], WORDS).length).toBeLessThanOrEqual(4);
  });

  it('is nothing for a word of another kind, and for a number', () => {
    expect(lookalikes(['xylophone', '65131', 'tk'], WORDS)).toEqual([]);
  });
});
