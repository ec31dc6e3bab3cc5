import { countCodes } from '../../components/count-codes.ts';
import { filterByText, type Searched } from '../../components/text-filter.ts';
import { comparedText } from '../../components/typed-query.ts';
import type { Say } from '../../components/words.ts';

/** How a page shows its codes: in full, or as a table of codes, titles and actions. */
export type View = 'full' | 'table';

/** Which codes a domain's page shows, and how. */
export interface DomainFilter {
  /** A code in any spelling, or words; empty for all. */
  text: string;
  /** Id of an action as shown; empty for all. */
  action: string;
  view: View;
}

/** What the filter searches of one code. */
export interface FilteredCode extends Searched {
  /** Id of the action as shown. */
  action: string;
}

/** How many codes are shown. */
export interface Shown {
  /** How many match the filter. */
  fitting: number;
  /** How many the page has. */
  all: number;
  /** Whether a filter is set. */
  isFiltered: boolean;
  /** The code that is shown only because the address names it, or null. */
  kept: string | null;
}

/**
 * Reads the filter from the address.
 * @param search the query of the address, with or without its question mark
 * @returns a filter whose action may not exist
 */
export function readFilter(search: string): DomainFilter {
  const query = new URLSearchParams(search);
  return {
    text: query.get('text') ?? '',
    action: query.get('action') ?? '',
    view: query.get('view') === 'table' ? 'table' : 'full',
  };
}

/**
 * Writes a filter into the query of an address, keeping the parameters of others.
 * @param search the current query
 * @returns the query with its question mark, or an empty text
 */
export function writeFilter(search: string, { text, action, view }: DomainFilter): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries({ text: text.trim(), action, view: view === 'full' ? '' : view })) {
    if (value === '') query.delete(name);
    else query.set(name, value);
  }
  return query.size > 0 ? `?${query.toString()}` : '';
}

/**
 * Which codes match the filter.
 * @param codes all codes of the page
 */
export function filterCodes(codes: readonly FilteredCode[], { text, action }: DomainFilter): boolean[] {
  const found = text.trim() === '' ? null : filterByText(text, codes);
  return codes.map((code, place) => (action === '' || code.action === action) && (!found || found[place] === true));
}

/**
 * How many codes the text of the filter leaves for each action.
 * @returns numbers by the id of the action; that of the empty id counts all
 */
export function countByAction(codes: readonly FilteredCode[], filter: DomainFilter): Map<string, number> {
  const fits = filterCodes(codes, { ...filter, action: '' });
  const counts = new Map([['', 0]]);
  for (const { action } of codes.filter((_, place) => fits[place]))
    for (const id of ['', action]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/**
 * Normalizes the words of a code for the text filter.
 * @param texts what the page says about the code
 */
export function toWords(texts: readonly string[]): string {
  return comparedText(texts.join(' '));
}

/** Says how many codes are shown. */
export function tellShown({ fitting, all, isFiltered, kept }: Shown, t: Say): string {
  if (!isFiltered) return countCodes(all, t);
  const shown = { fitting, codes: countCodes(all, t) };
  return kept === null ? t('shown.of', shown) : t('shown.kept', { ...shown, kept });
}
