import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { toDecoderTable } from '../../../src/catalogue/export/decoder-table.ts';
import { readCode, resolveCode } from '../../../src/site/search/resolve.ts';

const table = toDecoderTable(readCatalogue(process.cwd()));
const ids = (query: string) => resolveCode(query, table)?.entries.map(({ id }) => id) ?? [];

describe('readCode', () => {
  it.each([
    ['-73', '-73'],
    ['\u221273', '-73'],
    ['－７３', '-73'],
    ['+17', '17'],
    ['0X4A', '0x4a'],
    ['40001', '40001'],
    ['ret=-73', '-73'],
    ['ret -10000', '-10000'],
    ['"ret": -73', '-73'],
    ["errcode:'40001',", '40001'],
    ['err_type=2', '2'],
  ])('reads %s as %s', (query, code) => {
    expect(readCode(query)).toBe(code);
  });

  it.each(['token expired', '2 tokens', '1.5', '', '-', '0x', 'v2'.repeat(2), '12 34'])(
    'takes %j for words',
    (query) => {
      expect(readCode(query)).toBeNull();
    },
  );
});

describe('resolveCode', () => {
  it('finds each entry first or among its equals by every spelling of its code', () => {
    const lost = table.entries.flatMap(({ id, code, forms }) =>
      [code, ...forms].filter((form) => !ids(form).includes(id)).map((form) => `${id} by ${form}`),
    );
    expect(lost).toEqual([]);
  });

  it('finds nothing but entries with that very spelling', () => {
    expect(ids('-1')).toHaveLength(6);
    expect(ids('-1000000')).toEqual([]);
  });

  it('tells that words are no code', () => {
    expect(resolveCode('token expired', table)).toBeNull();
  });

  it('finds a code without its sign when nothing else has the number, and says which', () => {
    expect(resolveCode('73', table)).toMatchObject({ typed: '73', found: '-73' });
    expect(ids('73')).toEqual(['qq-platform/-73']);
    expect(ids('17')).toEqual(['oidb-0x73a/17', 'oidb-0x711/0x10~0x11']);
  });
});
