import { RETRY_LABELS, type Column } from './code-table-columns.ts';
import type { TableRow } from './code-table-row.ts';
import type { Sort } from './code-table-state.ts';

const { compare } = new Intl.Collator('en');
const RETRY_RANKS = new Map(Object.keys(RETRY_LABELS).map((retry, rank) => [retry, rank]));

/** What rows are sorted by: codes as numbers, a retry by how soon it helps, the others as words. */
const KEYS: Readonly<Record<Column, (row: TableRow) => number | string>> = {
  code: ({ code }) => numberOf(code),
  title: ({ title }) => title,
  domain: ({ domainTitle }) => domainTitle,
  action: ({ actionLabel }) => actionLabel,
  retry: ({ retry }) => RETRY_RANKS.get(retry) ?? RETRY_RANKS.size,
};

/**
 * Sorts rows. Equal ones keep the site's order, also when the highest comes first.
 * @param rows in the site's order
 * @param sort the column, and which end comes first
 * @returns the places of the rows, in the new order
 */
export function sortRows(rows: readonly TableRow[], { column, descending }: Sort): number[] {
  const sign = descending ? -1 : 1;
  return rows
    .map((row, place) => ({ key: KEYS[column](row), place }))
    .sort((a, b) => sign * compareKeys(a.key, b.key))
    .map(({ place }) => place);
}

/** Compares two keys of one column. */
function compareKeys(a: number | string, b: number | string): number {
  return typeof a === 'string' || typeof b === 'string' ? compare(String(a), String(b)) : a - b;
}

/** The number of a code as printed; that of a range is its first. */
function numberOf(code: string): number {
  return Number(code.replace(/~.*/, ''));
}
