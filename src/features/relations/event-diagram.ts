import type { Domain, Entry } from '../../catalogue/catalogue.ts';
import { sizeOf } from './box-size.ts';
import { columnsOf } from './columns.ts';
import { HUB, type Box, type Diagram, type Line } from './diagram.ts';
import type { EventGraph } from './events.ts';
import { toBoxes } from './table-boxes.ts';
import { toLines } from './tie-lines.ts';

/** From this many tables on they stand on both sides of the event. */
const BOTH_SIDES = 4;

/**
 * Draws an event: a dot, the tables that report it, each with its codes, and how the codes are related.
 * @param event the event
 * @param domains every table, in the order of the pages
 */
export function eventDiagram({ members, neighbors, ties }: EventGraph, domains: readonly Domain[]): Diagram {
  const lines = toLines(ties);
  const columns = columnsOf([...members, ...neighbors], members, lines).map(({ column, entries }) => ({
    column,
    boxes: toBoxes(entries, members, domains, column),
  }));
  const before = columns.filter(({ column }) => column === 0).flatMap(({ boxes }) => boxes);
  const [first = [], ...later] = columns.filter(({ column }) => column > 0).map(({ boxes }) => boxes);
  const left = later.length < 2 && first.length >= BOTH_SIDES ? takeHalf(first, before, lines) : [];
  const right = first.filter((box) => !left.includes(box));
  const after = [...right, ...later.flat()];
  // The dot stands above what is before it, or has a column of its own.
  const start = left.length > 0 ? [[...left, ...before].map(idOf), [HUB]] : [[HUB, ...before.map(idOf)]];
  return {
    direction: 'right',
    columns: [...start, ...[right, ...later].map((boxes) => boxes.map(idOf))],
    boxes: [...left, ...before, ...after],
    lines: [
      ...left.map((box) => report(idOf(box), HUB)),
      ...after.filter((box) => isReported(box, members, lines)).map((box) => report(HUB, idOf(box))),
      ...lines,
    ],
  };
}

/** Of the tables after the dot those that may stand before it, up to half the height: no relation leads to their codes. */
function takeHalf(boxes: readonly Box[], before: readonly Box[], lines: readonly Line[]): Box[] {
  const heightOf = (some: readonly Box[]) => some.reduce((sum, box) => sum + sizeOf(box).height, 0);
  const half = heightOf([...boxes, ...before]) / 2;
  return boxes
    .filter(({ rows }) => !rows.some(({ id }) => lines.some(({ from, to }) => from === id || to === id)))
    .reduce<Box[]>((left, box) => (heightOf([...left, ...before]) < half ? [...left, box] : left), []);
}

/** Whether a line leads from the dot to a table: not where all its codes explain other codes of the event. */
function isReported({ rows }: Box, members: readonly Entry[], lines: readonly Line[]): boolean {
  const explains = (id: string) =>
    lines.some(({ from, to, kind }) => to === id && kind === 'detail' && members.some((member) => member.id === from));
  return rows.some(({ id, outside }) => !outside && !explains(id));
}

/** A line between a table and the dot. */
function report(from: string, to: string): Line {
  return { from, to, kind: 'reports', label: '' };
}

function idOf({ id }: Box): string {
  return id;
}
