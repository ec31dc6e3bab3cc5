import type { Catalogue } from '#src/catalogue/catalogue.ts';

/**
 * Every spelling of every code, as printed and in other forms, also without its sign where nothing else has that number.
 * @returns the addresses of the entries that have it, by spelling
 */
export function meaningsOf({ entries }: Catalogue): ReadonlyMap<string, ReadonlySet<string>> {
  const meanings = new Map<string, Set<string>>();
  for (const { code, forms, url } of entries)
    for (const spelling of [code, ...forms]) meanings.set(spelling, (meanings.get(spelling) ?? new Set()).add(url));
  const unsigned = [...meanings].flatMap(([spelling, urls]) => {
    const number = spelling.replace(/^-/, '');
    return /^-\d+$/.test(spelling) && !meanings.has(number) ? [[number, urls] as const] : [];
  });
  return new Map([...meanings, ...unsigned]);
}
