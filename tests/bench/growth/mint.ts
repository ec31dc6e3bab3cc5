import { parseCode, type Code } from '#src/catalogue/code.ts';
import { spelledOf } from '#src/catalogue/content.ts';
import type { FamilyId } from '#src/catalogue/families.ts';

/** How many numbers a byte has: the codes of an OIDB table are bytes. */
const BYTE = 256;

/** A step that visits each byte before it comes back. */
const STEP = 37;

/**
 * A code like another one: of the same sign, notation and length of range, with a number that the domain does not have.
 * @param printed the code that is copied, as printed
 * @param family the family of the domain
 * @param taken every spelling that the domain has; those of the new code are added
 * @throws Error when the domain has no number left
 */
export function mintCode(printed: string, family: FamilyId, taken: Set<string>): string {
  const code = parseCode(printed);
  if (typeof code === 'string') throw new Error(`${printed} ${code}`);
  for (let turn = 1; turn < (family === 'oidb' ? BYTE : Infinity); turn += 1) {
    const candidate = family === 'oidb' ? byteLike(code, turn) : numberLike(code, turn);
    const spelled = spelledOf(candidate, family);
    if (spelled.some((spelling) => taken.has(spelling))) continue;
    for (const spelling of spelled) taken.add(spelling);
    return candidate;
  }
  throw new Error(`The domain has no byte left for a copy of ${printed}`);
}

/** A byte in the notation of a code. */
function byteLike({ hex, from }: Code, turn: number): string {
  const byte = (((from + STEP * turn) % BYTE) + BYTE) % BYTE;
  if (hex) return toHex(byte);
  return String(from < 0 ? byte - BYTE : byte);
}

/** A code whose numbers have other digits in front: -73 becomes -173, -273 and so on. */
function numberLike(code: Code, turn: number): string {
  const { hex, from, to } = code;
  const base = hex ? 16 : 10;
  const ends = [Math.abs(from), Math.abs(to ?? from)];
  const shift = turn * base ** Math.max(...ends.map((end) => end.toString(base).length));
  const sign = from < 0 ? '-' : '';
  return [...new Set(ends)].map((end) => (hex ? toHex(end + shift) : `${sign}${String(end + shift)}`)).join('~');
}

/** A number in hexadecimal of two digits or more. */
function toHex(number: number): string {
  return `0x${number.toString(16).padStart(2, '0')}`;
}
