import type { Domain } from '../../catalogue/catalogue.ts';
import type { TablePair } from './tables.ts';

/** A table, and what it has in common with each other table. */
export interface TableRow {
  table: Domain;
  /** The one with the most events in common first. */
  others: { other: Domain; words: string }[];
}

/**
 * Lists what each table has in common with the others.
 * @param domains the tables
 * @param pairs what the pairs have in common
 */
export function tableRows(domains: readonly Domain[], pairs: readonly TablePair[]): TableRow[] {
  return domains.map((table) => ({
    table,
    others: pairs
      .filter(({ a, b }) => a === table || b === table)
      .sort((a, b) => b.events - a.events)
      .map((pair) => ({ other: pair.a === table ? pair.b : pair.a, words: inWords(pair) })),
  }));
}

/** What a pair has in common. */
function inWords({ events, details, carries, confused }: TablePair): string {
  return [
    count(events, 'event in common', 'events in common'),
    count(details, 'code told in detail', 'codes told in detail'),
    count(carries, 'code carried', 'codes carried'),
    count(confused, 'pair that is not the same', 'pairs that are not the same'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** A number with its word, or nothing for none. */
function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${String(number)} ${number === 1 ? one : many}`;
}
