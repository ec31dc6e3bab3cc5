import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { TABLE } from './table.ts';

const verdict = (input: string) => decode(input, TABLE).verdict;
const warnings = (input: string) =>
  decode(input, TABLE)
    .groups[0]?.warnings.filter(({ id }) => id.startsWith('err-type'))
    .map(({ text }) => text);

describe('err_type', () => {
  it.each([
    ['{"ret":-20000,"msg":"42001,access_token expired","err_type":2}', 'refresh-token'],
    ['{"ret":-20000,"msg":"42004,refresh_token expired","err_type":3}', 'reauthorize'],
    ['{"ret":-10000,"msg":"100014,access token expires","err_type":3}', 'reauthorize'],
    ['{"ret":-502,"msg":"sig","err_type":1}', 'fix-request'],
  ])('does not overrule a documented code: %s', (input, action) => {
    expect(verdict(input)?.action).toBe(action);
    expect(warnings(input)).toHaveLength(1);
  });

  it.each([
    ['{"ret":-20000,"msg":"45009,x","err_type":1}', 'wait'],
    ['{"ret":-20000,"msg":"45009,x","err_type":5}', 'wait'],
  ])('is no conflict where the code only says more: %s', (input, action) => {
    expect(verdict(input)?.action).toBe(action);
    expect(warnings(input)?.filter((warning) => warning.startsWith('err_type'))).toEqual([]);
  });

  it.each([
    ['{"ret":12345678,"err_type":2}', 'reauthorize'],
    ['{"ret":-10000,"msg":"no code here","err_type":2}', 'reauthorize'],
    ['{"ret":-20000,"msg":"49999999,new","err_type":3}', 'refresh-token'],
    ['{"ret":-10000,"msg":"999998,new","err_type":1}', 'retry'],
    ['{"ret":-150,"err_type":1}', 'retry'],
  ])('decides where no code does: %s', (input, action) => {
    expect(verdict(input)).toMatchObject({ action, confidence: 'likely' });
    expect(verdict(input)?.title).toMatch(/does not say what to do; err_type \d asks to/);
    expect(warnings(input)).toEqual([]);
  });

  it.each([
    ['{"ret":12345678,"err_type":5}', 'contact'],
    ['{"ret":12345678}', 'contact'],
    ['{"ret":-10000,"msg":"no code here"}', 'retry'],
    ['{"ret":-10000,"msg":"999998,too long"}', 'contact'],
    ['{"ret":-103,"msg":"oidb decode0x73a failed, ret:222"}', 'contact'],
  ])('leaves the rest to the code: %s', (input, action) => {
    expect(verdict(input)?.action).toBe(action);
  });
});
