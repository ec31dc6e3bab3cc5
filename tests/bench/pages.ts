import { codePath, DECODE_PATH } from '#src/addresses.ts';
import type { Catalogue } from '#src/catalogue/catalogue.ts';

/** A page of ours with the page of the plain site that a reader would have instead. */
export interface PagePair {
  /** What it is, in a few words. */
  name: string;
  /** Address from the site's root. */
  ours: string;
  /** The same of the plain site; null where it has nothing of the kind. */
  plain: string | null;
}

/** The code whose page is measured: the one that is met most. */
const CODE = '-73';

/**
 * One page of each kind.
 * @param catalogue what both sites are made from
 * @throws Error when the catalogue has no domain
 */
export function pagePairs({ domains }: Catalogue): PagePair[] {
  const size = ({ groups }: (typeof domains)[number]) => groups.flatMap(({ entries }) => entries).length;
  const [largest] = domains.toSorted((a, b) => size(b) - size(a));
  if (!largest) throw new Error('The catalogue has no domain to measure.');
  return [
    { name: 'home', ours: '/', plain: '/' },
    { name: 'decoder', ours: DECODE_PATH, plain: null },
    { name: 'largest domain', ours: largest.url, plain: largest.url },
    { name: 'code page', ours: codePath(CODE), plain: codePath(CODE) },
  ];
}
