import { withBase } from '../../addresses.ts';

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

/** How the worker answers a request. */
export type Route =
  | {
      /** From what is kept. */
      kind: 'kept';
      /** The address under which it is kept, from the site's root. */
      path: string;
    }
  | {
      /** The page has another address. */
      kind: 'moved';
      /** Its address from the site's root. */
      to: string;
    }
  | {
      /** A record of the full-text index, from the file that holds all. */
      kind: 'fragment';
      name: string;
    }
  | {
      /** A file of another version: from what is left of the version before, else from the network. */
      kind: 'before';
    }
  | {
      /** From the network, else as it was when it was last opened. */
      kind: 'visited';
    }
  | {
      /** The worker has nothing to do with it. */
      kind: 'none';
    };

/** What is asked for. */
export interface Asked {
  /** Address from the site's root, without query and fragment. */
  path: string;
  /** Whether a page is opened, rather than something loaded for a page. */
  isNavigation: boolean;
}

/**
 * How a request is answered. Queries do not matter: no file depends on one.
 * @param asked what is asked for
 * @param isKept whether an address from the site's root is kept for everybody
 */
export function routeOf({ path, isNavigation }: Asked, isKept: (path: string) => boolean): Route {
  const kept = [path, path.replace(/\/index\.html$/, '/')].find(isKept);
  if (kept !== undefined) return { kind: 'kept', path: kept };
  const name = fragmentName(path);
  if (name !== null) return { kind: 'fragment', name };
  if (NAMED_BY_CONTENT.test(path)) return { kind: 'before' };
  if (!isNavigation || path.startsWith('/previews/')) return { kind: 'none' };
  // As servers do.
  if (isKept(`${path}/`)) return { kind: 'moved', to: `${path}/` };
  return { kind: 'visited' };
}

/** The scripts and style sheets that a page names, as addresses of the host. They tell its version. */
export function pageFiles(html: string): string[] {
  const quoted = [...html.matchAll(/["'](\/[^"'\s]+)(?=["'])/g)].map(([, path = '']) => path);
  return [...new Set(quoted.filter((path) => path.includes('/_astro/')))];
}

/** What the worker tells the pages while it keeps the site. */
export type Message = { type: 'progress'; loaded: number; total: number } | { type: 'kept' } | { type: 'failed' };

/**
 * The registration of this site's worker. Not `getRegistration`: other sites may share the host, and for a page below the
 * scope of theirs it gives theirs.
 * @param base the sub-path at which the site is served
 */
export async function findRegistration(base: string): Promise<ServiceWorkerRegistration | undefined> {
  const scope = location.origin + withBase(base, '/');
  return (await navigator.serviceWorker.getRegistrations()).find((registration) => registration.scope === scope);
}
