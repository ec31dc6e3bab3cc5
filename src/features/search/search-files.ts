import { within } from '../../components/within.ts';
import type { PackedIndex } from './packed.ts';
import type { WordIndex } from './word-index.ts';

/** What a search needs beside the list of codes: `search-index/facts.json`. */
export interface Facts {
  /** The addresses of what mentions a code, by the code as written. */
  mentions: Record<string, string[]>;
  /** The titles of the pages that are no entries, by address. */
  titles: Record<string, string>;
}

/** The files of the full-text search. Each is loaded once it is needed; a load that failed may be tried again. */
export interface SearchFiles {
  facts: () => Promise<Facts>;
  /** What words find: `search-index/words.json`. */
  words: () => Promise<WordIndex>;
  /** What each record says, by its address, for excerpts: `search-index/texts.json`. */
  texts: () => Promise<Record<string, string>>;
}

/** The folder of the files, from the site's root. */
export const FILES_FOLDER = 'search-index/';

/** How long a part of the search may take to load, in milliseconds. */
export const LOAD_LIMIT = 20_000;

/**
 * The files of a site.
 * @param base the sub-path of the site, with a slash at its end
 */
export function searchFiles(base: string): SearchFiles {
  const load = async <T>(name: string): Promise<T> =>
    within(
      LOAD_LIMIT,
      fetch(`${base}${FILES_FOLDER}${name}.json`).then((response) => response.json() as Promise<T>),
    );
  return {
    facts: once(() => load<Facts>('facts')),
    words: once(async () => {
      // No page has to wait for its logic.
      const [{ unpack }, packed] = await Promise.all([import('./packed.ts'), load<PackedIndex>('words')]);
      return unpack(packed);
    }),
    texts: once(() => load<Record<string, string>>('texts')),
  };
}

/** Makes something once, unless it fails. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}
