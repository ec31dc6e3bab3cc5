import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { TABLE } from './table.ts';
import { told } from './told.ts';

describe('what is left over', () => {
  const leftover = (input: string) => told(input).leftover;

  it('is all that no answer was read from', () => {
    expect(leftover('before {"ret":-73} between {"ret":-73} after')).toEqual(['before', 'between', 'after']);
  });

  it('has letters or digits', () => {
    expect(leftover('({"ret":-73}); … - {"ret":-73}')).toEqual([]);
    expect(leftover(' \n ')).toEqual([]);
    expect(leftover(' 你好 ')).toEqual(['你好']);
  });

  it('is an object without a code, too', () => {
    expect(leftover('{"msg":"hello"}')).toEqual(['{"msg":"hello"}']);
    expect(leftover('{"flag":-1,"msg":"hello"}')).toEqual(['{"flag":-1,"msg":"hello"}']);
  });
});

describe('the readers', () => {
  it('see what those before them left', () => {
    expect(told('-23, bad token\n{"ret":-73} ret=-1 {"errcode":40001}\noidb 0x711 failed, ret:71').answers).toEqual([
      ['qq-platform/-23 @ -23'],
      ['qq-platform/-73 @ -73'],
      ['qq-platform/-1 @ -1'],
      ['wechat-platform/40001 @ 40001'],
      ['oidb-0x711/0x47 @ 71'],
    ]);
  });

  it('see an object that holds no answer again', () => {
    expect(told('{"msg":"hello","data":"ret=-73"}').answers).toEqual([['qq-platform/-73 @ -73']]);
  });
});

describe('a log of many answers', () => {
  it('is told up to the thousandth, the rest is left over', () => {
    const input = '{"ret":-73}'.repeat(1500);
    const { answers, leftover } = decode(input, TABLE);
    expect(answers).toHaveLength(1000);
    expect(leftover).toEqual([[11_000, 16_500]]);
  });

  // A call takes about 120,000 arguments.
  const MANY = 150_000;
  it.each([
    ['in a row', 'ret:1 '.repeat(MANY)],
    ['as JSON', '{"ret":1}'.repeat(MANY)],
    ['in the message of none', JSON.stringify({ msg: '{"ret":1}'.repeat(MANY) })],
    ['in the message of one', JSON.stringify({ ret: 1, msg: '{"ret":1}'.repeat(MANY) })],
  ])('may hold more answers %s than a call can have arguments', { timeout: 30_000 }, (_, input) => {
    expect(decode(input, TABLE).answers).toHaveLength(1000);
  });
});

describe('depth', () => {
  const DEEP = 20_000;
  it.each([
    ['brackets that stay open', '['.repeat(DEEP), 0],
    ['brackets that close', `${'['.repeat(DEEP)}{"ret":1}${']'.repeat(DEEP)}`, 1],
    ['keys that stay open', `${'{"a":'.repeat(DEEP)}{"ret":1}`, 1],
    ['answers in answers', `${'{"ret":1,"msg":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`, 1000],
    ['answers in messages of WeChat', `${'{"errcode":1,"errmsg":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`, 1000],
    ['messages without a code', `${'{"msg":'.repeat(DEEP)}[{"ret":1},{"ret":2}]${'}'.repeat(DEEP)}`, 2],
    ['messages that stay open', `${'{"msg":'.repeat(DEEP)}[{"ret":1},{"ret":2}]`, 2],
    ['codes in codes', JSON.stringify({ ret: -10000, msg: '-10000,'.repeat(DEEP) }), 1],
  ])('of %s does nothing', (_, input, answers) => {
    expect(decode(input, TABLE).answers).toHaveLength(answers);
  });
});
