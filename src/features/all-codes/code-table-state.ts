import { COLUMNS, type Column } from './code-table-columns.ts';

/** In which order the rows are. */
export interface Sort {
  /** The column whose values decide. */
  column: Column;
  /** Whether the highest value comes first. */
  descending: boolean;
}

/** Which rows are shown; an empty text filters nothing. */
export interface Filter {
  /** A code in any spelling, or words. */
  text: string;
  /** Id of a domain. */
  domain: string;
  /** Id of a family. */
  family: string;
  /** Id of an action. */
  action: string;
  /** Whether a retry can help. */
  retry: string;
}

/** What the table shows, in which order. */
export interface TableState extends Filter {
  /** The order; null for that of the site, domain after domain. */
  sort: Sort | null;
}

/** The filters, by the names that they have in the address. */
export const FILTERS = ['text', 'domain', 'family', 'action', 'retry'] as const satisfies readonly (keyof Filter)[];

/**
 * Reads what the address asks for.
 * @param search the query of the address, with or without its question mark
 * @returns a state whose ids need not exist; an unknown column gives the site's order
 */
export function readState(search: string): TableState {
  const query = new URLSearchParams(search);
  const of = (name: string) => query.get(name) ?? '';
  const column = COLUMNS.find((each) => each === query.get('sort'));
  return {
    text: of('text'),
    domain: of('domain'),
    family: of('family'),
    action: of('action'),
    retry: of('retry'),
    sort: column ? { column, descending: query.get('dir') === 'desc' } : null,
  };
}

/**
 * Writes a state into the query of an address; what belongs to others stays.
 * @param search the query as it is
 * @param state what is shown
 * @returns the query with its question mark, or an empty text
 */
export function writeState(search: string, state: TableState): string {
  const query = new URLSearchParams(search);
  const write = (name: string, value: string) => {
    if (value === '') query.delete(name);
    else query.set(name, value);
  };
  for (const name of FILTERS) write(name, state[name].trim());
  write('sort', state.sort?.column ?? '');
  write('dir', state.sort?.descending ? 'desc' : '');
  return query.size > 0 ? `?${query.toString()}` : '';
}

/**
 * The order after a click on a column's header: up, then down, then that of the site.
 * @param column the column that was clicked
 * @param sort the order before
 */
export function nextSort(column: Column, sort: Sort | null): Sort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}
