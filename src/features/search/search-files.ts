import { FIRST_LANGUAGE, type Language } from '../../catalogue/languages.ts';
import { within } from '../../components/within.ts';
import type { PackedIndex } from './packed.ts';
import type { WordIndex } from './word-index.ts';

/** What a search needs beside the list of codes: `search-index/facts.json`. */
export interface Facts {
  /** The addresses of what mentions a code, by the code as written. */
  mentions: Record<string, string[]>;
  /** The titles of the pages that are no entries, by address. */
  titles: Record<string, string>;
  /** Where it has texts in Chinese: traditional characters that a query may have, each followed by the simplified one. */
  traditional?: string;
}

/** The files of the full-text search. Each is loaded once it is needed; a load that failed may be tried again. */
export interface SearchFiles {
  facts: () => Promise<Facts>;
  /** What words find: `search-index/words.json`. */
  words: () => Promise<WordIndex>;
  /** What each record says, by its address, for excerpts: `search-index/texts.json`. */
  texts: () => Promise<Record<string, string>>;
}

/** The folder of the files of a language, from the site's root. */
export function filesFolder(language: Language): string {
  return `search-index/${language === FIRST_LANGUAGE ? '' : `${language}/`}`;
}

/** How long a part of the search may take to load, in milliseconds. */
export const LOAD_LIMIT = 20_000;

/**
 * The files of a site.
 * @param base the sub-path of the site, with a slash at its end
 * @param language of the pages
 */
export function searchFiles(base: string, language: Language): SearchFiles {
  const load = async <T>(name: string): Promise<T> =>
    within(
      LOAD_LIMIT,
      fetch(`${base}${filesFolder(language)}${name}.json`).then((response) => response.json() as Promise<T>),
    );
  return {
    facts: once(() => load<Facts>('facts')),
    words: once(async () => {
      // No page has to wait for its logic.
      const [{ unpack }, packed] = await Promise.all([import('./packed.ts'), load<PackedIndex>('words')]);
      return unpack(packed, language);
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
