import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Code, numbersOf, parseCode, spellingsOf } from '#src/catalogue/code.ts';
import { FAMILY_IDS, type FamilyId } from '#src/catalogue/families.ts';

/** Reads a code that can be read. */
function read(printed: string): Code {
  const code = parseCode(printed);
  if (typeof code === 'string') throw new Error(`${printed} ${code}`);
  return code;
}

const hexOf = (value: number) => `0x${value.toString(16)}`;
const modulo = (value: number, by: number) => ((value % by) + by) % by;

/** A number as a table of OIDB prints it: signed, unsigned or hexadecimal, sometimes outside a byte. */
const printedByte = fc.oneof(fc.integer({ min: -300, max: 300 }).map(String), fc.nat(255).map(hexOf));

/** Any closed code of at most ten numbers. */
const printedCode = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String),
  fc.nat(65_535).map(hexOf),
  fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 9 })).map(([from, more]) => `${hexOf(from)}~${hexOf(from + more)}`),
  fc
    .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 9 }))
    .map(([from, more]) => `-${String(from)}~-${String(from + more)}`),
);

const family = fc.constantFrom(...FAMILY_IDS);

describe('the other spellings', () => {
  it.each<[string, FamilyId, string[]]>([
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
  ])('of %s in %s are %j', (printed, of, spellings) => {
    expect(spellingsOf(read(printed), of)).toEqual(spellings);
  });

  it('cannot be listed for a code without an end', () => {
    expect(() => spellingsOf(read('-30000~'), 'msdk')).toThrow(RangeError);
  });

  it('never contain the printed one, nor one twice', () => {
    fc.assert(
      fc.property(printedCode, family, (printed, of) => {
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

  it('of an OIDB code hold its unsigned and its hexadecimal byte', () => {
    fc.assert(
      fc.property(printedByte, (printed) => {
        const byte = modulo(Number(printed), 256);
        const all = [printed, ...spellingsOf(read(printed), 'oidb')];
        expect(all).toContain(String(byte));
        expect(all).toContain(hexOf(byte));
      }),
    );
  });

  it('outside OIDB name the numbers of the code and no other', () => {
    fc.assert(
      fc.property(printedCode, fc.constantFrom(...FAMILY_IDS.filter((id) => id !== 'oidb')), (printed, of) => {
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
