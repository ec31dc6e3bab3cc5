import { describe, expect, it } from 'vitest';
import { findMessage, toWords } from '#src/decoder/words.ts';
import { entryOf } from './table.ts';

const words = (text: string) => [...toWords(text)];

describe('the words of a text', () => {
  it('are lower case, without endings and without those that stand anywhere', () => {
    expect(words('The user MODIFIES passwords, error 5 of it')).toEqual(['user', 'modif', 'password']);
    expect(toWords('modified')).toEqual(toWords('modifies'));
  });

  it('of a name are its parts as well', () => {
    expect(words('invalid grant_type')).toEqual(['invalid', 'grant_typ', 'grant', 'type']);
  });

  it('meet in one spelling', () => {
    for (const spelling of ['accesstoken', 'access_token', 'openkey'])
      expect(words(`${spelling} expired`)).toContain('token');
    expect(words('passward')).toEqual(['password']);
  });

  it('are none of numbers and of other scripts', () => {
    expect(words('12 0x5 请先登录 é')).toEqual([]);
  });

  it('may be those of every object', () => {
    expect(words('constructor __proto__ toString hasOwnProperty')).toEqual([
      'constructor',
      'proto__',
      'proto',
      'tostr',
      'hasownproperty',
    ]);
  });

  it('are those of the beginning of a long text', () => {
    expect(words(`${'a1 '.repeat(1000)}late`)).toEqual([]);
  });
});

describe('a known message', () => {
  const entry = { ...entryOf('wechat-platform/0'), messages: ['ok', 'Too many things'] };

  it('is found in a text in lower case', () => {
    expect(findMessage(entry, 'sorry: too many things!')).toBe('Too many things');
  });

  it('is not found in part, nor when any text can hold it', () => {
    expect(findMessage(entry, 'too many')).toBeNull();
    expect(findMessage(entry, 'ok')).toBeNull();
    expect(findMessage(entry, 'token')).toBeNull();
  });
});
