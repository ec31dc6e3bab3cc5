import { codePath, entryPath } from '#src/addresses.ts';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { plainEntryPath } from '../plain/pages.ts';
import { entriesBySpelling } from '../spellings.ts';
import type { Targets } from './judge.ts';

/** An address and the ids of the entries to which it leads. */
type Target = [string, string[]];

/**
 * What the links of our site lead to: an entry by each of its anchors, all meanings of a code by its page.
 * @param catalogue the catalogue
 */
export function ourTargets(catalogue: Catalogue): Targets {
  const anchors = catalogue.entries.flatMap(({ id, domain, code, forms }) =>
    [code, ...forms].map((spelling): Target => [entryPath(domain, spelling), [id]]),
  );
  return new Map([...codePages(catalogue), ...anchors]);
}

/**
 * What the links of the plain site lead to: an entry by its heading, all meanings of a code by its page.
 * @param catalogue the catalogue
 */
export function plainTargets(catalogue: Catalogue): Targets {
  const headings = catalogue.entries.map((entry): Target => [plainEntryPath(entry), [entry.id]]);
  return new Map([...codePages(catalogue), ...headings]);
}

/** The pages of codes, which both sites have. */
function codePages(catalogue: Catalogue): Target[] {
  return [...entriesBySpelling(catalogue)].map(([spelling, entries]) => [
    codePath(spelling),
    entries.map(({ id }) => id),
  ]);
}
