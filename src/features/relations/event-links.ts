import type { Entry } from '../../catalogue/catalogue.ts';
import type { EventGraph } from './events.ts';
import type { Tie } from './ties.ts';

/** How one event is connected to another one. */
export interface EventLink {
  from: EventGraph;
  to: EventGraph;
  /** What a code of `from` has to do with one of `to`; `shared`: codes report both. */
  kind: 'detail' | 'leads-to' | 'carries' | 'shared';
  /** The codes that report both. */
  shared: Entry[];
  /** The relations of that kind between their codes. */
  ties: Tie[];
}

/** The kinds of relations that lead from event to event, and what they are called from what is general to its detail. */
const KINDS = [
  ['leads-to', 'leads-to'],
  ['detail-of', 'detail'],
  ['carries', 'carries'],
] as const;

/**
 * Finds how the events are connected: by codes that report two of them, or by relations that lead from a code of one to
 * a code of another.
 * @param events the events, with their relations
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

/** Whether a code reports the one event and not the other. */
function isOnlyIn(entry: Entry, one: EventGraph, other: EventGraph): boolean {
  return one.members.includes(entry) && !other.members.includes(entry);
}
