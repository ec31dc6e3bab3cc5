import { DECODE_PATH, entryPath, ERRORS_PATH } from '../../addresses.ts';
import type { ShownAction } from '../../catalogue/actions.ts';
import type { CodeList, ListedCode } from '../../catalogue/browser-data.ts';
import type { Say } from '../../components/words.ts';
import type { ExcerptRun } from './excerpt.ts';
import type { Found } from './found.ts';
import type { Query } from '../../components/typed-query.ts';
import type { FoundCode } from './resolve.ts';

/** A line of the result list. */
export interface Row {
  /** Address from the site's root. */
  path: string;
  /** The code as printed; null for a page. */
  code: string | null;
  title: string;
  /** Where it belongs; empty for nothing to say. */
  place: string;
  /** What to do; null for a page. */
  action: ShownAction | null;
  /** The text that goes with whoever follows the row; it stands in no address. */
  passes?: string;
  /** Gives the words around the match, when they can be had. */
  excerpt?: () => Promise<ExcerptRun[]>;
}

/** Lines that belong together. */
export interface Group {
  /** What they share; empty when nothing has to be said. */
  label: string;
  rows: Row[];
}

/** What the search shows for a query. */
export interface Results {
  groups: Group[];
  /** What the rows are: one sentence. */
  status: string;
  /** The query that was looked for in the place of a misspelled one; absent when it was the typed one. */
  corrected?: string;
  /** Words that can be found, where the query finds nothing. */
  instead?: readonly string[];
}

/** What words found. */
export interface ByWords {
  /** The best first. */
  found: readonly Found[];
  /** Where it was found: in all texts, or in titles and messages alone, while the index is loaded or as it cannot be had. */
  state: 'complete' | 'searching' | 'failed';
  /** The query without its typing errors; absent when it has none. */
  corrected?: string;
  /** Words that can be found, where the query finds nothing. */
  instead?: readonly string[];
}

/**
 * Puts the results together: every meaning of each code first, full text behind. A code that is not documented gets no
 * neighbors, which would be taken for it, but the class it belongs to and the way to the decoder.
 * @param codes the codes that the query names
 */
export function resultsOf(query: Query, codes: readonly FoundCode[], words: ByWords, list: CodeList, t: Say): Results {
  const [first] = codes;
  if (first?.entries.length === 0) return unknownCode(query, first, list, t);
  const meant =
    codes.length > 1 ? codes.map((code) => byCode(code, list, t)) : first ? byFamily(first.entries, list, t) : [];
  // A response keeps the sign of its code; somebody who types one may not.
  const exact = first && codes.length === 1 && !query.isResponse ? [...meant, ...withMinus(first, list, t)] : meant;
  const paths = new Set(exact.flatMap(({ rows }) => rows.map(({ path }) => path)));
  const more = words.found.filter(({ path }) => !paths.has(path)).map((found) => foundRow(found, list));
  const isLost = exact.length === 0 && more.length === 0 && words.state !== 'searching';
  const helpful = isLost ? [decodeRow(query, t), browseRow(t)] : query.isResponse ? [decodeRow(query, t)] : [];
  const decode = helpful.length > 0 ? [{ label: '', rows: helpful }] : [];
  // The code says what a short response means; of several lines, or without a code, the decoder knows more.
  const isShort = exact.length > 0 && !query.text.includes('\n');
  const byWord = more.length > 0 ? [{ label: exact.length > 0 ? t('search.alsoMentioned') : '', rows: more }] : [];
  const parts = [...codes.map((code) => meanings(code, t)), ...wordsSay(words, more.length, codes.length, t)].filter(
    (part) => part !== '',
  );
  const corrected = more.length > 0 && words.corrected !== undefined ? { corrected: words.corrected } : {};
  return {
    groups: isShort ? [...exact, ...decode, ...byWord] : [...decode, ...exact, ...byWord],
    status: parts.join(t('search.comma')),
    ...corrected,
    ...(isLost && words.instead?.length ? { instead: words.instead } : {}),
  };
}

/** The meanings of one code of several. */
function byCode({ found, entries }: FoundCode, list: CodeList, t: Say): Group {
  return {
    label: entries.length === 1 ? found : t('search.meaningsOf', { code: found }),
    rows: entries.map((entry) => entryRow(entry, list)),
  };
}

/** The meanings of a typed number with the minus that it may have lost. */
function withMinus({ typed, minus }: FoundCode, list: CodeList, t: Say): Group[] {
  if (minus.length === 0) return [];
  return [{ label: t('search.withMinus', { code: `-${typed}` }), rows: minus.map((entry) => entryRow(entry, list)) }];
}

/** Entries under the names of the families whose codes they are; one alone needs no name above it. */
function byFamily(entries: readonly ListedCode[], list: CodeList, t: Say): Group[] {
  const groups = new Map<string, Row[]>();
  for (const entry of entries) {
    const family = list.domains.find(({ id }) => id === entry.domain)?.family;
    const label = family && entries.length > 1 ? t(`family.${family}`) : '';
    groups.set(label, [...(groups.get(label) ?? []), entryRow(entry, list)]);
  }
  return [...groups].map(([label, rows]) => ({ label, rows }));
}

/** The row of an entry. */
function entryRow(entry: ListedCode, { domains, actions }: CodeList): Row {
  const { domain, code, title } = entry;
  return {
    path: entryPath(domain, code),
    code,
    title,
    place: domains.find(({ id }) => id === domain)?.title ?? domain,
    action: actions[entry.action],
  };
}

/** The row of what full text found: an entry, or a page. */
function foundRow({ path, title, excerpt }: Found, list: CodeList): Row {
  const entry = list.codes.find(({ domain, code }) => entryPath(domain, code) === path);
  const row = entry ? entryRow(entry, list) : { path, code: null, title, place: '', action: null };
  return excerpt ? { ...row, excerpt } : row;
}

/** The row that carries the query over to the decoder. */
function decodeRow({ text }: Query, t: Say): Row {
  const shown = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return {
    path: DECODE_PATH,
    code: null,
    title: t('search.decode', { text: shown }),
    place: t('search.decode.place'),
    action: null,
    passes: text,
  };
}

/** The row that leads on from a query that finds nothing. */
function browseRow(t: Say): Row {
  return { path: ERRORS_PATH, code: null, title: t('search.browse'), place: t('search.browse.place'), action: null };
}

/** A code that no table has. */
function unknownCode(query: Query, { typed, owner }: FoundCode, list: CodeList, t: Say): Results {
  const domain = list.domains.find(({ id }) => id === owner?.domain)?.title;
  const belongs = owner ? [{ label: t('search.belongs', { code: typed }), rows: [entryRow(owner, list)] }] : [];
  return {
    groups: [...belongs, { label: '', rows: [decodeRow(query, t)] }],
    status: domain ? t('search.owned', { code: typed, table: domain }) : t('search.undocumented', { code: typed }),
  };
}

/** How many meanings a code has. */
function meanings({ typed, found, entries }: FoundCode, t: Say): string {
  return typed === found
    ? t('search.meanings', { count: entries.length, code: found })
    : t('search.minusOnly', { typed, found });
}

/** What words add. */
function wordsSay({ state }: ByWords, more: number, codes: number, t: Say): string[] {
  const values = { more };
  const added =
    codes > 0
      ? t(codes > 1 ? 'search.mentionThem' : 'search.mentionIt', values)
      : t(state === 'complete' ? 'search.byWords' : 'search.byTitle', values);
  const nothing = state === 'complete' && codes === 0 ? t('search.nothing') : '';
  return [more > 0 ? added : nothing, state === 'complete' ? '' : t(`search.${state}`)];
}
