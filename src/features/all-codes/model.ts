import { RETRY_HELPS } from '../../catalogue/actions.ts';
import type { ListedCode } from '../../catalogue/browser-data.ts';
import type { Searched } from '../../components/text-filter.ts';
import { comparedText } from '../../components/typed-query.ts';

/** The columns of the table of all codes, in their order. */
export const COLUMNS = ['code', 'title', 'domain', 'action', 'retry'] as const;

/** A column of the table of all codes. */
export type Column = (typeof COLUMNS)[number];

/** What the row of a code says. */
export interface TableRow {
  /** `<domain>/<code as printed>`. */
  id: string;
  /** The code as printed. */
  code: string;
  /** What happened. */
  title: string;
  /** Id of the domain. */
  domain: string;
  /** Name of the domain. */
  domainTitle: string;
  /** Id of the family. */
  family: string;
  /** Id of the action. */
  action: string;
  /** Words of the action. */
  actionLabel: string;
  /** Whether a retry can help. */
  retry: string;
}

/** How many rows are in one slice of the table. The browser lays out only slices near the screen. */
const SLICE = 100;

/**
 * Cuts a list into slices; the last one may be shorter.
 * @param size how many items a slice has, at least one
 */
export function toSlices<T>(items: readonly T[], size = SLICE): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** The order of the rows. */
export interface Sort {
  /** The column to sort by. */
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

/** What the table shows, and in which order. */
export interface TableState extends Filter {
  /** The order; null for that of the site, domain after domain. */
  sort: Sort | null;
}

/** The filters, by their names in the address. */
export const FILTERS = ['text', 'domain', 'family', 'action', 'retry'] as const satisfies readonly (keyof Filter)[];

/**
 * Reads the state from the address.
 * @param search the query of the address, with or without its question mark
 * @returns a state whose ids may not exist; an unknown column becomes the site's order
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
 * Writes a state into the query of an address, keeping the parameters of others.
 * @param search the current query
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
 * The order after a click on a column's header: ascending, then descending, then that of the site.
 */
export function nextSort(column: Column, sort: Sort | null): Sort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

/** The filters that compare one value of a row. */
const FACETS = ['domain', 'family', 'action', 'retry'] as const satisfies readonly (keyof Filter & keyof TableRow)[];

/**
 * Which rows pass the filters other than the text.
 * @param filter an empty value lets every row pass
 */
export function filterRows(rows: readonly TableRow[], filter: Omit<Filter, 'text'>): boolean[] {
  const asked = FACETS.filter((facet) => filter[facet] !== '');
  return rows.map((row) => asked.every((facet) => row[facet] === filter[facet]));
}

/**
 * What the text filter searches of one code.
 * @param family name of the family of its table
 * @param listed what the row does not show: other spellings and messages, if loaded
 */
export function toSearched(row: TableRow, family: string, listed?: Pick<ListedCode, 'forms' | 'messages'>): Searched {
  const spellings = [row.code, ...(listed?.forms ?? [])];
  const words = [...spellings, row.title, ...(listed?.messages ?? []), row.domainTitle, family];
  return { spellings, words: comparedText(words.join(' ')) };
}

const { compare } = new Intl.Collator('en');
const RETRY_RANKS = new Map<string, number>(RETRY_HELPS.map((retry, rank) => [retry, rank]));

/** What each column is sorted by: codes as numbers, a retry by how soon it helps, the others as words. */
const KEYS: Readonly<Record<Column, (row: TableRow) => number | string>> = {
  code: ({ code }) => numberOf(code),
  title: ({ title }) => title,
  domain: ({ domainTitle }) => domainTitle,
  action: ({ actionLabel }) => actionLabel,
  retry: ({ retry }) => RETRY_RANKS.get(retry) ?? RETRY_RANKS.size,
};

/**
 * Sorts rows. Equal ones keep the site's order, even in descending order.
 * @param rows in the site's order
 * @returns the indexes of the rows, in the new order
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

/** The number of a printed code; for a range, its first. */
function numberOf(code: string): number {
  return Number(code.replace(/~.*/, ''));
}
