import type { Link, LinkKind } from './catalogue.ts';
import type { CauseData } from './schema/causes.ts';
import type { RelationData, RelationKind } from './schema/entry.ts';

/** What a relation is called at its other end. */
const REVERSE: Readonly<Record<RelationKind, LinkKind>> = {
  carries: 'carried-by',
  'detail-of': 'has-detail',
  'same-cause': 'same-cause',
  'leads-to': 'follows-from',
  'confused-with': 'confused-with',
};

/** The order in which an entry shows its relations: what to read next comes first. */
const ORDER: readonly LinkKind[] = [
  'leads-to',
  'follows-from',
  'has-detail',
  'detail-of',
  'carries',
  'carried-by',
  'same-cause',
  'confused-with',
];

/**
 * Relates entries: written relations at both ends, and every pair of an event's codes. Where two entries are already
 * related, in writing or by an earlier event, an event adds nothing.
 * @param entries the entries with their written relations
 * @param causes the events that several tables report
 * @returns for each id its links, in the order in which they are shown
 */
export function relate(
  entries: readonly { id: string; related: readonly RelationData[] }[],
  causes: readonly CauseData[],
): Map<string, Link[]> {
  const links = new Map<string, Link[]>(entries.map(({ id }) => [id, []]));
  const add = (from: string, link: Link) => {
    const list = links.get(from);
    if (list && !list.some(({ id, kind }) => id === link.id && kind === link.kind)) list.push(link);
  };
  for (const { id, related } of entries) {
    for (const relation of related) {
      add(id, relation);
      add(relation.id, { id, kind: REVERSE[relation.kind], reason: relation.reason });
    }
  }
  const related = (from: string, id: string) => links.get(from)?.some((link) => link.id === id) ?? false;
  for (const { reason, entries: members } of causes) {
    for (const from of members)
      for (const id of members) if (id !== from && !related(from, id)) add(from, { id, kind: 'same-cause', reason });
  }
  for (const list of links.values()) list.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return links;
}
