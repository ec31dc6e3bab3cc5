import type { Entry } from './catalogue.ts';

/**
 * What each spelling can mean, in the order of the site: what MSDK answers itself comes before what arrives inside, a
 * retired code behind those that are sent.
 * @param entries all entries, in the order of the pages
 * @returns the entries of each spelling of each code
 */
export function meaningsBySpelling(entries: readonly Entry[]): Map<string, Entry[]> {
  const meanings = new Map<string, Entry[]>();
  for (const entry of entries.toSorted((a, b) => Number(a.retired !== null) - Number(b.retired !== null))) {
    for (const spelling of [entry.code, ...entry.forms])
      meanings.set(spelling, [...(meanings.get(spelling) ?? []), entry]);
  }
  return meanings;
}
