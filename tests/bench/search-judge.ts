/** A link of a result list. */
export interface Shown {
  /** Address from the site's root. */
  path: string;
  /** Whether it leads to a whole page and stands above its parts, as each result of the plain site's list begins. */
  caption: boolean;
}

/** What was asked, and what has to be found. */
export interface Question {
  /** What is typed. */
  query: string;
  /** Ids of entries, or addresses of pages. One of them is to be first. */
  finds: readonly string[];
  /** The figure to which it counts. */
  kind: string;
}

/** How good the results are. */
export interface Verdict {
  /** Whether the first result is one that was to be found. */
  first: boolean;
  /** Whether one of the first three results is. */
  near: boolean;
  /** Whether all that was to be found stands before everything else. */
  ahead: boolean;
}

/** What a link leads to, by its address: ids of entries. */
export type Targets = ReadonlyMap<string, readonly string[]>;

/**
 * Judges the results of a question. A caption that leads to what was to be found counts for them; no caption counts against them.
 * @param shown the result list, from its top
 * @param finds ids of entries or addresses of pages
 * @param targets what the links of the site lead to
 */
export function judge(shown: readonly Shown[], finds: readonly string[], targets: Targets): Verdict {
  const read = shown
    .map(({ path, caption }) => ({ leadsTo: leadsTo(path, targets), caption }))
    .map((link) => ({ ...link, right: link.leadsTo.some((target) => finds.includes(target)) }))
    .filter(({ caption, right }) => right || !caption);
  const wrong = read.findIndex(({ right }) => !right);
  const front = new Set(read.slice(0, wrong === -1 ? read.length : wrong).flatMap((link) => link.leadsTo));
  return {
    first: read[0]?.right ?? false,
    near: read.slice(0, 3).some(({ right }) => right),
    ahead: finds.every((find) => front.has(find)),
  };
}

/** What a link leads to: what stands at its anchor, else what its page is about, else the page. */
function leadsTo(path: string, targets: Targets): readonly string[] {
  const [pathname = path] = path.split('#');
  return targets.get(path) ?? targets.get(pathname) ?? [pathname];
}
