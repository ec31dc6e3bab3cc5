import type { Found } from './found.ts';
import { nameHash } from './hash.ts';
import { attributeRules, followAttribute } from './style-attributes.ts';

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
