import { describe, expect, it } from 'vitest';
import { nearestCodes, ownerOf } from '#src/decoder/documented.ts';
import { TABLE, tableOf } from './table.ts';
import { candidates, near, told } from './told.ts';

const REAL = TABLE.entries;

describe('the class that owns a code', () => {
  it.each([
    ['-100', 'msdk-logic/-100'],
    ['-999', 'msdk-logic/-100'],
    ['-1000', 'msdk-logic/-1000'],
    ['-9999', 'msdk-logic/-2000'],
    ['-10000', 'msdk-logic/-10000'],
    ['-14999', 'msdk-logic/-10000'],
    ['-15000', 'msdk-logic/-15000'],
    ['-19999', 'msdk-logic/-15000'],
    ['-29999', 'msdk-logic/-20000'],
    ['-30000', 'msdk-logic/-30000'],
    ['-2147483648', 'msdk-logic/-30000'],
  ])('of %s is %s', (code, id) => {
    expect(ownerOf(code, REAL)?.id).toBe(id);
  });

  it.each(['-99', '0', '999', '0x64', ''])('of %j is none', (code) => {
    expect(ownerOf(code, REAL)).toBeNull();
  });
});

describe('the nearest codes', () => {
  const { entries } = tableOf(
    ...['-40', '40', '41', '43', '1000', '1020', '1021', '990', '985', '0x2b', '-5~-9'].map((code) => ({
      domain: 'qq-platform',
      code,
    })),
  );
  const near = (code: string) => nearestCodes(code, entries).map(({ entry }) => entry.id);

  it('begin with the other sign, then go by distance', () => {
    expect(near('-41')).toEqual(['qq-platform/41', 'qq-platform/-40']);
    expect(nearestCodes('-41', entries).map(({ distance }) => distance)).toEqual([0, 1]);
  });

  it('are three at most', () => {
    expect(near('42')).toEqual(['qq-platform/41', 'qq-platform/43', 'qq-platform/0x2b']);
  });

  it('are within two, or two in a hundred', () => {
    expect(near('37')).toEqual([]);
    expect(near('38')).toEqual(['qq-platform/40']);
    expect(near('1001')).toEqual(['qq-platform/1000', 'qq-platform/990', 'qq-platform/985']);
    expect(near('1030')).toEqual(['qq-platform/1021', 'qq-platform/1020']);
    expect(near('5000')).toEqual([]);
  });
});

describe('a code that is not documented', () => {
  it('is told with the nearest one, which is no other meaning of it', () => {
    expect(told('73')).toEqual({
      status: 'unknown',
      verdict: 'contact, ambiguous',
      responses: [['? 73 in null @ 73']],
      leftover: [],
    });
    for (const input of ['73', '{"ret":73,"msg":"password is wrong"}', '{"ret":-10000,"msg":"73,password is wrong"}']) {
      expect(near(input)[0]).toBe('qq-platform/-73');
      expect(candidates(input)).toEqual([]);
    }
  });

  it('of a class is told with the class', () => {
    expect(told('{"ret":-999,"msg":"x"}')).toMatchObject({
      status: 'unknown',
      responses: [['? -999 in msdk-logic @ -999']],
    });
    expect(candidates('{"ret":-999,"msg":"x"}')).toEqual(['msdk-logic/-100']);
  });

  it('is not the code of another sign', () => {
    expect(told('20001').responses).toEqual([['? 20001 in null @ 20001']]);
    expect(near('20001')).toEqual(['msdk-logic/-20001', 'qq-blue-diamond/-20001', 'wechat-group/-20001']);
  });

  it('is not a number that the pass-through code around it does not carry', () => {
    expect(told('{"ret":-20000,"msg":"-73,x"}').responses).toEqual([
      ['msdk-logic/-20000 @ -20000', '? -73 in wechat-platform @ -73'],
    ]);
  });

  it('keeps its spelling', () => {
    expect(told('0x9AB').responses).toEqual([['? 0x9ab in null @ 0x9AB']]);
  });
});
