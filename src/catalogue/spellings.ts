import { numbersOf, type Code } from './code.ts';
import type { FamilyId } from './families.ts';

/**
 * Every way to write a code, other than the way it is printed.
 *
 * An OIDB code is one byte: the tables of §9.1 and §9.2 print it as hexadecimal, signed and unsigned number, where
 * unsigned = signed modulo 256. The document prints -140 … -144, outside a signed byte: such a number stays as it is,
 * and its byte has no other sign. A range is spelled by each code in it.
 * @param code the code of an entry; its end must be closed
 * @param family the family of the entry's domain
 * @returns spellings without the printed one and without repeats, e.g. `-140` in OIDB gives `0x74`, `116`
 * @throws RangeError when the code has an open end
 */
export function spellingsOf(code: Code, family: FamilyId): string[] {
  const byte = family === 'oidb';
  const all = numbersOf(code).flatMap((value) => [
    ...(code.hex ? [hex(value, code.printed)] : [String(value)]),
    ...(byte ? byteSpellings(value) : []),
    ...(code.hex ? [hex(value), String(value)] : []),
  ]);
  return [...new Set(all)].filter((spelling) => spelling !== code.printed);
}

/** Hexadecimal, signed and unsigned spelling of a byte. */
function byteSpellings(value: number): string[] {
  const unsigned = ((value % 256) + 256) % 256;
  const signed = unsigned > 127 ? unsigned - 256 : unsigned;
  return [hex(unsigned), String(signed), String(unsigned)];
}

/** A number in hexadecimal, padded like a printed example (`0x01`) where one is given. */
function hex(value: number, like = '0x0'): string {
  const width = (/^0x([0-9a-f]+)/.exec(like)?.[1] ?? '0').length;
  return `0x${value.toString(16).padStart(width, '0')}`;
}
