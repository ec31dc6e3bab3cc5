import type { ActionId } from '../../catalogue/actions.ts';
import { decodePath, entryPath } from '../../catalogue/addresses.ts';
import type { Table, TableEntry } from '../../decoder/index.ts';
import { actionOf } from '../lib/entry-action.ts';
import type { Hit } from './full-text.ts';
import type { TypedCode } from './resolve.ts';

/** A line of the result list. */
export interface Row {
  /** Address from the site's root. */
  path: string;
  title: string;
  /** A second line: where it belongs and what to do, or the words around the match. */
  detail: string;
}

/** What the search shows. */
export interface SearchAnswer {
  rows: Row[];
  /** What the rows are: one sentence. */
  status: string;
}

/** What full text found; null while it is still searched, `failed` when the index cannot be had. */
export type FullText = readonly Hit[] | 'failed' | null;

/**
 * Puts an answer together: every meaning of a code first, full text behind. A code that is not documented gets no
 * neighbors, which would be taken for it, but the way to the decoder.
 * @param query what was typed
 * @param code the query as a code, null for words
 * @param hits what full text found
 * @param table the table of codes
 */
export function answerQuery(query: string, code: TypedCode | null, hits: FullText, table: Table): SearchAnswer {
  if (code?.entries.length === 0) return unknownCode(query, code.typed);
  const exact = (code?.entries ?? []).map((entry) => entryRow(entry, table));
  const paths = new Set(exact.map(({ path }) => path));
  const more = (hits === null || hits === 'failed' ? [] : hits)
    .filter(({ path }) => !paths.has(path))
    .map(({ path, title, excerpt }) => ({ path, title, detail: excerpt }));
  const parts = [meanings(code), words(hits, more.length, exact.length)].filter((part) => part !== '');
  return { rows: [...exact, ...more], status: parts.join(', ') };
}

/** An entry: its table and what to do stand in the second line. */
function entryRow({ domain, code, title, action, carries = [] }: TableEntry, { domains }: Table): Row {
  const name = domains.find(({ id }) => id === domain)?.title ?? domain;
  const { label } = actionOf({ action: action as ActionId, carries });
  return { path: entryPath(domain, code), title: `${code} ${title}`, detail: `${name} · ${label}` };
}

/** A code that no table has. */
function unknownCode(query: string, typed: string): SearchAnswer {
  const row = {
    path: decodePath(query),
    title: `Decode ${query}`,
    detail: 'The decoder tells which layer the code would belong to, and the nearest documented codes.',
  };
  return { rows: [row], status: `${typed} is not documented` };
}

/** How many meanings the code has. */
function meanings(code: TypedCode | null): string {
  if (!code) return '';
  const { typed, found, entries } = code;
  const count = entries.length === 1 ? `One meaning of ${found}` : `${String(entries.length)} meanings of ${found}`;
  return typed === found ? count : `${typed} is not documented, ${found} is`;
}

/** What full text adds. */
function words(hits: FullText, more: number, exact: number): string {
  if (hits === null) return 'searching …';
  if (hits === 'failed') return 'full text cannot be searched right now';
  if (more > 0) return exact > 0 ? `then ${String(more)} by words` : `${String(more)} found by words`;
  return exact > 0 ? '' : 'Nothing found';
}
