import { countCodes } from '../../components/count-codes.ts';
import { filterByText, type Searched } from '../../components/text-filter.ts';
import { comparedText } from '../../components/typed-query.ts';

/** How the codes of a page are shown: with everything, or as a table of codes, titles and actions. */
export type View = 'full' | 'table';

/** What a domain's page shows of its codes. */
export interface DomainFilter {
  /** A code in any spelling, or words; empty for all. */
  text: string;
  /** Id of an action as shown; empty for all. */
  action: string;
  view: View;
}

/** What is looked at of one code. */
export interface FilteredCode extends Searched {
  /** Id of the action as shown. */
  action: string;
}

/** How many codes are shown. */
export interface Shown {
  /** How many fit the filter. */
  fitting: number;
  /** How many the page has. */
  all: number;
  /** Whether anything is filtered. */
  isFiltered: boolean;
  /** The code that does not fit but stands in the address, or null. */
  kept: string | null;
}

/**
 * Reads what the address asks for.
 * @param search the query of the address, with or without its question mark
 * @returns a filter whose action need not exist
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
 * Writes a filter into the query of an address; what belongs to others stays.
 * @param search the query as it is
 * @param filter what the page shows
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
 * Tells which codes fit.
 * @param codes all codes of the page
 * @param filter what is asked for
 */
export function filterCodes(codes: readonly FilteredCode[], { text, action }: DomainFilter): boolean[] {
  const found = text.trim() === '' ? null : filterByText(text, codes);
  return codes.map((code, place) => (action === '' || code.action === action) && (!found || found[place] === true));
}

/**
 * Writes the words of a code as the text filter compares them.
 * @param texts what the page says of the code
 */
export function toWords(texts: readonly string[]): string {
  return comparedText(texts.join(' '));
}

/** Says how many codes are shown. */
export function tellShown({ fitting, all, isFiltered, kept }: Shown): string {
  if (!isFiltered) return countCodes(all);
  const fit = `${String(fitting)} of ${countCodes(all)}`;
  return kept === null ? fit : `${fit}, and ${kept}, which the address names`;
}
