import type { CodeList } from '../../catalogue/browser-data.ts';
import type { Query } from '../../components/typed-query.ts';
import { excerptOf } from './excerpt.ts';
import { type Found, titlesOf } from './found.ts';
import { MOST_HITS, rank } from './rank.ts';
import type { Facts } from './search-files.ts';
import type { WordIndex } from './word-index.ts';

/**
 * What mentions a code in its text.
 * @param code the code, plain spelling
 * @param list every code, which gives the titles of entries
 */
export function mentionsOf(code: string, facts: Facts, list: CodeList): Found[] {
  return known(facts.mentions[code] ?? [], facts, list);
}

/**
 * Finds what holds the words of a query.
 * @param list every code, which gives the titles of entries
 * @param loadTexts gives what each record says, by its address; called once an excerpt is asked for
 * @returns the best, in order
 */
export function searchText(
  query: Query,
  index: WordIndex,
  facts: Facts,
  list: CodeList,
  loadTexts: () => Promise<Record<string, string>>,
): Found[] {
  const words = index.wordsIn(query.words);
  return known(rank(query, index, list), facts, list).map((found) => ({
    ...found,
    excerpt: async () =>
      excerptOf((await loadTexts())[found.path] ?? '', words, facts.titles[found.path] !== undefined),
  }));
}

/** The first of what has a title in the list or the index: a page kept from an older version may lack a newer code. */
function known(paths: readonly string[], { titles }: Facts, list: CodeList): Found[] {
  const listed = titlesOf(list);
  return paths
    .flatMap((path) => {
      const title = listed.get(path) ?? titles[path];
      return title === undefined ? [] : [{ path, title }];
    })
    .slice(0, MOST_HITS);
}
