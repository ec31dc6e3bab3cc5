import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, numbersOf, parseCode, sizeOf, type Code } from '#src/catalogue/code.ts';

/** Reads a code that can be read. */
function read(printed: string): Code {
  const code = parseCode(printed);
  if (typeof code === 'string') throw new Error(`${printed} ${code}`);
  return code;
}

/** Any closed code of at most forty numbers, as it would be printed. */
const printedCode = fc
  .record({ from: fc.integer({ min: 0, max: 1_000_000 }), more: fc.nat(40), side: fc.constantFrom('', '-', '0x') })
  .map(({ from, more, side }) => {
    const print = (value: number) => (side === '0x' ? `0x${value.toString(16)}` : `${side}${String(value)}`);
    return more === 0 ? print(from) : `${print(from)}~${print(from + more)}`;
  });

describe('a code that can be read', () => {
  it.each<[string, Omit<Code, 'printed'>]>([
    ['-73', { hex: false, from: -73, to: -73 }],
    ['0', { hex: false, from: 0, to: 0 }],
    ['100014', { hex: false, from: 100014, to: 100014 }],
    ['0x47', { hex: true, from: 71, to: 71 }],
    ['0x00', { hex: true, from: 0, to: 0 }],
    ['0x10~0x11', { hex: true, from: 16, to: 17 }],
    ['-500003~-500009', { hex: false, from: -500003, to: -500009 }],
    ['1~9', { hex: false, from: 1, to: 9 }],
    ['-30000~', { hex: false, from: -30000, to: null }],
  ])('%s', (printed, code) => {
    expect(parseCode(printed)).toEqual({ printed, ...code });
  });
});

describe('a code that cannot be read', () => {
  const FORM = 'is not an integer, a lower-case hexadecimal number or a range such as -1~-9';

  it.each([
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
  ])('%j', (printed, wrong) => {
    expect(parseCode(printed)).toBe(wrong);
  });
});

describe('the numbers of a code', () => {
  it.each([
    ['-73', [-73]],
    ['0x10~0x11', [16, 17]],
    ['-3~-6', [-3, -4, -5, -6]],
    ['0~2', [0, 1, 2]],
    ['0~-2', [0, -1, -2]],
  ])('of %s are listed from the first to the last', (printed, numbers) => {
    expect(numbersOf(read(printed))).toEqual(numbers);
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

  it('are as many as counted, and held, with nothing beside them', () => {
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
  it.each([
    ['-30000~', -30000, true],
    ['-30000~', -99999, true],
    ['-30000~', -29999, false],
    ['-30000~', 30000, false],
    ['-30000~', 0, false],
    ['30000~', 30001, true],
    ['30000~', -30001, false],
  ])('%s holds %i: %s', (printed, value, held) => {
    expect(holds(read(printed), value)).toBe(held);
  });
});
