import type { FamilyId } from './families.ts';

/** A code as the source document prints it: one number, an inclusive range, or (in `owns`) a class that may have no end. */
export interface Code {
  /** The code as printed, e.g. `-73`, `0x47`, `-500003~-500009`. */
  printed: string;
  /** Whether it is printed as hexadecimal. */
  hex: boolean;
  /** First number of the code. */
  from: number;
  /** Last number, the one farther from zero; equal to `from` for a single code, null for a class without an end. */
  to: number | null;
}

/** How many codes an entry may name. Each becomes an anchor, and a longer range is a typo. */
export const MOST_CODES = 256;

const NUMBER = '(-?\\d+|0x[0-9a-f]+)';
const PRINTED = new RegExp(`^${NUMBER}(?:(~)${NUMBER}?)?$`);

/**
 * Reads a code as printed.
 * @param printed e.g. `-73`, `0x10~0x11`, `-30000~` (without an end)
 * @returns the code, or what is wrong with it: the end of a sentence that begins with the code
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
 * Lists the numbers of a code, from the first to the last.
 * @throws RangeError when the code has no end
 */
export function numbersOf(code: Code): number[] {
  if (code.to === null) throw new RangeError(`${code.printed} has no end`);
  const step = code.to < code.from ? -1 : 1;
  return Array.from({ length: sizeOf(code) }, (_, index) => code.from + index * step);
}

/** Counts the numbers of a code; Infinity when it has no end. */
export function sizeOf({ from, to }: Code): number {
  return to === null ? Infinity : Math.abs(to - from) + 1;
}

/** Whether a number is one of a code's. */
export function holds({ from, to }: Code, value: number): boolean {
  if (to !== null) return value >= Math.min(from, to) && value <= Math.max(from, to);
  return Math.sign(value) === Math.sign(from) && Math.abs(value) >= Math.abs(from);
}

/**
 * Every way to write a code, except as printed.
 *
 * An OIDB code is one byte: the tables of §9.1 and §9.2 print it as hexadecimal, signed and unsigned number, where
 * unsigned = signed modulo 256. The document also prints -140 … -144, outside a signed byte: such a number keeps its
 * printed form and gets no other negative spelling. A range has the spellings of every code in it.
 * @param family the family of the entry's domain
 * @returns spellings without repeats, e.g. `0x74` and `116` for `-140` of OIDB
 * @throws RangeError when the code has no end
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

/** The hexadecimal, signed and unsigned spelling of a byte. */
function byteSpellings(value: number): string[] {
  const unsigned = ((value % 256) + 256) % 256;
  const signed = unsigned > 127 ? unsigned - 256 : unsigned;
  return [hex(unsigned), String(signed), String(unsigned)];
}

/** A number as hexadecimal, padded like the printed example (`0x01`), if given. */
function hex(value: number, like = '0x0'): string {
  const width = (/^0x([0-9a-f]+)/.exec(like)?.[1] ?? '0').length;
  return `0x${value.toString(16).padStart(width, '0')}`;
}
