import type { Domain, Entry } from '../../catalogue/catalogue.ts';
import type { EventData, RelationKind } from '../../catalogue/schema.ts';

/** A relation of two entries, listed once. */
export interface Tie {
  from: Entry;
  to: Entry;
  /** How `from` is related to `to`. */
  kind: RelationKind;
  /** Why: one sentence. */
  reason: string;
}

/** The kinds that are written; the others are the same relations seen from the other end. */
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
 * @param entries with their links at both ends
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

/** Whether a relation leads from one table to another. */
export function crossesTables({ from, to }: Tie): boolean {
  return from.domain !== to.domain;
}

function isWritten(kind: string): kind is RelationKind {
  return WRITTEN.has(kind);
}

/** An event with its codes, and what is drawn with it. */
export interface EventGraph {
  /** Permanent id; it is the anchor. */
  id: string;
  /** The event, in a few words. */
  title: string;
  /** What its codes share: one sentence. */
  reason: string;
  /** The codes that report it, in the order of the pages. */
  members: Entry[];
  /** Codes that do not report it, but explain, lead to, follow from or carry one of its codes. */
  neighbors: Entry[];
  /** The relations with a direction that have an end among its codes. */
  ties: Tie[];
}

/** The kinds of relations that an event shows: those that lead from one code to another. */
const DIRECTED: ReadonlySet<string> = new Set<Tie['kind']>(['detail-of', 'leads-to', 'carries']);

/**
 * Collects what is drawn for each event: its codes, the relations that lead from or to them, and the codes at the other ends.
 * @param entries every entry, in the order of the pages
 */
export function eventsOf(data: readonly EventData[], entries: readonly Entry[], ties: readonly Tie[]): EventGraph[] {
  return data.map(({ id, title, reason, entries: ids }) => {
    const members = new Set(ids);
    const own = ties.filter(({ from, to, kind }) => DIRECTED.has(kind) && (members.has(from.id) || members.has(to.id)));
    const drawn = new Set(own.flatMap(({ from, to }) => [from, to]));
    return {
      id,
      title,
      reason,
      members: entries.filter((entry) => members.has(entry.id)),
      neighbors: entries.filter((entry) => drawn.has(entry) && !members.has(entry.id)),
      ties: own,
    };
  });
}

/** A connection of two ends: a relation of two codes, or a line between two events. */
export interface Joined<End> {
  from: End;
  to: End;
}

/** Ends that are connected, directly or through others. */
export interface Cluster<End, Join extends Joined<End>> {
  /** In the order in which the connections name them. */
  ends: End[];
  joins: Join[];
}

/**
 * Splits connections into clusters: two belong together when a chain of shared ends leads from one to the other.
 * @returns the clusters, in the order of their first connection
 */
export function clustersOf<End, Join extends Joined<End>>(joins: readonly Join[]): Cluster<End, Join>[] {
  const clusters = joins.reduce<Cluster<End, Join>[]>((found, join) => {
    const touched = found.filter(({ ends }) => ends.includes(join.from) || ends.includes(join.to));
    const merged = {
      ends: [...new Set([...touched.flatMap(({ ends }) => ends), join.from, join.to])],
      joins: [...touched.flatMap((cluster) => cluster.joins), join],
    };
    return [...found.filter((cluster) => !touched.includes(cluster)), merged];
  }, []);
  const place = ({ joins: own }: Cluster<End, Join>) => Math.min(...own.map((join) => joins.indexOf(join)));
  return clusters.sort((a, b) => place(a) - place(b));
}

/** How one event is connected to another. */
export interface EventLink {
  from: EventGraph;
  to: EventGraph;
  /** How a code of `from` is related to one of `to`; `shared`: some codes report both. */
  kind: 'detail' | 'leads-to' | 'carries' | 'shared';
  /** The codes that report both. */
  shared: Entry[];
  /** The relations of that kind between their codes. */
  ties: Tie[];
}

/** The kinds of relations that lead from event to event, with their names when seen from the general code to its detail. */
const KINDS = [
  ['leads-to', 'leads-to'],
  ['detail-of', 'detail'],
  ['carries', 'carries'],
] as const;

/**
 * Finds how the events are connected: by codes that report two of them, or by relations that lead from a code of one to a code
 * of another.
 * @returns the connections, in the order of the events
 */
