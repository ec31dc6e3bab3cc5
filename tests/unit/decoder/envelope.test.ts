import { expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { TABLE } from './table.ts';
import { ids } from './told.ts';

it('an answer with two codes is that of the one that failed', () => {
  expect(ids('{"ret":0,"errcode":40001}')).toEqual([['wechat-platform/40001']]);
  expect(ids('{"ret":-73,"errcode":0,"errmsg":"ok"}')).toEqual([['qq-platform/-73']]);
  expect(ids('{"ret":-73,"errcode":"None"}')).toEqual([['qq-platform/-73']]);
});

it('an object without a code is no answer', () => {
  const objects = [
    { msg: 'the token is old' },
    { ret: 'failed', msg: 'x' },
    { error: 'invalid_grant', error_description: '5,x' },
    { errmsg: '40001' },
    { platCode: '221001' },
    { err_type: 2, flag: -1, msg: 'x' },
    { flag: -1, code: 5, errno: 7 },
  ];
  expect(objects.filter((object) => ids(JSON.stringify(object)).length > 0)).toEqual([]);
});

it('err_type is an integer that is not below zero, or none', () => {
  const told = [2, '3', 99, -1, 'x', 1.5, undefined].map(
    (errType) => decode(JSON.stringify({ ret: -73, err_type: errType }), TABLE).answers[0]?.errType,
  );
  expect(told).toEqual([2, 3, 99, null, null, null, null]);
});
