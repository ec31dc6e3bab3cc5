import { withBase } from '../../addresses.ts';

/** The address of the worker from the site's root. It controls everything in its folder and below. */
export const WORKER_PATH = '/service-worker.js';

/** The file of the 404 page. */
export const LOST_FILE = '404.html';

/** Whether a file, from the site's root, has a hash of its content in its name; another version has other names. */
export function isNamedByContent(path: string): boolean {
  return path.startsWith('/_astro/');
}

/** The caches of the site. Their names include the site's scope, as other sites may share the host. */
export interface CacheNames {
  /** The files of the versions in use or waiting. */
  files: string;
  /** The hashed files of the previous version, for pages that are still open. */
  before: string;
  /** Pages and files that were opened and are not kept for everybody. */
  visited: string;
}

/** The prefix of their names. */
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

/** Where the response to a request comes from. */
export type Route =
  | {
      /** From the kept files. */
      kind: 'kept';
      /** The address under which it is kept, from the site's root. */
      path: string;
    }
  | {
      /** A redirect: the page has another address. */
      kind: 'moved';
      /** Its address from the site's root. */
      to: string;
    }
  | {
      /** A file of another version: from what is left of the previous one, else from the network. */
      kind: 'before';
    }
  | {
      /** From the network, else the copy from the last visit. */
      kind: 'visited';
    }
  | {
      /** The worker does not handle it. */
      kind: 'none';
    };

/** The relevant parts of a request. */
export interface Asked {
  /** Address from the site's root, without query and fragment. */
  path: string;
  /** Whether it opens a page, rather than loading something for one. */
  isNavigation: boolean;
}

/**
 * Where the response to a request comes from. Queries do not matter, as no file depends on one.
 * @param isKept whether an address from the site's root is kept for everybody
 */
export function routeOf({ path, isNavigation }: Asked, isKept: (path: string) => boolean): Route {
  const kept = [path, path.replace(/\/index\.html$/, '/')].find(isKept);
  if (kept !== undefined) return { kind: 'kept', path: kept };
  if (isNamedByContent(path)) return { kind: 'before' };
  if (!isNavigation || path.startsWith('/previews/')) return { kind: 'none' };
  // The same redirect as on servers.
  if (isKept(`${path}/`)) return { kind: 'moved', to: `${path}/` };
  return { kind: 'visited' };
}

/** The scripts and style sheets of a page, as addresses on the host. They identify its version. */
export function pageFiles(html: string): string[] {
  const quoted = [...html.matchAll(/["'](\/[^"'\s]+)(?=["'])/g)].map(([, path = '']) => path);
  return [...new Set(quoted.filter((path) => path.includes('/_astro/')))];
}

/** What the worker reports to the pages while it keeps the site. */
export type Message = { type: 'progress'; loaded: number; total: number } | { type: 'kept' } | { type: 'failed' };

/**
 * The registration of this site's worker. Not `getRegistration`: other sites may share the host, and for a page within their
 * scope it returns theirs.
 * @param base the sub-path at which the site is served
 */
export async function findRegistration(base: string): Promise<ServiceWorkerRegistration | undefined> {
  const scope = location.origin + withBase(base, '/');
  return (await navigator.serviceWorker.getRegistrations()).find((registration) => registration.scope === scope);
}
