import { describe, expect, it } from 'vitest';
import { checkWording } from '#src/catalogue/translation/wording.ts';

const TERMS = [{ use: '登录', not: ['登陆'] }];

/** What is expected in the place of each slip of a sentence. */
const slipsIn = (text: string) =>
  checkWording(text, 'sentence', TERMS).map(({ rule, expected }) => `${rule}: ${expected}`);

describe('a Chinese sentence', () => {
  it.each([
    '让玩家重新登录 QQ，再用新的 `access_token` 调用一次。',
    '`ret` 为 -101，`msg` 是“the token expired”。',
    'MSDK 返回 -503：先降低频率，再重试（最多 3 次）。',
    '这样写：`{"ret":-1,"msg":"登陆"}`。',
    '官方文档写的是“重新登陆”。',
    '响应是 `a.b.c`、1.5 和 v2.0。',
  ])('is fine as %s', (text) => {
    expect(slipsIn(text)).toEqual([]);
  });

  const space = 'text-setting: a space between Chinese and Latin letters, digits or names in backticks';
  const wide = 'text-setting: full-width punctuation';
  it.each([
    ['让玩家重新登录QQ。', space],
    ['检查`ret`的值。', space],
    ['最多3次。', space],
    ['返回-101 时重试。', 'text-setting: a space between Chinese and a number'],
    ['先检查签名,再重试。', wide],
    ['先检查签名, 再重试。', wide],
    ['先检查签名(密钥)。', wide],
    ['先检查 `sig`: 它必须是小写。', wide],
    ['先检查签名 再重试。', 'text-setting: no space between two Chinese characters'],
    ['先检查签名， 再重试。', 'text-setting: no space beside full-width punctuation'],
    ['重新登陆。', 'text-terms: 登录'],
    ['重新登录', 'text-form: a sentence with 。 at its end'],
  ])('is not fine as %s', (text, expected) => {
    expect(slipsIn(text)).toEqual([expected]);
  });
});

it('a Chinese title has no punctuation at its end', () => {
  expect(checkWording('签名错误', 'title', [])).toEqual([]);
  expect(checkWording('签名错误。', 'title', [])).toHaveLength(1);
});
