/** Where the worker stands, from the site's root. It answers for what lies beside and below it. */
export const WORKER_PATH = '/service-worker.js';

/** The page for addresses that do not exist, as a file. */
export const LOST_FILE = '404.html';

/** All records of the full-text index in one file, so that keeping them is one request instead of one a record. */
export const FRAGMENTS_FILE = 'pagefind/fragments.json';

/** Where the pages of single codes stand: too many to be kept for everybody. */
export const CODE_PAGES = '/code/';

/** Files whose name holds a hash of what is in them, from the site's root; another version has other names. */
export const NAMED_BY_CONTENT = /^\/(?:_astro|pagefind\/(?:index|fragment))\/|^\/pagefind\/[^/]+\.pf_meta$/;

/**
 * The name of a record in its address.
 * @param path address from the site's root
 * @returns null when it is the address of something else
 */
export function fragmentName(path: string): string | null {
  return /^\/pagefind\/fragment\/([^/]+)\.pf_fragment$/.exec(path)?.[1] ?? null;
}
