import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { TABLE } from '../table.ts';
import { expectResponses } from './kind.ts';

describe('a msg that is one code, with what was left behind it', () => {
  expectResponses([
    ['“ret:-10000,msg:-73”', 'msdk -10000 > qq -73'],
    ['"ret:-10000,msg:-73"', 'msdk -10000 > qq -73'],
    ['ret:-10000, msg:-73.', 'msdk -10000 > qq -73'],
    ['ret:-10000, msg:-73。', 'msdk -10000 > qq -73'],
  ]);
});

describe('a msg without the comma behind its code', () => {
  expectResponses([
    ['{"ret":-10000,"msg":"-73 the user modify password wrong"}', 'msdk -10000 > qq -73'],
    ['{"ret":-10000,"msg":"-73: the user modify password wrong"}', 'msdk -10000 > qq -73'],
    ['{"ret":-10000,"msg":"40 users are online"}', 'msdk -10000'],
  ]);
});

describe('the text of a response', () => {
  it.each([
    ['{"msg":"32,null ServiceError: :workid=yaaf_mpqq_msgsendsvr cmdid=1 x","ret":-10000}', 'tell-user'],
    ['{"ret":-20000,"msg":"45011,too many requests"}', 'wait'],
    ['{"ret":-10000,"msg":"-73,the user mod', 'reauthorize'],
    ['40001,invalid cred', 'refresh-token'],
  ])('that says the same in other words, or was cut, contradicts nothing: %s', (text, action) => {
    const { verdict, groups: responses } = decode(text, TABLE);
    expect(verdict?.action).toBe(action);
    expect(verdict?.confidence).not.toBe('ambiguous');
    expect(responses.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  it('that speaks of something else is warned of', () => {
    const { verdict, groups: responses } = decode('{"ret":-10000,"msg":"-73,banana milkshake recipe"}', TABLE);
    expect(verdict?.confidence).toBe('ambiguous');
    expect(responses.flatMap(({ warnings }) => warnings)).toHaveLength(1);
  });
});
