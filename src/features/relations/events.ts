import type { Entry } from '../../catalogue/catalogue.ts';
import type { EventData } from '../../catalogue/schema.ts';
import type { Tie } from './ties.ts';

/** An event with its codes and what is drawn with it. */
export interface EventGraph {
  /** Permanent id; it is the anchor. */
  id: string;
  /** The event, in a few words. */
  title: string;
  /** What its codes share: one sentence. */
  reason: string;
  /** The codes that report it, in the order of the pages. */
  members: Entry[];
  /** Codes that do not report it, but explain one of its codes, lead to it, follow from it or bring it. */
  neighbors: Entry[];
  /** The relations with a direction that have an end among its codes. */
  ties: Tie[];
}

/** The kinds of relations that an event shows: those that lead from one code to another. */
const DIRECTED: ReadonlySet<string> = new Set<Tie['kind']>(['detail-of', 'leads-to', 'carries']);

/**
 * Gathers what is drawn of each event: its codes, the relations that lead from or to them, and the codes at their other
 * ends.
 * @param causes the events
 * @param entries every entry, in the order of the pages
 * @param ties every relation, once
 */
export function eventsOf(causes: readonly EventData[], entries: readonly Entry[], ties: readonly Tie[]): EventGraph[] {
  return causes.map(({ id, title, reason, entries: ids }) => {
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
