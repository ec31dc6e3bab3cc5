import type { Entry } from '../../catalogue/catalogue.ts';
import type { Line } from './diagram.ts';

/**
 * Finds the column of each code: no line leads back. Codes of the event stand after the dot, in column 1 or later.
 * @param entries the codes
 * @param members those of them that report the event
 * @param lines the lines between them
 * @returns for each column, from the first one that is used, its number and its codes in the given order
 */
export function columnsOf(
  entries: readonly Entry[],
  members: readonly Entry[],
  lines: readonly Line[],
): { column: number; entries: Entry[] }[] {
  const columns = new Map(entries.map((entry) => [entry.id, members.includes(entry) ? 1 : 0]));
  // Each round moves the codes one line further; a chain has at most as many lines as there are codes.
  entries.forEach(() => {
    for (const { from, to } of lines) {
      const after = (columns.get(from) ?? 0) + 1;
      columns.set(to, Math.min(entries.length, Math.max(columns.get(to) ?? 0, after)));
    }
  });
  return [...new Set(columns.values())]
    .sort((a, b) => a - b)
    .map((column) => ({ column, entries: entries.filter(({ id }) => columns.get(id) === column) }));
}