export function linkEvents(events: readonly EventGraph[]): EventLink[] {
  return events.flatMap((from, index) =>
    events.flatMap((to, other): EventLink[] => {
      if (from === to) return [];
      const shared = other > index ? from.members.filter((member) => to.members.includes(member)) : [];
      const directed = KINDS.map(([written, kind]): EventLink => {
        const ties = from.ties.filter((tie) => {
          const [first, second] = kind === 'detail' ? [tie.to, tie.from] : [tie.from, tie.to];
          return tie.kind === written && isOnlyIn(first, from, to) && isOnlyIn(second, to, from);
        });
        return { from, to, kind, shared: [], ties };
      }).filter(({ ties }) => ties.length > 0);
      return shared.length > 0 ? [...directed, { from, to, kind: 'shared', shared, ties: [] }] : directed;
    }),
  );
}

/** Whether a code reports one event and not the other. */
function isOnlyIn(entry: Entry, one: EventGraph, other: EventGraph): boolean {
  return one.members.includes(entry) && !other.members.includes(entry);
}

/** What two tables have in common. */
export interface TablePair {
  a: Domain;
  b: Domain;
  /** How many events both tables report. */
  events: number;
  /** How many relations of a kind connect a code of one with a code of the other, apart from the events. */
  details: number;
  carries: number;
  confused: number;
}

/**
 * Counts what each pair of tables has in common.
 * @returns the pairs that have something in common, in the order of the tables
 */
export function tablePairs(
  domains: readonly Domain[],
  events: readonly EventGraph[],
  ties: readonly Tie[],
): TablePair[] {
  return domains
    .flatMap((a, index) => domains.slice(index + 1).map((b) => [a, b] as const))
    .map(([a, b]): TablePair => {
      const between = ties.filter(({ from, to }) => isPair(from.domain, to.domain, a.id, b.id));
      const count = (wanted: Tie['kind']) => between.filter(({ kind }) => kind === wanted).length;
      return {
        a,
        b,
        events: events.filter((event) => reports(event, a) && reports(event, b)).length,
        details: count('detail-of'),
        carries: count('carries'),
        confused: count('confused-with'),
      };
    })
    .filter((pair) => pair.events + pair.details + pair.carries + pair.confused > 0);
}

/** Pairs with fewer events in common are not drawn: tables that share a single one often share it with many others. */
const FEWEST_EVENTS = 2;

/**
 * The pairs to draw: each table with the table or tables with which it has the most events in common.
 */
export function closestPairs(pairs: readonly TablePair[]): TablePair[] {
  const most = (table: Domain) =>
    Math.max(...pairs.filter(({ a, b }) => a === table || b === table).map(({ events }) => events));
  return pairs.filter(({ a, b, events }) => events >= FEWEST_EVENTS && (events === most(a) || events === most(b)));
}

/** Whether two names belong to a pair, in either order. */
function isPair(from: string, to: string, a: string, b: string): boolean {
  return (from === a && to === b) || (from === b && to === a);
}

/** Whether a table has a code that reports an event. */
function reports({ members }: EventGraph, { id }: Domain): boolean {
  return members.some(({ domain }) => domain === id);
}

/** Codes of several tables, and the relations that connect them. */
export type CodeCluster = Cluster<Entry, Tie>;

/**
 * The relations between tables that no event shows, in clusters: first those that report the same, then those that are
 * easily confused.
 * @param events with the relations that they show
 */
export function otherClusters(ties: readonly Tie[], events: readonly EventGraph[]): CodeCluster[] {
  const rest = ties.filter((tie) => crossesTables(tie) && !events.some((event) => shows(event, tie)));
  return [
    ...clustersOf<Entry, Tie>(rest.filter(({ kind }) => kind !== 'confused-with')),
    ...clustersOf<Entry, Tie>(rest.filter(({ kind }) => kind === 'confused-with')),
  ];
}

/** Whether an event shows a relation: as one of its own, or because both codes report the event. */
function shows({ members, ties }: EventGraph, tie: Tie): boolean {
  return ties.includes(tie) || (tie.kind === 'same-cause' && members.includes(tie.from) && members.includes(tie.to));
}
