import type { Layer } from './result.ts';
import { plainCode } from './typed-code.ts';

/** The spellings of a code. */
interface Spelled {
  /** As printed. */
  code: string;
  /** Every other one. */
  forms: readonly string[];
}

/** What has to be known of an entry to find it by a number. */
export interface Documented extends Spelled {
  /** Id of the domain. */
  domain: string;
  /** For a code that names a class: first and last number of it; null at the second place for no end. */
  owns?: [number, number | null];
}

/** How far away, relative to its size, a code may be to be called near. */
const NEAR = 0.02;

/**
 * The entries that have a code.
 * @param code the code in any spelling
 * @returns the entries in their order, empty for a code that is not documented
 */
export function lookUp<T extends Spelled>(code: string, entries: readonly T[]): readonly T[] {
  return bySpelling(plainCode(code), spellingsOf(entries));
}

/**
 * The entries of a spelling; a hexadecimal number may be padded.
 * @param spellings entries by each spelling of their code
 */
export function bySpelling<T>(code: string, spellings: ReadonlyMap<string, readonly T[]>): readonly T[] {
  return spellings.get(code) ?? spellings.get(code.replace(/^0x0+(?=.)/, '0x')) ?? [];
}

const known = new WeakMap<readonly Spelled[], ReadonlyMap<string, readonly Spelled[]>>();

/** Entries by each spelling of their code; made once for each list. */
export function spellingsOf<T extends Spelled>(entries: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const made = known.get(entries);
  // The list was the key, so the map holds its entries.
  if (made) return made as ReadonlyMap<string, readonly T[]>;
  const spellings = new Map<string, T[]>();
  for (const entry of entries) {
    for (const spelling of [entry.code, ...entry.forms]) {
      const same = spellings.get(spelling);
      if (same) same.push(entry);
      else spellings.set(spelling, [entry]);
    }
  }
  known.set(entries, spellings);
  return spellings;
}

/** A number with the other sign, and the entries that have it so and not as it was given. */
export function otherSign<T extends Spelled>(code: string, entries: readonly T[]): { code: string; entries: T[] } {
  const other = code.startsWith('-') ? code.slice(1) : `-${code}`;
  const own = lookUp(code, entries);
  return { code: other, entries: lookUp(other, entries).filter((entry) => !own.includes(entry)) };
}

/**
 * What a documented number means with the minus that a copy easily loses, where the number was given alone.
 * @returns null for a number that has a sign, stands in a response, or has no such meaning
 */
export function lostMinus<T extends Spelled>(
  { known, rule, found }: Pick<Layer, 'known' | 'rule' | 'found'>,
  entries: readonly T[],
): { code: string; entries: T[] } | null {
  if (!known || rule !== 'bare' || found.startsWith('-')) return null;
  const negative = otherSign(found, entries);
  return negative.entries.length > 0 ? negative : null;
}

/** The class that owns a code without an entry. */
export function ownerOf<T extends Documented>(code: string, entries: readonly T[]): T | null {
  const value = Number(code);
  return entries.find(({ owns }) => owns && value <= owns[0] && (owns[1] === null || value >= owns[1])) ?? null;
}

/** A documented code near to one that is not. */
export interface Near<T> {
  entry: T;
  /** How far away, in numbers; 0 for the same number with the other sign. */
  distance: number;
}

/**
 * The documented codes nearest to one that is not documented; the same number with the other sign comes first.
 * @returns at most three
 */
export function nearestCodes<T extends Documented>(code: string, entries: readonly T[]): Near<T>[] {
  const value = Number(code);
  const reach = Math.max(2, Math.abs(value) * NEAR);
  return entries
    .map((entry) => ({ entry, number: Number(entry.code) }))
    .map(({ entry, number }) => ({ entry, distance: number === -value ? 0 : Math.abs(number - value) }))
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3);
}
