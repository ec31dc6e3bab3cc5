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
  if (!Number.isSafeInteger(value)) return null;
  return table.entries.find(({ owns }) => owns && value <= owns[0] && (owns[1] === null || value >= owns[1])) ?? null;
}

/**
 * The documented codes nearest to one that is not documented; the same number with the other sign comes first.
 * @param code plain spelling
 * @param index the table
 * @param domain where to look; null for every domain
 * @returns at most three ids
 */
export function nearestCodes(code: string, { table }: TableIndex, domain: string | null): string[] {
  const value = Number(code);
  if (!Number.isSafeInteger(value)) return [];
  const reach = Math.max(2, Math.abs(value) * NEAR);
  const near = table.entries
    .filter((entry) => domain === null || entry.domain === domain)
    .map((entry) => ({ entry, number: Number(entry.code) }))
    .filter(({ number }) => Number.isFinite(number))
    .map(({ entry, number }) => ({ id: entry.id, distance: number === -value ? 0 : Math.abs(number - value) }))
    .filter(({ distance }) => distance <= reach);
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ id }) => id);
}
