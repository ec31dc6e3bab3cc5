import type { Viz } from '@viz-js/viz';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Say } from '../../components/words.ts';
import { clusterDiagram, eventDiagram, eventMap, tableMap } from './diagrams.ts';
import { layOut, type Picture } from './graphviz.ts';
import {
  closestPairs,
  clustersOf,
  eventsOf,
  linkEvents,
  otherClusters,
  tablePairs,
  tiesOf,
  type Cluster,
  type CodeCluster,
  type EventGraph,
  type EventLink,
  type TablePair,
} from './relations.ts';

/** Data with its picture. */
type Drawn<What> = What & { picture: Picture };

/** Everything that the page of relations shows. */
export interface Pictures {
  /** The events, each with its codes. */
  events: Drawn<EventGraph>[];
  /** Clusters of connected events. */
  links: Drawn<Cluster<EventGraph, EventLink>>[];
  /** What the tables have in common, with a picture of those that have the most. */
  tables: Drawn<{ pairs: TablePair[] }>;
  /** The relations between tables that no event shows. */
  others: Drawn<CodeCluster>[];
}

/** Draws how the codes of a catalogue are related. The same catalogue gives the same pictures. */
export function drawRelations(
  viz: Viz,
  { entries, domains, events: data }: Pick<Catalogue, 'entries' | 'domains' | 'events'>,
  t: Say,
): Pictures {
  const ties = tiesOf(entries);
  const events = eventsOf(data, entries, ties);
  const pairs = tablePairs(domains, events, ties);
  return {
    events: events.map((event) => ({ ...event, picture: layOut(viz, eventDiagram(event, domains, t)) })),
    links: clustersOf<EventGraph, EventLink>(linkEvents(events)).map((cluster) => ({
      ...cluster,
      picture: narrower(layOut(viz, eventMap(cluster, 'right', t)), layOut(viz, eventMap(cluster, 'down', t))),
    })),
    tables: { pairs, picture: layOut(viz, tableMap(domains, closestPairs(pairs))) },
    others: otherClusters(ties, events).map((cluster) => ({
      ...cluster,
      picture: layOut(viz, clusterDiagram(cluster, domains, t)),
    })),
  };
}

/** Chooses the picture that fits on a phone: the narrower of two, unless the wider one fits as well. */
function narrower(wide: Picture, tall: Picture): Picture {
  return wide.width <= 330 || wide.width <= tall.width ? wide : tall;
}
