import type { Edge, Graph, Node, Subgraph } from '@viz-js/viz';
import { headHeight, HUB_SIZE, ROW_HEIGHT, sizeOf } from './box-size.ts';
import { hasDirection, HUB, type Box, type Diagram, type Line } from './diagram.ts';

/** Pixels of an inch, in which Graphviz measures nodes and gaps. */
const INCH = 72;

/** The part of a box that holds its name, where lines can end. */
const HEAD = 'head';

/**
 * Makes of a diagram what Graphviz lays out. Lines have their place in the diagram as id.
 * @param diagram the diagram
 */
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
    // Words stand on a line that leads right, and beside one that leads down: blanks keep them off it.
    edges: lines.map((line, index) =>
      toEdge(right ? line : { ...line, label: line.label && ` ${line.label} ` }, index, ports),
    ),
  };
}

/** A column: its members have one rank. Lines that are not drawn keep their order where no relation asks for another. */
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

/** A line between boxes, from side to side where it ends at a row. */
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

/** The name of the place of a row, where lines can end. */
function portOf(row: number): string {
  return `row${String(row)}`;
}
