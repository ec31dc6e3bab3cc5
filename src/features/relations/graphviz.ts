import type { Edge, Graph, Node, Subgraph, Viz } from '@viz-js/viz';
import { z } from 'zod';
import {
  HUB,
  HUB_SIZE,
  LINE_HEIGHT,
  PADDING,
  ROW_HEIGHT,
  hasDirection,
  headHeight,
  sizeOf,
  type Box,
  type Diagram,
  type Line,
  type LineKind,
  type Row,
} from './diagrams.ts';

/** A place in a picture, in pixels from its top left. */
export interface Point {
  x: number;
  y: number;
}

/** The place of something: its top left corner and its size. */
export interface Place extends Point {
  width: number;
  height: number;
}

/** A box with its place and those of its rows. */
export interface DrawnBox extends Omit<Box, 'rows'>, Place {
  /** The middle of the first line of its name. */
  label: Point;
  rows: (Row & Place)[];
}

/** A line as drawn. */
export interface DrawnLine {
  kind: LineKind;
  /** The `d` of its path. */
  path: string;
  /** The corners of its arrow head, or null for a line without direction. */
  head: string | null;
  /** The words at its middle, or null. */
  label: (Point & { text: string }) | null;
  /** Its thickness in pixels, or null where its kind decides. */
  weight: number | null;
}

/** A diagram with places, ready for a component to print. */
export interface Picture {
  width: number;
  height: number;
  /** The dot that represents the event, or null. */
  hub: Point | null;
  /** In the order of keyboard navigation. */
  boxes: DrawnBox[];
  lines: DrawnLine[];
}

/** The parts of Graphviz's output that are used. */
const laidOutSchema = z.object({
  bb: z.string(),
  objects: z.array(z.object({ name: z.string(), pos: z.string().optional() })),
  edges: z.array(z.object({ id: z.string().optional(), pos: z.string(), lp: z.string().optional() })).default([]),
});

/**
 * Lays out a diagram with Graphviz. The same diagram always gets the same places.
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
      // From left to right, then down. Boxes of one column share their center, not their left edge.
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

/** A line with its path, arrow head and label, from Graphviz's list of points: the tip, then a chain of curves. */
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

/** The place of a line's label: next to the line or, for a number, on its middle. */
function labelOf(
  kind: Line['kind'],
  text: string,
  points: readonly Point[],
  lp: string | undefined,
): DrawnLine['label'] {
  if (lp === undefined) return null;
  return { ...(kind === 'common' ? middleOf(points) : toPoint(lp)), text };
}

/** The middle of a chain of Bézier curves; with an even number of curves, the point between the two halves. */
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

/** Rounds to a tenth of a pixel, which is precise enough and short. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Pixels per inch, in which Graphviz measures nodes and gaps. */
const INCH = 72;

/** The port of the part of a box with its name, where lines can end. */
const HEAD = 'head';

/** Translates a diagram for Graphviz. The id of a line is its index in the diagram. */
export function toGraph({ direction, columns, boxes, lines }: Diagram): Graph {
  const ports = new Map(
    boxes.flatMap(({ id, rows }) => [
      // Lines to a table with codes end at its name.
      ...(rows.length > 0 ? [[id, { box: id, port: HEAD }] as const] : []),
      ...rows.map((row, index) => [row.id, { box: id, port: portOf(index) }] as const),
    ]),
  );
  const right = direction === 'right';
  return {
    directed: true,
    graphAttributes: {
      rankdir: right ? 'LR' : 'TB',
      nodesep: 14 / INCH,
      ranksep: (right ? 20 : 26) / INCH,
      pad: 0,
      // For `free` only.
      overlap: false,
      splines: true,
      sep: '+7',
      esep: '+4',
    },
    nodeAttributes: { shape: 'plain' },
    edgeAttributes: { fontname: 'Helvetica', fontsize: 11, arrowsize: 0.8 },
    subgraphs: columns.map((members) =>
      toColumn(
        members,
        lines.every(({ kind }) => kind === 'reports'),
      ),
    ),
    nodes: [
      { name: HUB, attributes: { shape: 'circle', fixedsize: true, width: HUB_SIZE / INCH, label: '' } },
      ...boxes.map(toNode),
    ].filter(({ name }) => name !== HUB || columns.flat().includes(HUB)),
    // A label is above a line that leads right, and next to one that leads down, where spaces keep it at a distance.
    edges: lines.map((line, index) =>
      toEdge(right ? line : { ...line, label: line.label && ` ${line.label} ` }, index, ports),
    ),
  };
}

/** A column: its members have the same rank. Invisible lines keep their order, unless a relation needs another. */
function toColumn(members: readonly string[], keepsOrder: boolean): Subgraph {
  const pairs = keepsOrder ? members.slice(1).map((head, index) => [members[index] ?? head, head] as const) : [];
  return {
    graphAttributes: { rank: 'same' },
    nodes: members.map((name) => ({ name })),
    edges: pairs.map(([tail, head]) => ({ tail, head, attributes: { style: 'invis' } })),
  };
}

/** A box as a table of cells, so that lines can end at a row. */
function toNode(box: Box): Node {
  const { width } = sizeOf(box);
  const cell = (height: number, port: string) =>
    `<TR><TD FIXEDSIZE="TRUE" WIDTH="${String(width)}" HEIGHT="${String(height)}" PORT="${port}"></TD></TR>`;
  const rows = box.rows.map((_, index) => cell(ROW_HEIGHT, portOf(index)));
  return {
    name: box.id,
    attributes: {
      label: {
        html: `<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">${cell(headHeight(box.lines), HEAD)}${rows.join('')}</TABLE>`,
      },
    },
  };
}

/** A line between boxes; at a row, it ends at the side. */
function toEdge(
  { from, to, kind, label }: Line,
  index: number,
  ports: Map<string, { box: string; port: string }>,
): Edge {
  const tail = ports.get(from);
  const head = ports.get(to);
  return {
    tail: tail?.box ?? from,
    head: head?.box ?? to,
    attributes: {
      id: String(index),
      ...(label ? { label } : {}),
      ...(tail ? { tailport: `${tail.port}:e` } : {}),
      ...(head ? { headport: `${head.port}:w` } : {}),
      ...(hasDirection(kind) ? {} : { dir: 'none' }),
    },
  };
}

/** The port of a row, where lines can end. */
function portOf(row: number): string {
  return `row${String(row)}`;
}
