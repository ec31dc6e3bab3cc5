import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partScripts, simplified } from '#src/components/chinese.ts';
import { readQuery } from '#src/components/typed-query.ts';

describe('partScripts', () => {
  it.each([
    ['token过期', ['token', '过期']],
    ['手q分享', ['手', 'q', '分享']],
    ['登录态', ['登录态']],
    ['refresh_token', ['refresh_token']],
  ])('%j is %j', (word, parts) => {
    expect(partScripts(word)).toEqual(parts);
  });

  it('loses no character, and leaves a word without Chinese characters alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        expect(partScripts(word).join('')).toBe(word);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (word) => {
        expect(partScripts(word)).toEqual([word]);
      }),
    );
  });
});

describe('simplified', () => {
  it('puts simplified characters in the place of those that it is told, and changes nothing else', () => {
    expect(simplified('token 已過期，關係', '過过關关')).toBe('token 已过期，关係');
    expect(simplified('過期')).toBe('過期');
  });
});

describe('a query in Chinese', () => {
  it.each([
    ['token过期', ['token', '过期']],
    ['ｔｏｋｅｎ过期？', ['token', '过期']],
    ['/share/qq 分享失败', ['share', 'qq', '分享失败']],
    ['签名错误，sig不对', ['签名错误', 'sig', '不对']],
  ])('%j is looked for by %j', (text, words) => {
    expect(readQuery(text).words).toEqual(words);
  });

  it.each([
    ['怎么申请接口权限', true],
    ['为什么要重新登录', true],
    ['有哪些错误码', true],
    ['签名错误', false],
    ['好友拒收', false],
  ])('%j asks about errors in general: %s', (text, isGeneral) => {
    expect(readQuery(text).isGeneral).toBe(isGeneral);
  });

  it.each([
    ['－７３', '-73'],
    ['ret：－１０００', '-1000'],
    ['「-73」', '-73'],
  ])('%j is the code %s', (text, code) => {
    expect(readQuery(text).code).toBe(code);
  });
});
