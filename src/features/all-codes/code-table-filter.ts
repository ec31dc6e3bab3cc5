import type { ListedCode } from '../../catalogue/browser-data.ts';
import { FAMILIES, FAMILY_IDS } from '../../catalogue/families.ts';
import { readQuery } from '../search/query.ts';
import { comparedText } from '../../components/compared-text.ts';
import type { TableRow } from './code-table-row.ts';
import type { Filter } from './code-table-state.ts';

/** What the text filter looks at of one row. */
export interface Searched {
  /** Every spelling of the code. */
  spellings: readonly string[];
  /** All its words, lower case. */
  words: string;
}

/** The filters that a row answers by itself. */
const FACETS = ['domain', 'family', 'action', 'retry'] as const satisfies readonly (keyof Filter & keyof TableRow)[];

/**
 * Tells which rows pass the filters other than the text.
 * @param rows all rows
 * @param filter an empty value lets every row pass
 */
export function filterRows(rows: readonly TableRow[], filter: Omit<Filter, 'text'>): boolean[] {
  const asked = FACETS.filter((facet) => filter[facet] !== '');
  return rows.map((row) => asked.every((facet) => row[facet] === filter[facet]));
}

/**
 * Gathers what the text filter looks at.
 * @param row the row
 * @param listed what the row does not show: other spellings and messages; may be missing
 */
export function toSearched(row: TableRow, listed?: Pick<ListedCode, 'forms' | 'messages'>): Searched {
  const spellings = [row.code, ...(listed?.forms ?? [])];
  const family = FAMILY_IDS.find((id) => id === row.family);
  const words = [...spellings, row.title, ...(listed?.messages ?? []), row.domainTitle, family ? FAMILIES[family] : ''];
  return { spellings, words: comparedText(words.join(' ')) };
}

/**
 * Tells which rows a text finds. A code finds those that have it, in any spelling; else its number below zero; else the
 * codes that begin with it. Anything else finds the rows with all of its words.
 * @param text a code or words, as the search understands them
 * @param searched all rows
 */
export function filterByText(text: string, searched: readonly Searched[]): boolean[] {
  const { code, words } = readQuery(text);
  for (const has of code === null ? [] : waysToHave(code)) {
    const found = searched.map(({ spellings }) => spellings.some(has));
    if (found.includes(true)) return found;
  }
  return searched.map(({ words: said }) => words.every((word) => said.includes(word)));
}

/** The ways in which a spelling can be what was typed, the surest first. */
function waysToHave(code: string): ((spelling: string) => boolean)[] {
  const starts = /^\d/.test(code) ? [code, `-${code}`] : [code];
  return [
    ...starts.map((each) => (spelling: string) => spelling === each),
    (spelling) => starts.some((start) => spelling.startsWith(start)),
  ];
}
