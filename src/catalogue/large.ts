import { entryPath, groupEntryPath } from '../addresses.ts';
import type { Domain, Entry } from './catalogue.ts';

/**
 * How many entries a domain shows in full on its page. Each weighs about 3 kB of HTML, 0.3 kB as it is sent: a hundred make
 * 350 kB and 40 kB, as much as a phone takes without a wait. Above that the groups get pages of their own. Entries never
 * go away, so a domain that was split stays split. Raising the number takes pages away that were published.
 */
export const MOST_IN_FULL = 100;

/**
 * How many rows, one a code, a page may have: half a megabyte of HTML, 40 kB as it is sent. Of more codes the site has no
 * table, and each domain lists its own.
 */
export const MOST_ROWS = 1000;

/**
 * How many events are drawn on one page. A picture with its words weighs 5 kB of HTML: a hundred are half a megabyte. Of more events
 * the page names each, and each code still names the others of its event.
 */
export const MOST_EVENTS = 100;

/**
 * Whether the codes of a domain stand on pages of their groups, and its own page only lists them.
 * @param count how many entries the domain has
 */
export function isSplit(count: number): boolean {
  return count > MOST_IN_FULL;
}

/**
 * Where all that is known of an entry stands: at its permanent address, or on the page of its group, to which the
 * permanent address leads.
 * @param entry the entry
 * @param domain its domain
 * @returns an address from the site's root
 */
export function fullEntryPath(entry: Pick<Entry, 'code' | 'group'>, domain: Pick<Domain, 'id' | 'count'>): string {
  return isSplit(domain.count) ? groupEntryPath(domain.id, entry.group, entry.code) : entryPath(domain.id, entry.code);
}
