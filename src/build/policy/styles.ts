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
  /** Values of style attributes. */
  values: ReadonlySet<string>;
  /** Style sheets that every page with style attributes links; null before the first such page. */
  shared: ReadonlySet<string> | null;
}

/** The value before the first page. */
export const NOTHING: Found = { scripts: new Set(), styles: new Set(), values: new Set(), shared: null };

/**
 * Adds what a page contains.
 * @param found what earlier pages contain
 */
export function withPage({ scripts, styles, values, shared }: Found, page: Page): Found {
  const linked = new Set(page.sheets.filter(({ always }) => always).map(({ file }) => file));
  return {
    scripts: scripts.union(new Set(page.scripts.map(sourceHash))),
    styles: styles.union(new Set(page.styles)),
    values: values.union(new Set(page.attributes.map(({ value }) => value))),
    shared: page.attributes.length === 0 ? shared : (shared?.intersection(linked) ?? linked),
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
 * Moves style attributes to the style sheets of a build. The rules go into a sheet that all pages with such attributes
 * link anyway, so that no page makes an additional request.
 * @param sheets texts of the style sheets by file name
 * @returns the style sheets that change
 * @throws Error when there is no style sheet that every page links
 */
export function moveAttributes(sheets: ReadonlyMap<string, string>, { values, shared }: Found): ChangedSheet[] {
  const rules = attributeRules(values);
  const host = [...(shared ?? [])].toSorted().find((file) => sheets.has(file));
  if (rules !== '' && host === undefined)
    throw new Error(
      'A style sheet that every page with style attributes links was expected, to hold the rules for them, and there is none: import one into the layout of all pages.',
    );
  return [...sheets].flatMap(([was, css]) => {
    const now = followAttribute(css) + (was === host && rules !== '' ? `\n${rules}` : '');
    return now === css ? [] : [{ was, file: `${was.slice(0, was.indexOf('.'))}.${nameHash(now)}.css`, css: now }];
  });
}
