import { nameHash, sourceHash } from './directives.ts';
import type { Page } from './page.ts';

/**
 * A policy without 'unsafe-inline' forbids style attributes. They are renamed, and a style sheet gives each value of
 * the new attribute the declarations that the old one held. Selectors that ask for the old one ask for the new one.
 */

/** The attribute that takes the place of `style`. */
export const STYLE_ATTRIBUTE = 'data-style';

/**
 * Rules for values of the attribute.
 * @param values what style attributes held
 * @returns style sheet with one rule a value, in an order that does not depend on that of the pages
 * @throws Error when a value could end its rule
 */
export function attributeRules(values: Iterable<string>): string {
  return [...new Set(values)]
    .filter((value) => value.trim() !== '')
    .toSorted()
    .map((value) => `${selector(value)}{${declarations(value)}}\n`)
    .join('');
}

/**
 * Lets the selectors of a style sheet follow the attribute.
 * @returns the same text when none selects by style attributes
 */
export function followAttribute(css: string): string {
  return css.replace(/\[style(?=\s*(?:[~|^$*]?=|\]))/g, `[${STYLE_ATTRIBUTE}`);
}

/** Selects by a value; two ids that no element has make it win over every other sheet, as a style attribute does. */
function selector(value: string): string {
  const quoted = value.replace(/["\\]/g, '\\$&').replace(/[\n\r\f]/g, (end) => `\\${end.charCodeAt(0).toString(16)} `);
  return `[${STYLE_ATTRIBUTE}="${quoted}"]:not(#\\:#\\:)`;
}

/** The declarations of a style attribute. */
function declarations(value: string): string {
  const found = /[{}]|\/\*/.exec(value)?.[0];
  if (found !== undefined)
    throw new Error(
      `The style attribute ${JSON.stringify(value)} holds “${found}”, with which it cannot be moved to a style sheet: put it into a style sheet by hand.`,
    );
  return value.trim();
}

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
  /** Its file until now. */
  was: string;
  /** Its file from now on: the name holds a hash of the content. */
  file: string;
  css: string;
}

/**
 * Moves style attributes to the style sheets of a build. The rules go into one that every page links anyway, so that no
 * page needs a request more.
 * @param sheets the style sheets by file
 * @param found what the pages hold
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
