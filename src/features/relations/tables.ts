import type { Domain } from '../../catalogue/catalogue.ts';
import type { EventGraph } from './events.ts';
import type { Tie } from './ties.ts';

/** What two tables have in common. */
export interface TablePair {
  a: Domain;
  b: Domain;
  /** How many events codes of both report. */
  events: number;
  /** How many relations of a kind lead from a code of one to a code of the other, beside the events. */
  details: number;
  carries: number;
  confused: number;
}

/**
 * Counts what each pair of tables has in common.
 * @param domains the tables
 * @param events the events
 * @param ties every relation, once
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

/** Fewer events in common are not drawn: a table that shares a single one often shares it with many others. */
const FEWEST_EVENTS = 2;

/**
 * The pairs that are drawn: each table with the table or tables with which it has the most events in common.
 * @param pairs what the tables have in common
 */
export function closestPairs(pairs: readonly TablePair[]): TablePair[] {
  const most = (table: Domain) =>
    Math.max(...pairs.filter(({ a, b }) => a === table || b === table).map(({ events }) => events));
  return pairs.filter(({ a, b, events }) => events >= FEWEST_EVENTS && (events === most(a) || events === most(b)));
}

/** Whether two names are those of a pair, in either order. */
function isPair(from: string, to: string, a: string, b: string): boolean {
  return (from === a && to === b) || (from === b && to === a);
}

/** Whether a table has a code that reports an event. */
function reports({ members }: EventGraph, { id }: Domain): boolean {
  return members.some(({ domain }) => domain === id);
}
