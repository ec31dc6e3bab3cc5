import type { Domain, Entry } from '../../catalogue/catalogue.ts';
import type { Cluster, CodeCluster, EventGraph, EventLink, TablePair, Tie } from './relations.ts';
import { withoutSubject } from './words.ts';

/** What a line of a diagram says. Each kind is drawn in a way of its own, none by color, and most carry a word. */
export type LineKind = 'reports' | 'detail' | 'leads-to' | 'carries' | 'same-event' | 'differs' | 'shared' | 'common';

/** A code in a box. */
export interface Row {
  /** Id of the entry. */
  id: string;
  /** The code. */
  text: string;
  /** What the link is called: it begins with the code. */
  name: string;
  /** Where it leads, from the site's root. */
  url: string;
  /** Whether the code does not report the event, and is drawn for its relation to one that does. */
  outside: boolean;
}

/** A box: a table with codes, or an event or a table as a whole. */
export interface Box {
  /** Unique in the diagram. */
  id: string;
  /** What it is called, in lines. */
  lines: string[];
  /** The same in one line. */
  name: string;
  /** Where a click on it leads, or null when only its rows are links. */
  url: string | null;
  rows: Row[];
}

/** A line from one end to another: a row, a box, or the dot that stands for the event. */
export interface Line {
  from: string;
  to: string;
  kind: LineKind;
  /** What stands at its middle, or nothing. */
  label: string;
  /** How thick it is, in pixels, where that says something. */
  weight?: number;
}

/** A diagram before it is laid out. */
export interface Diagram {
  /** Where its lines lead; `free`: near is what is joined. */
  direction: 'right' | 'down' | 'free';
  /** Boxes, and perhaps the dot, that stand one below the other, in this order; the rest is placed by the lines. */
  columns: string[][];
  boxes: Box[];
  lines: Line[];
}

/** The dot that stands for the event; no box has this id. */
export const HUB = '(event)';

/** Whether a line of a kind leads from its one end to its other. */
export function hasDirection(kind: LineKind): boolean {
  return kind === 'detail' || kind === 'leads-to' || kind === 'carries';
}

/** Height of a line of a box's name. */
export const LINE_HEIGHT = 15;

/** Height of a row: a comfortable target. */
export const ROW_HEIGHT = 28;

/** Space above and below a box's name. */
export const PADDING = 7;

/** Diameter of the dot that stands for the event. */
export const HUB_SIZE = 16;

/** Width of a character of a code. */
const CODE_CHARACTER = 7.9;

/** Mean width of a character of a name. Fonts differ from machine to machine: it is on the wide side. */
const TEXT_CHARACTER = 6.4;

/** The least width of a box: boxes of one picture mostly have the same. */
const LEAST_WIDTH = 80;

/** The size of a box in pixels. */
export function sizeOf({ lines, rows }: Box): { width: number; height: number } {
  const text = Math.max(0, ...lines.map((line) => line.length * TEXT_CHARACTER));
  const codes = Math.max(0, ...rows.map((row) => row.text.length * CODE_CHARACTER));
  return {
    width: Math.max(LEAST_WIDTH, Math.ceil(Math.max(text + 14, codes + 20))),
    height: headHeight(lines) + rows.length * ROW_HEIGHT,
  };
}

/**
 * The height of the part of a box that holds its name.
 * @param lines the lines of the name
 */
export function headHeight(lines: readonly string[]): number {
  return lines.length * LINE_HEIGHT + 2 * PADDING;
}

/**
 * Breaks a text into lines of at most a number of characters; a longer word stands alone.
 * @param most the most characters of a line
 */
export function wrap(text: string, most: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + word.length <= most
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);
}

/** The most characters of a table's name in one line. */
const NAME_LINE = 12;

/**
 * The boxes of codes: one a table.
 * @param members those of them that report the event; the others are drawn for their relations
 * @param domains every table, in the order of the pages
 * @param column tells boxes of one table in different columns apart
 */
export function toBoxes(
  entries: readonly Entry[],
  members: readonly Entry[],
  domains: readonly Domain[],
  column = 0,
): Box[] {
  return domains.flatMap(({ id, title }) => {
    const own = entries.filter(({ domain }) => domain === id);
    if (own.length === 0) return [];
    const name = withoutSubject(title);
    return [
      {
        id: `${id} ${String(column)}`,
        lines: wrap(name, NAME_LINE),
        name,
        url: null,
        rows: own.map((entry) => ({
          id: entry.id,
          text: entry.code,
          name: `${entry.code}, ${name}: ${entry.title.replaceAll('`', '')}`,
          url: entry.url,
          outside: !members.includes(entry),
        })),
      },
    ];
  });
}

/** The box of a table as a whole. */
export function toTableBox({ id, title, url }: Domain): Box {
  const name = withoutSubject(title);
  return { id, lines: wrap(name, NAME_LINE), name, url, rows: [] };
}

/** Draws relations as lines. Lines of one kind that leave a code together say once what they are. */
export function toLines(ties: readonly Tie[]): Line[] {
  const lines = ties.map(toLine);
  const isRepeated = ({ from, kind }: Line, index: number) =>
    lines.slice(0, index).some((line) => line.from === from && line.kind === kind);
  return lines.map((line, index) => (isRepeated(line, index) ? { ...line, label: '' } : line));
}

/** A relation as a line: from what is general to its detail, else as it is told. */
function toLine({ from, to, kind }: Tie): Line {
  switch (kind) {
    case 'detail-of':
      return { from: to.id, to: from.id, kind: 'detail', label: 'in detail' };
    case 'leads-to':
      return { from: from.id, to: to.id, kind: 'leads-to', label: 'leads to' };
    case 'carries':
      return { from: from.id, to: to.id, kind: 'carries', label: 'carries' };
    case 'same-cause':
      return { from: from.id, to: to.id, kind: 'same-event', label: 'same event' };
    case 'confused-with':
      return { from: from.id, to: to.id, kind: 'differs', label: 'not the same' };
  }
}

/**
 * Finds the column of each code: no line leads back. Codes of the event stand after the dot, in column 1 or later.
 * @param members those of them that report the event
 * @param lines the lines between them
 * @returns for each column, from the first one that is used, its number and its codes in the given order
 */
export function columnsOf(
  entries: readonly Entry[],
  members: readonly Entry[],
  lines: readonly Line[],
): { column: number; entries: Entry[] }[] {
  const columns = new Map(entries.map((entry) => [entry.id, members.includes(entry) ? 1 : 0]));
  // Each round moves the codes one line further; a chain has at most as many lines as there are codes.
  entries.forEach(() => {
    for (const { from, to } of lines) {
      const after = (columns.get(from) ?? 0) + 1;
      columns.set(to, Math.min(entries.length, Math.max(columns.get(to) ?? 0, after)));
    }
  });
  return [...new Set(columns.values())]
    .sort((a, b) => a - b)
    .map((column) => ({ column, entries: entries.filter(({ id }) => columns.get(id) === column) }));
}

/** From this many tables on they stand on both sides of the event. */
const BOTH_SIDES = 4;

/**
 * Draws an event: a dot, the tables that report it, each with its codes, and how the codes are related.
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

/**
 * Draws the tables, and how many events the closest of them have in common.
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

/**
 * Draws codes that are related without an event.
 * @param cluster the codes and their relations
 * @param domains every table, in the order of the pages
 */
export function clusterDiagram({ ends, joins }: CodeCluster, domains: readonly Domain[]): Diagram {
  return { direction: 'right', columns: [], boxes: toBoxes(ends, ends, domains), lines: toLines(joins) };
}
