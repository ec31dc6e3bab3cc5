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
