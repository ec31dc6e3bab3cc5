import type { CodeList } from '../../catalogue/browser-data.ts';
import { simplified } from '../../components/chinese.ts';
import { type Query, readQuery } from '../../components/typed-query.ts';
import type { Say } from '../../components/words.ts';
import { mentionsOf, searchText } from './full-text.ts';
import { type FoundCode, resolveCodes, searchListed } from './resolve.ts';
import { type ByWords, type Results, resultsOf } from './results.ts';
import { correct, lookalikes } from './spelling.ts';
import type { SearchFiles } from './search-files.ts';

/** Results, and whether more are on their way. */
export interface Finding {
  results: Results;
  more: boolean;
}

/**
 * Looks a query up. What the list of codes says comes at once; full text follows, when there is any to come.
 * @param typed what was typed, not empty
 * @param isLiteral whether typing errors are left alone
 * @param list every code
 * @param files the full-text index, which may not be had
 */
export async function* lookUp(
  typed: string,
  isLiteral: boolean,
  list: CodeList,
  files: SearchFiles,
  t: Say,
): AsyncGenerator<Finding> {
  const query = readQuery(typed);
  const codes = resolveCodes(query, list);
  const listed = query.code === null ? searchListed(query, list) : [];
  const isUnknown = codes[0]?.entries.length === 0;
  yield { results: resultsOf(query, codes, { found: listed, state: 'searching' }, list, t), more: !isUnknown };
  if (isUnknown) return;
  const full = await searchFull(query, isLiteral, codes, list, files).catch((): Full => ({
    codes,
    words: { found: listed, state: 'failed' },
  }));
  yield { results: resultsOf(query, full.codes, full.words, list, t), more: false };
}

/** What the full-text index finds, and the codes, which it may help to read. */
interface Full {
  codes: readonly FoundCode[];
  words: ByWords;
}

/** Full text. A code alone is looked for where it is mentioned. */
async function searchFull(
  query: Query,
  isLiteral: boolean,
  codes: readonly FoundCode[],
  list: CodeList,
  files: SearchFiles,
): Promise<Full> {
  const [code] = codes;
  if (query.code !== null && code)
    return { codes, words: { found: mentionsOf(code.found, await files.facts(), list), state: 'complete' } };
  // The minus of a code that is being typed.
  if (query.words.length === 0) return { codes, words: { found: [], state: 'complete' } };
  const [facts, index] = await Promise.all([files.facts(), files.words()]);
  const simple = simplified(query.text, facts.traditional);
  const corrected = isLiteral ? null : correct(simple, index.vocabulary);
  const read = (text: string) => (text === query.text ? query : readQuery(text));
  const found = searchText(read(corrected ?? simple), index, facts, list, files.texts);
  return {
    codes: simple === query.text ? codes : resolveCodes(read(simple), list),
    words: {
      found,
      state: 'complete',
      ...(corrected === null ? {} : { corrected }),
      ...(found.length > 0 ? {} : { instead: lookalikes(query.words, index.vocabulary) }),
    },
  };
}
