import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, numbersOf, parseCode, sizeOf, spellingsOf, type Code } from '#src/catalogue/code.ts';
import { FAMILY_IDS, type FamilyId } from '#src/catalogue/families.ts';

/** Parses a valid code. */
function read(printed: string): Code {
  const code = parseCode(printed);
  if (typeof code === 'string') throw new Error(`${printed} ${code}`);
  return code;
}

/** Any code with an end and at most forty numbers, as it would be printed. */
const printedCode = fc
  .record({ from: fc.integer({ min: 0, max: 1_000_000 }), more: fc.nat(40), side: fc.constantFrom('', '-', '0x') })
  .map(({ from, more, side }) => {
    const print = (value: number) => (side === '0x' ? `0x${value.toString(16)}` : `${side}${String(value)}`);
    return more === 0 ? print(from) : `${print(from)}~${print(from + more)}`;
  });

describe('a valid code', () => {
  it('is a number, a range or a class without an end', () => {
    const rows: [string, Omit<Code, 'printed'>][] = [
      ['-73', { hex: false, from: -73, to: -73 }],
      ['0', { hex: false, from: 0, to: 0 }],
      ['100014', { hex: false, from: 100014, to: 100014 }],
      ['0x47', { hex: true, from: 71, to: 71 }],
      ['0x00', { hex: true, from: 0, to: 0 }],
      ['0x10~0x11', { hex: true, from: 16, to: 17 }],
      ['-500003~-500009', { hex: false, from: -500003, to: -500009 }],
      ['1~9', { hex: false, from: 1, to: 9 }],
      ['-30000~', { hex: false, from: -30000, to: null }],
    ];
    expect(rows.map(([printed]) => parseCode(printed))).toEqual(rows.map(([printed, code]) => ({ printed, ...code })));
  });
});

describe('an invalid code', () => {
  const FORM = 'is not an integer, a lower-case hexadecimal number or a range such as -1~-9';

  it('says what is wrong with it', () => {
    const rows = [
      ['', FORM],
      ['-', FORM],
      ['~', FORM],
      ['~-9', FORM],
      ['--1', FORM],
      ['+5', FORM],
      ['1.5', FORM],
      ['1e3', FORM],
      [' 1', FORM],
      ['1 ', FORM],
      ['1\n', FORM],
      ['1-9', FORM],
      ['1~2~3', FORM],
      ['0x', FORM],
      ['0X47', FORM],
      ['0x4A', FORM],
      ['-0x47', FORM],
      ['４０', FORM],
      ['0x10~17', 'mixes hexadecimal and decimal'],
      ['16~0x11', 'mixes hexadecimal and decimal'],
      ['-5~-5', 'is an empty range: both ends are the same'],
      ['0x05~0x5', 'is an empty range: both ends are the same'],
      ['-9~-1', 'is a range that runs toward zero'],
      ['9~1', 'is a range that runs toward zero'],
      ['-1~9', 'is a range that crosses zero'],
      ['1~-1', 'is a range that crosses zero'],
    ];
    expect(rows.map(([printed = '']) => [printed, parseCode(printed)])).toEqual(rows);
  });
});

describe('the numbers of a code', () => {
  it('are listed from the first to the last', () => {
    const rows: [string, number[]][] = [
      ['-73', [-73]],
      ['0x10~0x11', [16, 17]],
      ['-3~-6', [-3, -4, -5, -6]],
      ['0~2', [0, 1, 2]],
      ['0~-2', [0, -1, -2]],
    ];
    expect(rows.map(([printed]) => [printed, numbersOf(read(printed))])).toEqual(rows);
  });

  it('cannot be listed without an end', () => {
    expect(() => numbersOf(read('-30000~'))).toThrow(new RangeError('-30000~ has no end'));
  });

  it('are counted', () => {
    expect(['-73', '-3~-6', '0x32~0x36', '-30000~'].map((printed) => sizeOf(read(printed)))).toEqual([
      1,
      4,
      5,
      Infinity,
    ]);
  });

  it('agree with their count and with what the code holds', () => {
    fc.assert(
      fc.property(printedCode, (printed) => {
        const code = read(printed);
        const numbers = numbersOf(code);
        const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
        expect(numbers).toHaveLength(sizeOf(code));
        expect(numbers.filter((value) => !holds(code, value))).toEqual([]);
        expect(holds(code, low - 1)).toBe(false);
        expect(holds(code, high + 1)).toBe(false);
      }),
    );
  });
});

