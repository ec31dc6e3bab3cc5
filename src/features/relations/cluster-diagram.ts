import type { Domain } from '../../catalogue/catalogue.ts';
import type { Diagram } from './diagram.ts';
import type { CodeCluster } from './others.ts';
import { toBoxes } from './table-boxes.ts';
import { toLines } from './tie-lines.ts';

/**
 * Draws codes that are related without an event.
 * @param cluster the codes and their relations
 * @param domains every table, in the order of the pages
 */
export function clusterDiagram({ ends, joins }: CodeCluster, domains: readonly Domain[]): Diagram {
  return { direction: 'right', columns: [], boxes: toBoxes(ends, ends, domains), lines: toLines(joins) };
}
