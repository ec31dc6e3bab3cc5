import { nameHash, sourceHash } from './directives.ts';
import type { Page } from './page.ts';

/**
 * A policy without 'unsafe-inline' forbids style attributes. They are renamed, and a style sheet has a rule with the same
 * declarations for each value of the new attribute. Selectors that use the old name are changed to the new one.
 */

/** The attribute that replaces `style`. */
export const STYLE_ATTRIBUTE = 'data-style';

/**
 * The rules for the values of the attribute.
 * @param values values of style attributes
 * @returns a style sheet with one rule per value, in an order that does not depend on the order of the pages
 * @throws Error when a value could break out of its rule
 */
export function attributeRules(values: Iterable<string>): string {
  return [...new Set(values)]
    .filter((value) => value.trim() !== '')
    .toSorted()
    .map((value) => `${selector(value)}{${declarations(value)}}\n`)
    .join('');
}

/**
 * Changes the selectors of a style sheet to the new attribute.
 * @returns the same text when no selector uses style attributes
 */
export function followAttribute(css: string): string {
  return css.replace(/\[style(?=\s*(?:[~|^$*]?=|\]))/g, `[${STYLE_ATTRIBUTE}`);
}

/** A selector for a value; like a style attribute, it wins over every sheet, thanks to two ids that no element has. */
function selector(value: string): string {
  const quoted = value.replace(/["\\]/g, '\\$&').replace(/[\n\r\f]/g, (end) => `\\${end.charCodeAt(0).toString(16)} `);
  return `[${STYLE_ATTRIBUTE}="${quoted}"]:not(#\\:#\\:)`;
}

/** The declarations of a style attribute, checked. */
function declarations(value: string): string {
  const found = /[{}]|\/\*/.exec(value)?.[0];
  if (found !== undefined)
    throw new Error(
      `The style attribute ${JSON.stringify(value)} holds “${found}”, with which it cannot be moved to a style sheet: put it into a style sheet by hand.`,
    );
  return value.trim();
}

/** What the pages of a build contain, without repeats. */
export interface Found {
  /** Hashes of inline scripts. */
  scripts: ReadonlySet<string>;
  /** Hashes of inline style sheets. */
  styles: ReadonlySet<string>;
  /** Values of style attributes, each with the style sheets that every page with it links. */
  values: ReadonlyMap<string, ReadonlySet<string>>;
  /** How many pages link each style sheet. */
  links: ReadonlyMap<string, number>;
}

/** The value before the first page. */
export const NOTHING: Found = { scripts: new Set(), styles: new Set(), values: new Map(), links: new Map() };

/**
 * Adds what a page contains.
 * @param found what earlier pages contain
 */
export function withPage({ scripts, styles, values, links }: Found, page: Page): Found {
  const linked = new Set(page.sheets.filter(({ always }) => always).map(({ file }) => file));
  const own = page.attributes.map(({ value }) => [value, values.get(value)?.intersection(linked) ?? linked] as const);
  return {
    scripts: scripts.union(new Set(page.scripts.map(sourceHash))),
    styles: styles.union(new Set(page.styles)),
    values: new Map([...values, ...own]),
    links: new Map([...links, ...[...linked].map((file) => [file, (links.get(file) ?? 0) + 1] as const)]),
  };
}

/** A style sheet that changes. */
export interface ChangedSheet {
  /** Its old file name. */
  was: string;
  /** Its new file name, with a hash of the content. */
  file: string;
  css: string;
}

/**
 * Moves style attributes to the style sheets of a build. The rule for a value goes into a sheet that all pages with it link
 * anyway, so that no page makes an additional request; of several, into the one that the fewest pages load.
 * @param sheets texts of the style sheets by file name
 * @returns the style sheets that change
 * @throws Error when there is no style sheet that every page with a value links
 */
export function moveAttributes(sheets: ReadonlyMap<string, string>, { values, links }: Found): ChangedSheet[] {
  const hosts = Map.groupBy(values.keys(), (value) => {
    const shared = [...(values.get(value) ?? [])].filter((file) => sheets.has(file)).toSorted();
    const [host] = shared.toSorted((a, b) => (links.get(a) ?? 0) - (links.get(b) ?? 0));
    if (host !== undefined) return host;
    throw new Error(
      `A style sheet that every page with the style attribute ${JSON.stringify(value)} links was expected, to hold the rule for it, and there is none: import one into the layout of all pages.`,
    );
  });
  return [...sheets].flatMap(([was, css]) => {
    const rules = attributeRules(hosts.get(was) ?? []);
    const now = followAttribute(css) + (rules === '' ? '' : `\n${rules}`);
    return now === css ? [] : [{ was, file: `${was.slice(0, was.indexOf('.'))}.${nameHash(now)}.css`, css: now }];
  });
}
