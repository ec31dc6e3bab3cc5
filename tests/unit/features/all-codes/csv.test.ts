import { csvFormat, csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { toCodeList, type CodeList } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { toCell, toCsvRows } from '#src/features/all-codes/csv.ts';

const LIST: CodeList = toCodeList(readCatalogue(process.cwd()));
const address = 'https://errors.example/errors/';
const rowOf = (id: string) => toCsvRows([{ id, address }], LIST)[0];

describe('toCsvRows', () => {
  it('has everything about a code', () => {
    expect(rowOf('oidb-0x711/0x47')).toEqual({
      id: 'oidb-0x711/0x47',
      code: '0x47',
      'other spellings': '71',
      domain: 'OIDB 0x711: access token check',
      family: 'OIDB',
      title: LIST.codes.find(({ domain, code }) => domain === 'oidb-0x711' && code === '0x47')?.title,
      action: 'Sign in again',
      retry: 'No',
      address,
    });
  });

  it('leaves the action of a pass-through code to the code inside', () => {
    expect(rowOf('msdk-logic/-10000')).toMatchObject({ action: 'Read the inner code', retry: 'Depends' });
  });

  it('keeps the order of the rows', () => {
    const ids = ['wechat-platform/42001', 'qq-platform/-73', 'oidb/-140'];
    expect(
      toCsvRows(
        ids.map((id) => ({ id, address })),
        LIST,
      ).map(({ id }) => id),
    ).toEqual(ids);
  });

  it('names a row that the list does not have', () => {
    expect(() => rowOf('qq-platform/-123456')).toThrow('The list of codes has no qq-platform/-123456');
  });

  it('puts no quote before any code or title of the catalogue', () => {
    const rows = toCsvRows(
      LIST.codes.map(({ domain, code }) => ({ id: `${domain}/${code}`, address })),
      LIST,
    );
    expect(rows.flatMap((row) => Object.values(row)).filter((cell) => cell.startsWith("'"))).toEqual([]);
  });

  it('is the same when read back', () => {
    const rows = [{ ...rowOf('qq-platform/-73'), title: 'A "quoted", long\ntitle' }];
    expect([...csvParse(csvFormat(rows))]).toEqual(rows);
  });
});

describe('toCell', () => {
  it('lets nothing after a semicolon begin a cell of its own', () => {
    expect(toCell('A;=1+1|cmd; b;-2')).toBe('A; =1+1|cmd; b; -2');
  });

  it('leaves codes and plain words as they are', () => {
    const texts = ['-73', '-500003~-500009', '-140', '0x74, 116', '-1, -2, 0xff', 'Pay token, expired', ''];
    expect(texts.map(toCell)).toEqual(texts);
  });

  it('keeps what begins like a formula from being computed', () => {
    const texts = ['=1+2', '+1', '@SUM(A1)', '\t=1', '\r=1', '-1+2', '-1-2', "-2+cmd|' /C calc'!A0", '- a title'];
    expect(texts.map(toCell)).toEqual(texts.map((text) => `'${text}`));
  });
});
