import { describe, expect, it } from 'vitest';
import { codeMessageReader } from '#src/decoder/readers/texts.ts';
import { bareCodeReader } from '#src/decoder/readers/typed.ts';
import { SourceText } from '#src/decoder/source-text.ts';
import { isZero, leadingCode, plainCode, wholeCode } from '#src/decoder/typed-code.ts';
import { INDEX } from './table.ts';
import { ids, told } from './told.ts';

it('a code has one plain spelling', () => {
  const spellings = [
    ['-73', '-73'],
    ['\u221273', '-73'],
    ['－７３', '-73'],
    ['+40001', '40001'],
    ['007', '7'],
    ['-007', '-7'],
    ['-0', '0'],
    ['0X4A', '0x4a'],
    ['0x04', '0x04'],
  ] as const;
  expect(spellings.map(([written]) => plainCode(written))).toEqual(spellings.map(([, plain]) => plain));
});

describe('a value', () => {
  it('that is one integer is a code, and keeps its place', () => {
    for (const text of ['-73', ' 40001\n', '0x47', '\u221273', '7', '9999999999', '-4294967295']) {
      const found = wholeCode(new SourceText(`[${text}]`).slice(1, -1));
      expect(found?.at.text).toBe(text.trim());
      expect(found?.at.span).toEqual([1 + text.length - text.trimStart().length, 1 + text.trimEnd().length]);
    }
  });

  it('that is anything else is none', () => {
    const others = [
      '',
      ' ',
      '-',
      '1.5',
      '1e5',
      '0x',
      '0xg',
      '0x123456789',
      '12345678901',
      '-73,x',
      '7 3',
      '--7',
      '+-7',
      'ret',
    ];
    expect(others.filter((text) => wholeCode(new SourceText(text)) !== null)).toEqual([]);
  });
});

describe('the integer before the first comma', () => {
  it.each([
    ['-73,the rest', '-73', '-73', 'the rest'],
    ['-73，the rest', '-73', '-73', 'the rest'],
    ['  40001 , the, rest ', '40001', '40001', 'the, rest'],
    ['－７３，x', '-73', '－７３', 'x'],
    ['\u221273,x', '-73', '\u221273', 'x'],
    ['0x47,x', '0x47', '0x47', 'x'],
    ['“15，x”', '15', '15', 'x”'],
    ['"15,x"', '15', '15', 'x"'],
    ['5,', '5', '5', ''],
    ['-73,\t1:1 call, 2', '-73', '-73', '1:1 call, 2'],
  ])('of %j is %s', (text, code, written, rest) => {
    const found = leadingCode(new SourceText(text));
    expect(found?.code.code).toBe(code);
    expect(text.slice(...(found?.code.at.span ?? [0, 0]))).toBe(written);
    expect(found?.rest.text).toBe(rest);
    expect(text.slice(...(found?.rest.span ?? [0, 0]))).toBe(rest);
  });

  it.each(['the token, 73', '-73 the rest', '1.5,x', '12345678901,x', ',5', '', '-,x', 'a5,x', '5;x'])(
    'is missing in %j',
    (text) => {
      expect(leadingCode(new SourceText(text))).toBeNull();
    },
  );
});

describe('a bare code', () => {
  it.each([
    ['-73', 'qq-platform/-73', '-73'],
    ['\u221273', 'qq-platform/-73', '\u221273'],
    ['－７３', 'qq-platform/-73', '－７３'],
    ['"-73"', 'qq-platform/-73', '-73'],
    ['“-73”', 'qq-platform/-73', '-73'],
    ['\ufeff  -73\r\n', 'qq-platform/-73', '-73'],
    ['0x47', 'oidb-0x711/0x47', '0x47'],
    ['0X47', 'oidb-0x711/0x47', '0X47'],
    ['0x0047', 'oidb-0x711/0x47', '0x0047'],
    ['71', 'oidb-0x711/0x47', '71'],
    ['+40001', 'wechat-platform/40001', '+40001'],
    ['040001', 'wechat-platform/40001', '040001'],
    ['-500005', 'qq-group/-500003~-500009', '-500005'],
  ])('%j is %s', (input, id, written) => {
    expect(told(input)).toMatchObject({ status: 'error', answers: [[`${id} @ ${written}`]], leftover: [] });
  });

  it('says by which rule it was read', () => {
    const [reading] = bareCodeReader.read(new SourceText(' "-73" '), INDEX);
    expect(reading?.span).toEqual([1, 6]);
    expect(reading?.fields[0]?.value.span).toEqual([2, 5]);
  });

  it.each(['7 3', '1.0', '1234567890123456', '0x', '-', '-73 -74', 'v73', '73%', '2024-01-31', '10.0.0.1', '12:30'])(
    'is nothing else: %j',
    (input) => {
      expect(told(input)).toMatchObject({ status: 'nothing-found', verdict: null, answers: [] });
    },
  );
});

describe('a line', () => {
  const lines = (text: string) =>
    codeMessageReader.read(new SourceText(text), INDEX).map(({ span }) => text.slice(...span));

  it('of a code, a comma and words is read', () => {
    expect(lines('first\r\n  40001, not a good token \n\n-73，换了密码\nlast')).toEqual([
      '40001, not a good token',
      '-73，换了密码',
    ]);
  });

  it('with a number that merely stands there is not', () => {
    expect(lines('5 apples, pears\n12,345 bytes sent\n1,234,567 rows in all\n3, 4, 5\n7,\n7, x\n1.5, more')).toEqual(
      [],
    );
  });

  it('that begins with a pass-through code is followed further', () => {
    expect(ids('-10000,-73,password was changed')).toEqual([['msdk-logic/-10000', 'qq-platform/-73']]);
  });
});

it('zero is zero in decimal and hexadecimal', () => {
  expect(['0', '0x0', '0x00'].filter((code) => !isZero(code))).toEqual([]);
  expect(['00x', '10', '-1', '0x10', ''].filter(isZero)).toEqual([]);
});
