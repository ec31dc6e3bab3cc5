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
 * @param css a style sheet
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
