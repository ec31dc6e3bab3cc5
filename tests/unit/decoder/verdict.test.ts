import { describe, expect, it } from 'vitest';
import { decode, type Verdict } from '#src/decoder/index.ts';
import { entryOf, TABLE } from './table.ts';

/** The verdict on an input. */
function verdict(input: string): Verdict {
  const { verdict: found } = decode(input, TABLE);
  if (!found) throw new Error('No verdict');
  return found;
}

/** The warnings of the first response. */
function warnings(input: string): string[] {
  return decode(input, TABLE).groups[0]?.warnings.map(({ text }) => text) ?? [];
}

describe('the verdict', () => {
  it('is that of the innermost code', () => {
    const { action, title, steps } = entryOf('oidb-0x711/0x10~0x11');
    expect(verdict('{"ret":-10000,"msg":"-73,oidb decode0x711 failed, ret:17"}')).toEqual({
      action,
      retryable: false,
      title,
      steps,
      confidence: 'certain',
      group: 0,
    });
  });

  it('says whether a retry can help', () => {
    expect(verdict('{"errcode":-1,"errmsg":"system error"}')).toMatchObject({ action: 'retry', retryable: true });
    expect(verdict('{"errcode":45009}')).toMatchObject({ action: 'wait', retryable: true });
    expect(verdict('{"errcode":40003}')).toMatchObject({ retryable: false });
  });

  it('is as sure as the code that decides', () => {
    expect(verdict('"msg":"40001,invalid credential"').confidence).toBe('certain');
    expect(verdict('{"ret":-20000,"msg":"-1,x"}').confidence).not.toBe('certain');
    expect(verdict('{"ret":-15001,"msg":"oidb 0x73a failed, ret:17"}').confidence).toBe('certain');
  });

  it('of an unknown code that was passed through is no retry: only the code inside could say so', () => {
    const { title } = entryOf('msdk-logic/-10000');
    expect(verdict('{"ret":-10000,"msg":"31415,x"}')).toMatchObject({
      action: 'contact',
      retryable: false,
      title: `31415 is not documented; it arrives as -10000: ${title}`,
      confidence: 'ambiguous',
    });
  });

  it('of an unknown code in a class is that of the class', () => {
    const { action, title, steps } = entryOf('msdk-logic/-100');
    expect(verdict('{"ret":-999}')).toMatchObject({
      action,
      steps,
      title: `-999 has no entry of its own; it lies in the class of -100: ${title}`,
      confidence: 'ambiguous',
    });
  });

  it('of a code that nobody knows is to ask', () => {
    expect(verdict('{"ret":31415}')).toMatchObject({
      action: 'contact',
      title: '31415 is not documented',
      confidence: 'ambiguous',
    });
    expect(verdict('{"ret":31415}').steps[0]).toMatch(/^Find out which service sent/);
  });

  it('of several responses is that of the most frequent known error, then of the first', () => {
    expect(verdict('{"ret":0}{"errcode":40003}{"ret":-73}').title).toBe(entryOf('wechat-platform/40003').title);
    expect(verdict('{"ret":-73}{"errcode":40003}{"errcode":40003}').title).toBe(entryOf('wechat-platform/40003').title);
    expect(verdict('{"errcode":60020}{"errcode":60020}{"ret":-73}').title).toBe(entryOf('qq-platform/-73').title);
    expect(verdict('{"ret":0}{"ret":0}').action).toBe('none');
  });
});

describe('err_type', () => {
  const response = (errType: unknown, ret = -10000, msg = '-73,password') =>
    warnings(JSON.stringify({ ret, msg, err_type: errType }));

  it('agrees with the code', () => {
    expect(response(2)).toEqual([]);
    expect(response('2')).toEqual([]);
    expect(response(3, -20000, '40001,invalid credential')).toEqual([]);
    expect(response(0, 0, 'ok')).toEqual([]);
  });

  it('5 and none at all say nothing', () => {
    expect(response(5)).toEqual([]);
    expect(response(null)).toEqual([]);
    expect(response(-1)).toEqual([]);
  });

  it.each([
    [0, 'normal'],
    [1, 'try again later'],
    [3, 'refresh the access token'],
  ])('%i does not agree', (errType, meaning) => {
    expect(response(errType)).toEqual([
      `err_type ${String(errType)} (${meaning}) does not agree with the code (sign in again). The code is more exact.`,
    ]);
  });

  it.each([4, 6, 99])('%i is not defined', (errType) => {
    expect(response(errType)).toEqual([`err_type ${String(errType)} is not defined; the code decides.`]);
  });

  it('does not change what to do', () => {
    expect(verdict('{"ret":-10000,"msg":"-73,password","err_type":1}')).toMatchObject({
      action: 'reauthorize',
      confidence: 'certain',
    });
  });
});
