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
  pagefind: Pagefind;
  facts: IndexFacts;
  /** Every word that a typing error is corrected to, most frequent first. */
  vocabulary: readonly string[];
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
  return { pagefind, facts, vocabulary: facts.words.split(' ') };
}
