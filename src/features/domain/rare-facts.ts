import type { Entry, Domain } from '../../catalogue/catalogue.ts';

/** What an entry says that is seldom needed. */
type RareFacts = Pick<Entry, 'sameNumber' | 'interfaces' | 'sourceNote'>;

/**
 * Whether only some interfaces of the domain answer with a code.
 * @param entry the entry
 * @param domain its domain
 */
export function isFromSome({ interfaces }: Pick<Entry, 'interfaces'>, domain: Pick<Domain, 'interfaces'>): boolean {
  return interfaces.length < domain.interfaces.length;
}

/**
 * Names the seldom needed facts of an entry, as a line to unfold them by.
 * @param entry the entry
 * @param domain its domain
 * @returns null when there are none
 */
export function rareFactsLine(entry: RareFacts, domain: Pick<Domain, 'interfaces'>): string | null {
  const { length } = entry.sameNumber;
  const parts = [
    length === 0 ? null : `Same number in ${length === 1 ? 'another table' : `${String(length)} other tables`}`,
    isFromSome(entry, domain) ? 'Only from some interfaces' : null,
    entry.sourceNote === null ? null : 'Note on the source',
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}
