import type { Catalogue, Entry } from '#src/catalogue/catalogue.ts';

/**
 * Every spelling of every code, with the entries that have it.
 * @param catalogue the catalogue
 */
export function entriesBySpelling({ entries }: Catalogue): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const spelling of [entry.code, ...entry.forms]) found.set(spelling, [...(found.get(spelling) ?? []), entry]);
  }
  return found;
}
