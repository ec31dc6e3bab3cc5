import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '#src/features/decoder/examples.ts';
import { intentOf } from '#src/features/decoder/intent.ts';

describe('the box of the home page', () => {
  it.each([
    'wechat 40001',
    'qq-platform/-73',
    'https://errors.example/errors/qq-platform/#-73',
    'token expired',
    'error -1 when logging in with WeChat',
    '/share/qq',
    '-73,the user modify password wrong',
    '签名错误',
    '心悦 101',
  ])('searches words: %s', (text) => {
    expect(intentOf(text)).toBe('search');
  });

  it.each([
    ...EXAMPLES.map(({ text }) => text),
    '-73',
    ' 42001\n',
    '−73',
    '0x47',
    'errcode=40001',
    'ret: -1',
    '2026-11-28 10:22:32 ERROR /auth/verify_login -73',
    'ret -1\nmsg fail',
    `${'retry '.repeat(40)}-73`,
  ])('decodes a code, and what looks like a response or a log: %s', (text) => {
    expect(intentOf(text)).toBe('decode');
  });

  it('does nothing with an empty box', () => {
    expect(intentOf(' \n ')).toBe('nothing');
  });
});
