import type { FamilyId } from './families.ts';

/** A code as the source document prints it: one number, an inclusive range, or (in `owns`) a class with an open end. */
export interface Code {
  /** The code as printed, e.g. `-73`, `0x47`, `-500003~-500009`. */
  printed: string;
  /** Whether it is printed in hexadecimal. */
  hex: boolean;
  /** First number of the code. */
  from: number;
  /** Last number of the code, away from zero; equal to `from` for a single code, null for an open end. */
  to: number | null;
}

/** How many codes an entry may name. A longer range is a slip of the pen, and each code of it becomes an anchor. */
export const MOST_CODES = 256;

const NUMBER = '(-?\\d+|0x[0-9a-f]+)';
const PRINTED = new RegExp(`^${NUMBER}(?:(~)${NUMBER}?)?$`);

/**
 * Reads a code as printed.
 * @param printed e.g. `-73`, `0x10~0x11`, `-30000~` (open end)
 * @returns the code, or a sentence that says what is wrong with it
 */
export function parseCode(printed: string): Code | string {
  const match = PRINTED.exec(printed);
  if (!match?.[1]) return 'is not an integer, a lower-case hexadecimal number or a range such as -1~-9';
  const [, first, tilde, last] = match;
  const hex = first.startsWith('0x');
  const from = Number(first);
  if (!tilde) return { printed, hex, from, to: from };
  if (!last) return { printed, hex, from, to: null };
  if (last.startsWith('0x') !== hex) return 'mixes hexadecimal and decimal';
  const to = Number(last);
  if (to === from) return 'is an empty range: both ends are the same';
  if (Math.abs(to) < Math.abs(from)) return 'is a range that runs toward zero';
  if (Math.sign(to) * Math.sign(from) < 0) return 'is a range that crosses zero';
  return { printed, hex, from, to };
}

/**
 * Lists the numbers of a code.
 * @param code a code with a closed end
 * @returns every number in it, from the first to the last
 * @throws RangeError when the code has an open end
 */
export function numbersOf(code: Code): number[] {
  if (code.to === null) throw new RangeError(`${code.printed} has no end`);
  const step = code.to < code.from ? -1 : 1;
  return Array.from({ length: sizeOf(code) }, (_, index) => code.from + index * step);
}

/**
 * Counts the numbers of a code.
 * @param code a single code, a range, or a class with an open end
 * @returns how many numbers it has, Infinity for an open end
 */
export function sizeOf({ from, to }: Code): number {
  return to === null ? Infinity : Math.abs(to - from) + 1;
}

/**
 * Whether a number lies in a code.
 * @param code a single code, a range, or a class with an open end
 */
export function holds({ from, to }: Code, value: number): boolean {
  if (to !== null) return value >= Math.min(from, to) && value <= Math.max(from, to);
  return Math.sign(value) === Math.sign(from) && Math.abs(value) >= Math.abs(from);
}

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
