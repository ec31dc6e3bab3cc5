import type { Candidate } from './result.ts';
import type { TableIndex } from './table-index.ts';
import type { TableEntry } from './table.ts';

/** How far away, relative to its size, a code may be to be called near. */
const NEAR = 0.02;

/**
 * The class that owns a code without an entry.
 * @param code plain spelling
 * @param index the table
 */
export function ownerOf(code: string, { table }: TableIndex): TableEntry | null {
  const value = Number(code);
  return table.entries.find(({ owns }) => owns && value <= owns[0] && (owns[1] === null || value >= owns[1])) ?? null;
}

/**
 * The documented codes nearest to one that is not documented; the same number with the other sign comes first.
 * @param code plain spelling
 * @param index the table
 * @param domains where to look
 * @returns at most three
 */
export function nearestCodes(code: string, { table }: TableIndex, domains: readonly string[]): Candidate[] {
  const value = Number(code);
  const reach = Math.max(2, Math.abs(value) * NEAR);
  return table.entries
    .filter(({ domain }) => domains.includes(domain))
    .map(({ id, code: printed }) => ({ id, number: Number(printed) }))
    .map(({ id, number }) => ({ id, distance: number === -value ? 0 : Math.abs(number - value) }))
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ id, distance }) => ({
      id,
      evidence: [distance === 0 ? 'The same number with the other sign.' : 'The nearest documented code.'],
    }));
}
