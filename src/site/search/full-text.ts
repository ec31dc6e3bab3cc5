/** A hit of the full-text search. */
export interface Hit {
  /** Address from the site's root. */
  path: string;
  title: string;
  /** Words around the match, with `<mark>` around what matched; made by Pagefind from our own pages. */
  excerpt: string;
}

/** The part of Pagefind's browser module that is used. */
interface Pagefind {
  search: (
    query: string,
  ) => Promise<{ results: { data: () => Promise<{ url: string; excerpt: string; meta: Record<string, string> }> }[] }>;
  options: (options: { baseUrl: string }) => Promise<void>;
}

let loading: Promise<Pagefind> | undefined;

/**
 * Searches all pages.
 * @param query words
 * @param base the sub-path of the site, with a slash at its end
 * @param most how many hits at most
 * @throws Error when the index cannot be loaded
 */
export async function searchText(query: string, base: string, most: number): Promise<Hit[]> {
  loading ??= load(base);
  const { results } = await (await loading).search(query);
  const data = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return data.map(({ url, excerpt, meta }) => ({ path: url, title: meta['title'] ?? url, excerpt }));
}

/** Loads Pagefind from the built site; a failed load may be tried again. */
async function load(base: string): Promise<Pagefind> {
  try {
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: '/' });
    return pagefind;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}
