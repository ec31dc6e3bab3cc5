import type { Domain } from '../../catalogue/catalogue.ts';
import type { Diagram } from './diagram.ts';
import { toTableBox } from './table-boxes.ts';
import type { TablePair } from './tables.ts';

/**
 * Draws the tables, and how many events the closest of them have in common.
 * @param domains the tables
 * @param pairs the pairs that are drawn
 */
export function tableMap(domains: readonly Domain[], pairs: readonly TablePair[]): Diagram {
  return {
    direction: 'free',
    columns: [],
    boxes: domains.filter((domain) => pairs.some(({ a, b }) => a === domain || b === domain)).map(toTableBox),
    lines: pairs.map(({ a, b, events }) => ({
      from: a.id,
      to: b.id,
      kind: 'common',
      label: String(events),
      weight: Math.round(10 + events * 4) / 10,
    })),
  };
}