describe('a class without an end', () => {
  it('holds what is farther from zero on its side', () => {
    const rows: [string, number, boolean][] = [
      ['-30000~', -30000, true],
      ['-30000~', -99999, true],
      ['-30000~', -29999, false],
      ['-30000~', 30000, false],
      ['-30000~', 0, false],
      ['30000~', 30001, true],
      ['30000~', -30001, false],
    ];
    expect(rows.map(([printed, value]) => [printed, value, holds(read(printed), value)])).toEqual(rows);
  });
});

const hexOf = (value: number) => `0x${value.toString(16)}`;
const modulo = (value: number, by: number) => ((value % by) + by) % by;

/** A number as OIDB's tables print it: signed, unsigned or hexadecimal, sometimes outside a byte. */
const printedByte = fc.oneof(fc.integer({ min: -300, max: 300 }).map(String), fc.nat(255).map(hexOf));

/** Any code with an end and at most ten numbers. */
const closedCode = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String),
  fc.nat(65_535).map(hexOf),
  fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 9 })).map(([from, more]) => `${hexOf(from)}~${hexOf(from + more)}`),
  fc
    .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 9 }))
    .map(([from, more]) => `-${String(from)}~-${String(from + more)}`),
);

const family = fc.constantFrom(...FAMILY_IDS);

describe('the other spellings', () => {
  it('are those of the numbers of a code, and of the byte in OIDB', () => {
    const rows: [string, FamilyId, string[]][] = [
      ['-73', 'qq', []],
      ['0', 'msdk', []],
      ['0x47', 'qq', ['71']],
      ['0x07', 'qq', ['0x7', '7']],
      ['1~3', 'qq', ['1', '2', '3']],
      ['-500003~-500005', 'qq', ['-500003', '-500004', '-500005']],
      ['0xa~0xb', 'qq', ['0xa', '10', '0xb', '11']],
      ['-140', 'oidb', ['0x74', '116']],
      ['-1', 'oidb', ['0xff', '255']],
      ['-128', 'oidb', ['0x80', '128']],
      ['255', 'oidb', ['0xff', '-1']],
      ['0x97', 'oidb', ['-105', '151']],
      ['5', 'oidb', ['0x5']],
      ['127', 'oidb', ['0x7f']],
      ['0', 'oidb', ['0x0']],
      ['0x00', 'oidb', ['0x0', '0']],
      ['0x47', 'oidb', ['71']],
      ['0x10~0x11', 'oidb', ['0x10', '16', '0x11', '17']],
    ];
    expect(rows.map(([printed, of]) => [printed, of, spellingsOf(read(printed), of)])).toEqual(rows);
  });

  it('cannot be listed for a code without an end', () => {
    expect(() => spellingsOf(read('-30000~'), 'msdk')).toThrow(RangeError);
  });

  it('never include the printed one or a repeat', () => {
    fc.assert(
      fc.property(closedCode, family, (printed, of) => {
        const spellings = spellingsOf(read(printed), of);
        expect(spellings).not.toContain(printed);
        expect(new Set(spellings).size).toBe(spellings.length);
      }),
    );
  });

  it('are those of one byte in OIDB: equal modulo 256', () => {
    fc.assert(
      fc.property(printedByte, (printed) => {
        const byte = modulo(Number(printed), 256);
        const spellings = spellingsOf(read(printed), 'oidb');
        expect(spellings.map((spelling) => modulo(Number(spelling), 256))).toEqual(spellings.map(() => byte));
      }),
    );
  });

  it('of an OIDB code include its unsigned and its hexadecimal byte', () => {
    fc.assert(
      fc.property(printedByte, (printed) => {
        const byte = modulo(Number(printed), 256);
        const all = [printed, ...spellingsOf(read(printed), 'oidb')];
        expect(all).toContain(String(byte));
        expect(all).toContain(hexOf(byte));
      }),
    );
  });

  it('outside OIDB are those of the numbers of the code and no others', () => {
    fc.assert(
      fc.property(closedCode, fc.constantFrom(...FAMILY_IDS.filter((id) => id !== 'oidb')), (printed, of) => {
        const code = read(printed);
        const named = [printed, ...spellingsOf(code, of)].filter((spelling) => !spelling.includes('~')).map(Number);
        expect(new Set(named)).toEqual(new Set(numbersOf(code)));
      }),
    );
  });

  it('lead back to the same code: each spelling of an OIDB byte has the same set', () => {
    fc.assert(
      fc.property(fc.integer({ min: -128, max: -1 }), (signed) => {
        const all = (printed: string) => [printed, ...spellingsOf(read(printed), 'oidb')].sort();
        const set = all(String(signed));
        expect(set).toHaveLength(3);
        for (const spelling of set) expect(all(spelling)).toEqual(set);
      }),
    );
  });
});
