import type { Entry } from '../../catalogue/catalogue.ts';
import type { RelationKind } from '../../catalogue/schema.ts';

/** A relation of two entries, told once. */
export interface Tie {
  from: Entry;
  to: Entry;
  /** How `from` is related to `to`. */
  kind: RelationKind;
  /** Why: one sentence. */
  reason: string;
}

/** The kinds as they are written; the others are the same relations seen from their other end. */
const WRITTEN: ReadonlySet<string> = new Set<RelationKind>([
  'carries',
  'detail-of',
  'same-cause',
  'leads-to',
  'confused-with',
]);

/** The kinds that read the same from both ends. */
const MUTUAL: ReadonlySet<string> = new Set<RelationKind>(['same-cause', 'confused-with']);

/**
 * Every relation of the catalogue, each once, in the order of the pages.
 * @param entries the entries with their links from both ends
 */
export function tiesOf(entries: readonly Entry[]): Tie[] {
  const places = new Map(entries.map((entry, place) => [entry.id, { entry, place }]));
  return entries.flatMap((from, place) =>
    from.related.flatMap(({ id, kind, reason }) => {
      const other = places.get(id);
      if (!other || !isWritten(kind) || (MUTUAL.has(kind) && other.place < place)) return [];
      return [{ from, to: other.entry, kind, reason }];
    }),
  );
}

/**
 * Whether a relation leads from one table to another.
 * @param tie the relation
 */
export function crossesTables({ from, to }: Tie): boolean {
  return from.domain !== to.domain;
}

function isWritten(kind: string): kind is RelationKind {
  return WRITTEN.has(kind);
}
