import type { Page } from './page.ts';

/** What the pages of a build hold, each once. */
export interface Found {
  /** Hashes of scripts that stand inside pages. */
  scripts: ReadonlySet<string>;
  /** Hashes of style sheets that stand inside pages. */
  styles: ReadonlySet<string>;
  /** What style attributes hold. */
  values: ReadonlySet<string>;
  /** Files of the style sheets that every page with style attributes links; null while there is no such page. */
  shared: ReadonlySet<string> | null;
}

/** What no page holds. */
export const NOTHING: Found = { scripts: new Set(), styles: new Set(), values: new Set(), shared: null };

/**
 * Adds what a page holds.
 * @param found what the pages before it hold
 * @param page the page
 */
export function withPage({ scripts, styles, values, shared }: Found, page: Page): Found {
  const linked = new Set(page.sheets.filter(({ always }) => always).map(({ file }) => file));
  return {
    scripts: scripts.union(new Set(page.scripts)),
    styles: styles.union(new Set(page.styles)),
    values: values.union(new Set(page.attributes.map(({ value }) => value))),
    shared: page.attributes.length === 0 ? shared : (shared?.intersection(linked) ?? linked),
  };
}
