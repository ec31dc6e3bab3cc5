import { describe, expect, it } from 'vitest';
import { readOidb, readOidbTexts } from '#src/decoder/oidb.ts';
import { SourceText } from '#src/decoder/source-text.ts';
import { candidates, ids, told } from './told.ts';

describe('an OIDB text', () => {
  it.each([
    ['oidb decode0x73a failed, ret:17', '0x73a', '17'],
    ['OIDB 0x711 said no, return = 0x11', '0x711', '0x11'],
    ['the oidb is down (0X73A): ret -140', '0x73a', '-140'],
    ['oidb failed, ret：\u2212105', null, '-105'],
    ['oidb failed ret：－１０５', null, '-105'],
    ['oidb oidb 0x5e1 ret:1 ret:2', '0x5e1', '1'],
    ['ret=-103&msg=oidb decode0x711 failed, ret:71', '0x711', '71'],
  ])('names a command and an inner ret: %s', (text, command, code) => {
    const found = readOidb(new SourceText(text));
    expect(found?.command).toBe(command);
    expect(found?.code.code).toBe(code);
    expect(found?.end).toBe(found?.code.at.span[1]);
  });

  it.each([
    'oidb failed',
    'ret:17 oidb',
    'an avatar of http://example.com/g?b=oidb&ret=5',
    'oidb.example.com ret:5',
    'path/oidb ret:5',
    'oidbx ret:5',
    'my_oidb ret:5',
    'oidb secret:5',
    'oidb ret:17x',
    'oidb failed\nret:5',
    `oidb ${'x '.repeat(100)} ret:5`,
  ])('is none without a free word, or a code near it: %s', (text) => {
    expect(readOidb(new SourceText(text))).toBeNull();
  });

  it('is found behind others that have no code', () => {
    const text = `oidb is slow\noidb ${'x '.repeat(100)} b=oidb&x oidb ret:1, oidb 0x711 ret:2`;
    const found = [...readOidbTexts(new SourceText(text))];
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['oidb ret:1', 'oidb 0x711 ret:2']);
  });
});

describe('a code of OIDB', () => {
  const answer = (command: string, code: string) =>
    JSON.stringify({ ret: -103, msg: `oidb decode${command} failed, ret:${code}` });

  it.each([
    ['0x73a', '17', 'oidb-0x73a/17'],
    ['0x73A', '0x11', 'oidb-0x73a/17'],
    ['0x711', '17', 'oidb-0x711/0x10~0x11'],
    ['0x711', '0x11', 'oidb-0x711/0x10~0x11'],
    ['0x711', '71', 'oidb-0x711/0x47'],
    ['0x711', '1', 'oidb-0x711/0x01'],
    ['0x711', '0x1', 'oidb-0x711/0x01'],
    ['0x711', '0x01', 'oidb-0x711/0x01'],
    ['0x5e1', '116', 'oidb/-140'],
    ['0x5e1', '-140', 'oidb/-140'],
    ['0x5e1', '0x74', 'oidb/-140'],
    ['0x123', '151', 'oidb/-105'],
  ])('of command %s: %s is %s', (command, code, id) => {
    expect(told(answer(command, code)).answers).toEqual([['msdk-logic/-103 @ -103', `${id} @ ${code}`]]);
  });

  it('that its table does not have is not taken from another one', () => {
    expect(told(answer('0x5e1', '71'))).toMatchObject({
      status: 'error',
      answers: [['msdk-logic/-103 @ -103', '? 71 in oidb @ 71']],
    });
    expect(candidates(answer('0x5e1', '71'))).toEqual(['oidb-0x711/0x47']);
  });

  it('is read whatever the outer code is', () => {
    for (const ret of [-1, -15001, -10000, 5])
      expect(ids(JSON.stringify({ ret, msg: 'oidb decode0x73a failed, ret:17' }))[0]?.at(-1)).toBe('oidb-0x73a/17');
  });

  it('stands behind a platform code, too', () => {
    expect(ids('{"ret":-10000,"msg":"-73,oidb decode0x711 failed, ret:17"}')).toEqual([
      ['msdk-logic/-10000', 'qq-platform/-73', 'oidb-0x711/0x10~0x11'],
    ]);
  });

  it('is the message alone in a log', () => {
    expect(told('12:00 W oidb decode0x73a failed, ret:17 (player 5)')).toMatchObject({
      status: 'error',
      answers: [['oidb-0x73a/17 @ 17']],
      leftover: ['12:00 W', '(player 5)'],
    });
  });
});
