import { describe, expect, it } from 'vitest';
import { compareText, Said } from '#src/decoder/agreement.ts';
import { entryOf } from './table.ts';

const kind = (id: string, text: string | null) => compareText(entryOf(id), text === null ? null : new Said(text)).kind;

describe('a text beside a code', () => {
  it.each([
    ['invalid credential', 'exact'],
    ['xx Invalid Credential, access_token is invalid', 'exact'],
    ['invalid cred', 'begun'],
    ['token 失效', 'words'],
    ['凭证无效 access_token', 'words'],
    ['余额不足', 'contradicts'],
    ['背包已满', 'contradicts'],
    ['order not found', 'contradicts'],
    ['fail', 'vague'],
    ['unknown error', 'vague'],
    ['系统异常', 'vague'],
    ['失败', 'vague'],
    ['', 'none'],
    [null, 'none'],
    ['ok', 'success'],
    ['操作成功', 'success'],
  ])('%j fits 40001: %s', (text, expected) => {
    expect(kind('wechat-platform/40001', text)).toBe(expected);
  });

  it('is compared in any language', () => {
    expect(kind('qq-platform/100014', 'access token过期。')).toBe('words');
    expect(kind('qq-platform/-24', 'openid或者openkey验证失败')).toBe('words');
    expect(kind('wechat-platform/45009', '接口调用超过限额')).toBe('words');
  });

  it('is compared with what it abbreviates written out', () => {
    expect(kind('msdk-access/-502', 'sig verify failed')).toBe('words');
    expect(kind('qq-platform/-73', 'pwd changed')).toBe('words');
  });
});
