import { entryPath } from '../../addresses.ts';
import type { CodeList } from '../../catalogue/browser-data.ts';
import { type Found, MOST_HITS, MOST_WORDS, type WordHit, excerptOf, rank } from './rank.ts';
import type { Query } from '../../components/typed-query.ts';

/** The part of Pagefind's browser module that is used. */
interface Pagefind {
  init: () => Promise<void>;
  search: (word: string) => Promise<{ results: PagefindResult[] }>;
  options: (options: { baseUrl: string }) => Promise<void>;
}

/** A record that Pagefind found. */
interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<{ content: string }>;
}

/** What the build says of the index: `pagefind/records.json`. */
export interface IndexFacts {
  /** Each record by Pagefind's id: its address, and its title when it is no entry. */
  records: Record<string, [path: string, title?: string]>;
  /** The addresses of what mentions a code, by the code as written. */
  mentions: Record<string, string[]>;
}

/** The full-text index. */
export interface TextIndex {
  pagefind: Pagefind;
  facts: IndexFacts;
}

/**
 * Loads the full-text index.
 * @param base the sub-path of the site, with a slash at its end
 * @throws Error when it cannot be loaded
 */
export async function loadTextIndex(base: string): Promise<TextIndex> {
  const [pagefind, facts] = await Promise.all([
    import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>,
    fetch(`${base}pagefind/records.json`).then((response) => response.json() as Promise<IndexFacts>),
  ]);
  await pagefind.options({ baseUrl: '/' });
  await pagefind.init();
  return { pagefind, facts };
}

/**
 * What mentions a code in its text.
 * @param code the code, plain spelling
 * @param facts what the build says of the index
 * @param list every code, which gives the titles
 */
export function mentionsOf(code: string, facts: IndexFacts, list: CodeList): Found[] {
  const said = teller(facts, list);
  return (facts.mentions[code] ?? [])
    .map((path) => ({ path, title: said(path).title }))
    .filter(isKnown)
    .slice(0, MOST_HITS);
}

/** Whether the list of codes, or the index, has a title for a result: a page kept from an older version may lack a newer code. */
function isKnown({ title }: Found): boolean {
  return title !== '';
}

/**
 * Finds what holds the words of a query.
 * @param list every code, which gives titles and messages
 * @returns the best, in order
 */
export async function searchText(query: Query, { pagefind, facts }: TextIndex, list: CodeList): Promise<Found[]> {
  const words = query.words.slice(0, MOST_WORDS);
  const found = await Promise.all(words.map((word) => pagefind.search(word)));
  const records = new Map<string, PagefindResult>();
  const hits = found.map(({ results }) =>
    results.flatMap((result): WordHit[] => {
      const path = facts.records[result.id]?.[0];
      if (path === undefined) return [];
      records.set(path, result);
      return [{ path, score: result.score }];
    }),
  );
  const said = teller(facts, list);
  // A question is answered by a page; anything else by an entry, of which pages speak at length.
  const preference = (path: string) => (said(path).isPage ? (query.isQuestion ? 2 : 0.4) : 1);
  const size = Object.keys(facts.records).length;
  return rank(query.text, words, hits, size, (path) => ({ ...said(path), preference: preference(path) }))
    .map(({ path }) => ({ path, title: said(path).title }))
    .filter(isKnown)
    .slice(0, MOST_HITS)
    .map(({ path, title }) => {
      const record = records.get(path);
      return record
        ? { path, title, excerpt: async () => excerptOf((await record.data()).content, title, words) }
        : { path, title };
    });
}

/** Tells what is known of a record by its address. */
function teller({ records }: IndexFacts, { codes }: CodeList) {
  const entries = new Map(codes.map((entry) => [entryPath(entry.domain, entry.code), entry]));
  const pages = new Map(Object.values(records).map(([path, title]) => [path, title ?? '']));
  return (path: string) => {
    const entry = entries.get(path);
    return { title: entry?.title ?? pages.get(path) ?? '', messages: entry?.messages ?? [], isPage: !entry };
  };
}
