import { wrap } from './box-size.ts';
import type { Cluster } from './clusters.ts';
import type { Diagram, Line } from './diagram.ts';
import type { EventLink } from './event-links.ts';
import type { EventGraph } from './events.ts';

/** The most characters of an event in one line. */
const EVENT_LINE = 17;

/** What a line between events says. */
const LABELS: Readonly<Record<Exclude<EventLink['kind'], 'shared'>, string>> = {
  'leads-to': 'leads to',
  detail: 'in detail',
  carries: 'carries',
};

/**
 * Draws events and how they are connected.
 * @param cluster the events and their connections
 * @param direction where the lines lead
 */
export function eventMap({ ends, joins }: Cluster<EventGraph, EventLink>, direction: 'right' | 'down'): Diagram {
  return {
    direction,
    columns: [],
    boxes: ends.map(({ id, title }) => ({ id, lines: wrap(title, EVENT_LINE), name: title, url: `#${id}`, rows: [] })),
    lines: joins.map(({ from, to, kind, shared }): Line => {
      const label = kind === 'shared' ? codesInBoth(shared.length) : LABELS[kind];
      return { from: from.id, to: to.id, kind, label };
    }),
  };
}

/** How many codes report two events. */
function codesInBoth(count: number): string {
  return count === 1 ? 'a shared code' : `${String(count)} shared codes`;
}
