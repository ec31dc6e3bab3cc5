import { expect, it } from 'vitest';
import { dictionaryOf } from '#src/build/chinese-words.ts';

it('counts for each Chinese word the texts that hold it, whatever stands around it', () => {
  const words = dictionaryOf(['玩家登录，玩家', 'token登录', 'no Chinese']);
  expect([...words]).toEqual([
    ['玩家', 1],
    ['登录', 2],
  ]);
});
