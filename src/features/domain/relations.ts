import type { Entry, Link, LinkKind } from '../../catalogue/catalogue.ts';

/** What each kind of relation is called on an entry. */
const LABELS: Readonly<Record<LinkKind, string>> = {
  'leads-to': 'Leads to',
  'follows-from': 'Follows from',
  'has-detail': 'In detail',
  'detail-of': 'Detail of',
  carries: 'Carries',
  'carried-by': 'Carried by',
  'same-cause': 'Same event',
  'confused-with': 'Not the same as',
};

/** Related entries that share a reason. */
export interface RelatedEntries {
  /** Why they are related: one sentence. */
  reason: string;
  /** In the order in which they were written. */
  entries: Entry[];
}

/** Related entries of one kind. */
export interface RelatedGroup {
  /** What the relation is called. */
  label: string;
  /** One item a reason. */
  items: RelatedEntries[];
}

/**
 * Gathers the relations of an entry, so that each kind and each reason is told once.
 * @param related the entry's links, in order
 * @param find gives the entry of an id
 * @returns kinds, and reasons within a kind, in the order of their first link
 */
export function groupRelated(related: readonly Link[], find: (id: string) => Entry | undefined): RelatedGroup[] {
  const groups = new Map<string, Map<string, Entry[]>>();
  for (const { id, kind, reason } of related) {
    const entry = find(id);
    if (!entry) continue;
    const label = LABELS[kind];
    const reasons = groups.get(label) ?? new Map<string, Entry[]>();
    groups.set(label, reasons.set(reason, [...(reasons.get(reason) ?? []), entry]));
  }
  return [...groups].map(([label, reasons]) => ({
    label,
    items: [...reasons].map(([reason, entries]) => ({ reason, entries })),
  }));
}
