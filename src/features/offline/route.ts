import { fragmentName, NAMED_BY_CONTENT } from './addresses.ts';

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
