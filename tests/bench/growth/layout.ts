import type { DomainSource } from '#src/catalogue/content.ts';
import type { FamilyId } from '#src/catalogue/families.ts';

/** Where a copy of a domain's codes stands. */
export interface Place {
  /** Id of the domain. */
  domain: string;
  /** The family of that domain. */
  family: FamilyId;
  /** Number of the domain among those made of one, from 0. */
  sibling: number;
}

/** About how many codes a domain gets: many more than any table has today. */
const DOMAIN = 1000;

/** How many codes an OIDB domain can hold with its bytes: 256, some of them in ranges. */
const BYTES = 180;

/**
 * Spreads the copies of a domain's codes over domains: the domain itself while it has room, then new ones beside it.
 * @param domain the domain as written
 * @param size how many codes it has
 * @param factor how many copies of each code there are, the written one among them
 * @returns one place a copy
 */
export function placesOf({ id, value }: DomainSource, size: number, factor: number): Place[] {
  const perDomain = Math.max(1, Math.floor(DOMAIN / size));
  // New tables are a platform's: the layers of MSDK stay two, and the bytes of OIDB are few.
  const beside: FamilyId = value.family === 'msdk' || value.family === 'oidb' ? 'qq' : value.family;
  const first = value.family === 'oidb' ? Math.max(1, Math.floor(BYTES / size)) : perDomain;
  return Array.from({ length: factor }, (_, copy): Place => {
    if (copy < first) return { domain: id, family: value.family, sibling: 0 };
    const sibling = 1 + Math.floor((copy - first) / perDomain);
    return { domain: `${id}-${String(sibling + 1)}`, family: beside, sibling };
  });
}
