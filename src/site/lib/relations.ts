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

/** Related entries that share the kind and the reason. */
export interface RelatedGroup {
  /** What the relation is called. */
  label: string;
  /** Why: one sentence. */
  reason: string;
  entries: Entry[];
}

/**
 * Gathers the relations of an entry, so that one reason is told once.
 * @param related the entry's links, in order
 * @param find gives the entry of an id
 * @returns groups in the order of their first link
 */
export function groupRelated(related: readonly Link[], find: (id: string) => Entry | undefined): RelatedGroup[] {
  const groups = new Map<string, RelatedGroup>();
  for (const { id, kind, reason } of related) {
    const entry = find(id);
    if (!entry) continue;
    const key = `${kind} ${reason}`;
    const group = groups.get(key) ?? { label: LABELS[kind], reason, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  return [...groups.values()];
}
