import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

describe('a text that is known to come with a code', () => {
  it.each([
    ['invalid template_id', 'wechat-platform/40037'],
    // Each begins with the text of another code.
    ['invalid template_id size', 'wechat-platform/40036'],
    ['invalid openid list', 'wechat-platform/40031'],
  ])('means the code that sends all of it: %s', (text, id) => {
    expect(told(text).responses).toEqual([[`${id} @ ${text}`]]);
  });

  it('keeps its place behind a letter whose lower case is longer', () => {
    expect(told('İİİİ: “invalid template_id size”').responses).toEqual([
      ['wechat-platform/40036 @ invalid template_id size'],
    ]);
    expect(told('İİİİ invalid template_id (40037)').responses).toEqual([['wechat-platform/40037 @ 40037']]);
  });
});

describe('a code in URL encoding', () => {
  it.each([
    ['errcode%22%EF%BC%9A%EF%BC%91%EF%BD%9D', '%EF%BC%91'],
    ['ret%3D%E2%88%92%EF%BC%97%EF%BC%93%EF%BC%8C', '%E2%88%92%EF%BC%97%EF%BC%93'],
  ])('has its place among characters that are encoded too: %s', (text, code) => {
    expect(told(text).responses.flat()).toEqual([expect.stringMatching(new RegExp(` @ ${code}$`))]);
  });
});
