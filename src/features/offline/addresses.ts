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

/** The caches of the site, each of which belongs to one place at which it is served: other sites may share the host. */
export interface CacheNames {
  /** The files of the versions that are shown or waiting. */
  files: string;
  /** What of the version before is named by its content: pages that are still open may ask for it. */
  before: string;
  /** Pages and files that were opened and are not kept for everybody. */
  visited: string;
}

/** What the names begin with. */
const PREFIX = 'msdk-errors';

/**
 * The names of the caches.
 * @param scope full address of the site's root
 */
export function cacheNames(scope: string): CacheNames {
  return {
    files: `${PREFIX} files ${scope}`,
    before: `${PREFIX} before ${scope}`,
    visited: `${PREFIX} visited ${scope}`,
  };
}

/**
 * Whether a cache is one of ours, of whatever version.
 * @param name name of the cache
 * @param scope full address of the site's root
 */
export function isOurCache(name: string, scope: string): boolean {
  return name.startsWith(`${PREFIX} `) && name.endsWith(` ${scope}`);
}
