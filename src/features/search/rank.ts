import type { CodeList } from '../../catalogue/browser-data.ts';
import { entryPath } from '../../addresses.ts';
import { familiesIn } from '../../decoder/index.ts';
import type { Query } from '../../components/typed-query.ts';
import type { WordIndex } from './word-index.ts';
import { stem } from './words.ts';

/** How many hits are shown. */
export const MOST_HITS = 12;

/** How many words of a query are looked for: a pasted text has more than it needs. */
const MOST_WORDS = 16;

/** How much more a record counts that is called or asked for as the query says. */
const CALLED = 10;

/** By how much an entry is preferred whose platform the query names. */
const NAMED = 1.2;

/** What a page counts, which speaks of everything at length, unless a query is about errors in general. */
const PAGE = 0.65;

/**
 * Ranks what holds the words of a query. A record counts by how strongly it holds each word, how rare the word is, how many
 * of the words it holds, and how much it is called or asked for as the query says.
 * @param list every code: what is not in it is a page
 * @returns the address of every record that holds a word, best first
 */
export function rank({ text, words, isGeneral }: Query, index: WordIndex, list: CodeList): string[] {
  const held = [...new Map(index.wordsIn(words).map((word) => [stem(word), index.holding(word)])).values()]
    .filter(({ size }) => size > 0)
    .slice(0, MOST_WORDS);
  const sums = new Map<string, { score: number; words: number }>();
  for (const weights of held) {
    const rarity = Math.log(1 + index.size / (1 + weights.size));
    for (const [path, weight] of weights) {
      const sum = sums.get(path) ?? { score: 0, words: 0 };
      sums.set(path, { score: sum.score + Math.log(1 + weight) * rarity, words: sum.words + 1 });
    }
  }
  const likeness = index.likeness(text);
  const named = familiesIn(text);
  const families = familiesOf(list);
  const preference = (path: string) => {
    const family = families.get(path);
    if (family === undefined) return isGeneral ? 1 : PAGE;
    return named.has(family) ? NAMED : 1;
  };
  return [...sums]
    .map(([path, { score, words: count }]) => {
      const share = count / held.length;
      const called = 1 + CALLED * (likeness.get(path) ?? 0);
      return { path, score: score * share * called * preference(path) };
    })
    .sort((a, b) => b.score - a.score)
    .map(({ path }) => path);
}

/** The family of each entry, by the entry's address. */
function familiesOf({ codes, domains }: CodeList) {
  const families = new Map(domains.map(({ id, family }) => [id, family]));
  return new Map(
    codes.flatMap(({ domain, code }) => {
      const family = families.get(domain);
      return family ? [[entryPath(domain, code), family] as const] : [];
    }),
  );
}
