import type { Entry } from '../../catalogue/catalogue.ts';
import { clustersOf, type Cluster } from './clusters.ts';
import type { EventGraph } from './events.ts';
import { crossesTables, type Tie } from './ties.ts';

/** Codes of several tables, and the relations that join them. */
export type CodeCluster = Cluster<Entry, Tie>;

/**
 * The relations between tables that no event shows, in clusters: first those that report the same, then those that are
 * easily confused.
 * @param ties every relation, once
 * @param events the events, with the relations that they show
 */
export function otherClusters(ties: readonly Tie[], events: readonly EventGraph[]): CodeCluster[] {
  const rest = ties.filter((tie) => crossesTables(tie) && !events.some((event) => shows(event, tie)));
  return [
    ...clustersOf<Entry, Tie>(rest.filter(({ kind }) => kind !== 'confused-with')),
    ...clustersOf<Entry, Tie>(rest.filter(({ kind }) => kind === 'confused-with')),
  ];
}

/** Whether an event shows a relation: as one of its own, or because both codes report it. */
function shows({ members, ties }: EventGraph, tie: Tie): boolean {
  return ties.includes(tie) || (tie.kind === 'same-cause' && members.includes(tie.from) && members.includes(tie.to));
}
