import { within } from '../../components/within.ts';

/** The part of Pagefind's browser module that is used. */
interface Pagefind {
  init: () => Promise<void>;
  search: (word: string) => Promise<{ results: PagefindResult[] }>;
  options: (options: { baseUrl: string }) => Promise<void>;
}

/** A record that Pagefind found. */
export interface PagefindResult {
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
  /** What each page that is no entry is about, by its address: `pages.SearchedPage`. */
  topics: Record<string, readonly string[]>;
  /** How the document words an entry, by the entry's address. */
  printed: Record<string, string>;
  /** The vocabulary, most frequent words first, a blank between them. */
  words: string;
}

/** The full-text index. */
export interface TextIndex {
  /** Finds the records that hold a word. The first word loads Pagefind, which a code does not need. */
  search: (word: string) => Promise<PagefindResult[]>;
  facts: IndexFacts;
  /** Every word that a typing error is corrected to, most frequent first. */
  vocabulary: readonly string[];
}

/** How long a part of the search may take to load, in milliseconds. */
export const LOAD_LIMIT = 20_000;

/**
 * Loads what the build says of the full-text index.
 * @param base the sub-path of the site, with a slash at its end
 * @throws Error when it cannot be loaded in time
 */
export async function loadTextIndex(base: string): Promise<TextIndex> {
  const facts = await within(
    LOAD_LIMIT,
    fetch(`${base}pagefind/records.json`).then((response) => response.json() as Promise<IndexFacts>),
  );
  let loading: Promise<Pagefind> | undefined;
  const load = () =>
    (loading ??= within(LOAD_LIMIT, loadPagefind(base)).catch((error: unknown) => {
      // A failed load may be tried again.
      loading = undefined;
      throw error;
    }));
  return {
    search: async (word) => (await (await load()).search(word)).results,
    facts,
    vocabulary: facts.words.split(' '),
  };
}

/** Loads Pagefind. */
async function loadPagefind(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: '/' });
  await pagefind.init();
  return pagefind;
}
