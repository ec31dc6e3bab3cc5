import type { Viz } from '@viz-js/viz';
import { z } from 'zod';
import { headHeight, LINE_HEIGHT, PADDING, ROW_HEIGHT, sizeOf } from './box-size.ts';
import { HUB, type Box, type Diagram, type Line } from './diagram.ts';
import type { DrawnBox, DrawnLine, Picture, Point } from './picture.ts';
import { toGraph } from './to-graph.ts';

/** The parts of Graphviz's answer that are read. */
const laidOutSchema = z.object({
  bb: z.string(),
  objects: z.array(z.object({ name: z.string(), pos: z.string().optional() })),
  edges: z.array(z.object({ id: z.string().optional(), pos: z.string(), lp: z.string().optional() })).default([]),
});

/**
 * Gives everything in a diagram its place, with Graphviz. The same diagram gets the same places.
 * @param viz Graphviz
 * @param diagram the diagram
 * @throws Error when Graphviz cannot lay it out, or leaves something out
 */
export function layOut(viz: Pick<Viz, 'render'>, diagram: Diagram): Picture {
  const engine = diagram.direction === 'free' ? 'neato' : 'dot';
  const rendered = viz.render(toGraph(diagram), { format: 'json0', yInvert: true, engine });
  if (rendered.status === 'failure') {
    const found = rendered.errors.map(({ message }) => message).join('; ');
    throw new Error(`Graphviz cannot lay out the boxes ${diagram.boxes.map(({ id }) => id).join(', ')}: ${found}`);
  }
  const { bb, objects, edges } = laidOutSchema.parse(JSON.parse(rendered.output));
  const [left = 0, top = 0, right = 0, bottom = 0] = numbers(bb);
  const centers = new Map(objects.map(({ name, pos }) => [name, pos]));
  const centerOf = (name: string) => {
    const center = centers.get(name);
    if (center === undefined) throw new Error(`Graphviz gave the box ${name} no place`);
    return toPoint(center);
  };
  return {
    width: Math.ceil(Math.abs(right - left)),
    height: Math.ceil(Math.abs(bottom - top)),
    hub: diagram.columns.flat().includes(HUB) ? centerOf(HUB) : null,
    boxes: diagram.boxes
      .map((box) => drawBox(box, centerOf(box.id)))
      // From left to right, and down: boxes of one column may differ by half their widths.
      .sort((a, b) => (Math.abs(a.label.x - b.label.x) > 1 ? a.label.x - b.label.x : a.y - b.y)),
    lines: edges.flatMap(({ id, pos, lp }) => {
      const line = id === undefined ? undefined : diagram.lines[Number(id)];
      return line ? [drawLine(line, pos, lp)] : [];
    }),
  };
}

/** A box with its places, around its center. */
function drawBox(box: Box, center: Point): DrawnBox {
  const { width, height } = sizeOf(box);
  const x = round(center.x - width / 2);
  const y = round(center.y - height / 2);
  const firstRow = y + headHeight(box.lines);
  return {
    ...box,
    ...{ x, y, width, height },
    label: { x: round(center.x), y: y + PADDING + LINE_HEIGHT / 2 },
    rows: box.rows.map((row, index) => ({
      ...row,
      ...{ x, y: round(firstRow + index * ROW_HEIGHT), width, height: ROW_HEIGHT },
    })),
  };
}

/** A line with its path, arrow head and label, of Graphviz's list of points: the tip first, then a chain of curves. */
function drawLine({ kind, label, weight }: Line, pos: string, lp: string | undefined): DrawnLine {
  const parts = pos.split(' ');
  const tip = parts.find((part) => part.startsWith('e,'))?.slice(2);
  const points = parts.filter((part) => !part.startsWith('e,')).map(toPoint);
  const [start, ...rest] = points;
  const last = rest.at(-1);
  if (!start || !last) throw new Error(`Graphviz drew a line without points: ${pos}`);
  return {
    kind,
    path: `M${print(start)}C${rest.map(print).join(' ')}`,
    head: tip === undefined ? null : headOf(last, toPoint(tip)),
    label: labelOf(kind, label, points, lp),
    weight: weight ?? null,
  };
}

/** Where the words of a line stand: beside it, or, for a number, on its middle. */
function labelOf(
  kind: Line['kind'],
  text: string,
  points: readonly Point[],
  lp: string | undefined,
): DrawnLine['label'] {
  if (lp === undefined) return null;
  return { ...(kind === 'common' ? middleOf(points) : toPoint(lp)), text };
}

/** The middle of a chain of Bézier curves: of a chain with an even number of curves, the point between the two halves. */
function middleOf(points: readonly Point[]): Point {
  const curves = (points.length - 1) / 3;
  const [a, b, c, d] = points.slice(Math.floor(curves / 2) * 3);
  if (!a) throw new Error('A line has no points');
  if (curves % 2 === 0 || !b || !c || !d) return a;
  const at = (axis: 'x' | 'y') => round((a[axis] + 3 * b[axis] + 3 * c[axis] + d[axis]) / 8);
  return { x: at('x'), y: at('y') };
}

/** The corners of an arrow head between the end of a line and its tip. */
function headOf(end: Point, tip: Point): string {
  const length = Math.hypot(tip.x - end.x, tip.y - end.y) || 1;
  const across = { x: ((end.y - tip.y) / length) * 4, y: ((tip.x - end.x) / length) * 4 };
  const corners = [tip, { x: end.x + across.x, y: end.y + across.y }, { x: end.x - across.x, y: end.y - across.y }];
  return corners.map(print).join(' ');
}

/** A point as Graphviz prints it. */
function toPoint(text: string): Point {
  const [x = 0, y = 0] = numbers(text);
  return { x: round(x), y: round(y) };
}

function numbers(text: string): number[] {
  return text.split(',').map(Number);
}

function print({ x, y }: Point): string {
  return `${String(round(x))},${String(round(y))}`;
}

/** To a tenth of a pixel: enough for the eye, and short. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
