import type { CodeList } from '../../catalogue/browser-data.ts';
import { type Query, readQuery } from '../../components/typed-query.ts';
import { mentionsOf, searchText } from './full-text.ts';
import { type FoundCode, resolveCodes, searchListed } from './resolve.ts';
import { type ByWords, type Results, resultsOf } from './results.ts';
import { correct, lookalikes } from './spelling.ts';
import type { TextIndex } from './text-index.ts';

/** What a query is looked up in. */
export interface Sources {
  /** Every code. */
  list: CodeList;
  /** Loads the full-text index; rejects when it cannot be had. */
  loadIndex: () => Promise<TextIndex>;
}

/** Results, and whether more are on their way. */
export interface Finding {
  results: Results;
  more: boolean;
}

/**
 * Looks a query up. What the list of codes says comes at once; full text follows, when there is any to come.
 * @param typed what was typed, not empty
 * @param isLiteral whether typing errors are left alone
 */
export async function* lookUp(
  typed: string,
  isLiteral: boolean,
  { list, loadIndex }: Sources,
): AsyncGenerator<Finding> {
  const query = readQuery(typed);
  const codes = resolveCodes(query, list);
  const listed = query.code === null ? searchListed(query, list) : [];
  const isUnknown = codes[0]?.entries.length === 0;
  yield { results: resultsOf(query, codes, { found: listed, state: 'searching' }, list), more: !isUnknown };
  if (isUnknown) return;
  const words = await loadIndex()
    .then((index) => searchIndex(query, isLiteral, codes, index, list))
    .catch((): ByWords => ({ found: listed, state: 'failed' }));
  yield { results: resultsOf(query, codes, words, list), more: false };
}

/** Full text. A code alone is looked for where it is mentioned. */
async function searchIndex(
  query: Query,
  isLiteral: boolean,
  [code]: readonly FoundCode[],
  index: TextIndex,
  list: CodeList,
): Promise<ByWords> {
  if (query.code !== null && code) return { found: mentionsOf(code.found, index.facts, list), state: 'complete' };
  const corrected = isLiteral ? null : correct(query.text, index.vocabulary);
  const found = await searchText(corrected === null ? query : readQuery(corrected), index, list);
  return {
    found,
    state: 'complete',
    ...(corrected === null ? {} : { corrected }),
    ...(found.length > 0 ? {} : { instead: lookalikes(query.words, index.vocabulary) }),
  };
}
