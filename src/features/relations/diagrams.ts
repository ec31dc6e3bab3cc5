import { toPlain } from '../../components/inline.ts';
import { WIDE, widthOf } from '../../text-width.ts';
import type { Say } from '../../components/words.ts';
import type { Domain, Entry } from '../../catalogue/catalogue.ts';
import type { Cluster, CodeCluster, EventGraph, EventLink, TablePair, Tie } from './relations.ts';
import { withoutSubject } from './words.ts';

/** What a line in a diagram means. Kinds differ in stroke and arrow, not in color, and most have a label. */
export type LineKind = 'reports' | 'detail' | 'leads-to' | 'carries' | 'same-event' | 'differs' | 'shared' | 'common';

/** A code in a box. */
export interface Row {
  /** Id of the entry. */
  id: string;
  /** The code. */
  text: string;
  /** The accessible name of the link; it begins with the code. */
  name: string;
  /** Where it leads, from the site's root. */
  url: string;
  /** Whether the code does not report the event itself, but is related to one that does. */
  outside: boolean;
}

/** A box: a table with codes, or an event or a table as a whole. */
export interface Box {
  /** Unique in the diagram. */
  id: string;
  /** Its name, broken into lines. */
  lines: string[];
  /** Its name in one line. */
  name: string;
  /** Where a click on it leads, or null when only its rows are links. */
  url: string | null;
  rows: Row[];
}

/** A line between two ends: a row, a box, or the dot that represents the event. */
export interface Line {
  from: string;
  to: string;
  kind: LineKind;
  /** The label at its middle; may be empty. */
  label: string;
  /** Its thickness in pixels, where that means something. */
  weight?: number;
}

/** A diagram before it is laid out. */
export interface Diagram {
  /** Where its lines lead; `free`: what is connected is placed close together. */
  direction: 'right' | 'down' | 'free';
  /** Boxes, perhaps with the dot, that are stacked in this order; the lines place the rest. */
  columns: string[][];
  boxes: Box[];
  lines: Line[];
}

/** The id of the dot that represents the event; no box has it. */
export const HUB = '(event)';

/** Whether lines of a kind have a direction. */
export function hasDirection(kind: LineKind): boolean {
  return kind === 'detail' || kind === 'leads-to' || kind === 'carries';
}

/** Height of a line of a box's name, in pixels like all sizes here. */
export const LINE_HEIGHT = 15;

/** Height of a row, a comfortable target. */
export const ROW_HEIGHT = 28;

/** Space above and below a box's name. */
export const PADDING = 7;

/** Diameter of the dot that represents the event. */
export const HUB_SIZE = 16;

/** Width of a character of a code. */
const CODE_CHARACTER = 7.9;

/** Average width of a character of a name, on the wide side because fonts differ between machines. */
const TEXT_CHARACTER = 6.4;

/** The minimum width of a box, so that most boxes in a picture have the same width. */
const LEAST_WIDTH = 80;

/** The size of a box in pixels. */
export function sizeOf({ lines, rows }: Box): { width: number; height: number } {
  const text = Math.max(0, ...lines.map((line) => widthOf(line) * TEXT_CHARACTER));
  const codes = Math.max(0, ...rows.map((row) => row.text.length * CODE_CHARACTER));
  return {
    width: Math.max(LEAST_WIDTH, Math.ceil(Math.max(text + 14, codes + 20))),
    height: headHeight(lines) + rows.length * ROW_HEIGHT,
  };
}

/**
 * The height of the part of a box with its name.
 */
export function headHeight(lines: readonly string[]): number {
  return lines.length * LINE_HEIGHT + 2 * PADDING;
}

/**
 * Breaks a text into lines. A word that is too long gets a line of its own.
 * @param most how many characters a line may have
 */
export function wrap(text: string, most: number): string[] {
  // A line can also end between any two Chinese characters.
  const pieces = text.match(new RegExp(`${WIDE.source}|(?:(?!${WIDE.source})\\S)+|\\s+`, 'gu')) ?? [];
  return pieces
    .reduce<string[]>((lines, piece) => {
      const last = lines.at(-1);
      return last !== undefined && widthOf(last.trimStart() + piece.trimEnd()) <= most
        ? [...lines.slice(0, -1), last + piece]
        : [...lines, piece];
    }, [])
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** How many characters of a table's name fit in one line. */
const NAME_LINE = 12;

/**
 * The boxes of codes, one per table.
 * @param members those of them that report the event; the others are drawn for their relations
 * @param domains every table, in the order of the pages
 * @param column distinguishes boxes of the same table in different columns
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
          name: `${entry.code}, ${name}: ${entry.title}`,
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

/** Draws relations as lines. Of several lines of one kind that leave the same code, only one has a label. */
export function toLines(ties: readonly Tie[], t: Say): Line[] {
  const lines = ties.map((tie) => toLine(tie, t));
  const isRepeated = ({ from, kind }: Line, index: number) =>
    lines.slice(0, index).some((line) => line.from === from && line.kind === kind);
  return lines.map((line, index) => (isRepeated(line, index) ? { ...line, label: '' } : line));
}

/** A relation as a line: from the general code to its detail, otherwise as written. */
function toLine({ from, to, kind }: Tie, t: Say): Line {
  switch (kind) {
    case 'detail-of':
      return { from: to.id, to: from.id, kind: 'detail', label: t('line.detail') };
    case 'leads-to':
      return { from: from.id, to: to.id, kind: 'leads-to', label: t('line.leads-to') };
    case 'carries':
      return { from: from.id, to: to.id, kind: 'carries', label: t('line.carries') };
    case 'same-cause':
      return { from: from.id, to: to.id, kind: 'same-event', label: t('line.same-event') };
    case 'confused-with':
      return { from: from.id, to: to.id, kind: 'differs', label: t('line.differs') };
  }
}

/**
 * Assigns codes to columns so that no line leads back. Codes of the event come after the dot, in column 1 or later.
 * @param members those of them that report the event
 * @returns the used columns in order, each with its number and its codes in the given order
 */
export function columnsOf(
  entries: readonly Entry[],
  members: readonly Entry[],
  lines: readonly Line[],
): { column: number; entries: Entry[] }[] {
  const columns = new Map(entries.map((entry) => [entry.id, members.includes(entry) ? 1 : 0]));
  // Each round moves the codes one line further; a chain cannot have more lines than there are codes.
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

/** From this many tables on, they are on both sides of the event. */
const BOTH_SIDES = 4;

/**
 * Draws an event: a dot, the tables that report it, each with its codes, and how the codes are related.
 * @param domains every table, in the order of the pages
 */
export function eventDiagram({ members, neighbors, ties }: EventGraph, domains: readonly Domain[], t: Say): Diagram {
  const lines = toLines(ties, t);
  const columns = columnsOf([...members, ...neighbors], members, lines).map(({ column, entries }) => ({
    column,
    boxes: toBoxes(entries, members, domains, column),
  }));
  const before = columns.filter(({ column }) => column === 0).flatMap(({ boxes }) => boxes);
  const [first = [], ...later] = columns.filter(({ column }) => column > 0).map(({ boxes }) => boxes);
  const left = later.length < 2 && first.length >= BOTH_SIDES ? takeHalf(first, before, lines) : [];
  const right = first.filter((box) => !left.includes(box));
  const after = [...right, ...later.flat()];
  // The dot is above the codes before it, or has a column of its own.
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

/** Takes tables whose codes no relation leads to, up to half the height: they can be placed before the dot. */
function takeHalf(boxes: readonly Box[], before: readonly Box[], lines: readonly Line[]): Box[] {
  const heightOf = (some: readonly Box[]) => some.reduce((sum, box) => sum + sizeOf(box).height, 0);
  const half = heightOf([...boxes, ...before]) / 2;
  return boxes
    .filter(({ rows }) => !rows.some(({ id }) => lines.some(({ from, to }) => from === id || to === id)))
    .reduce<Box[]>((left, box) => (heightOf([...left, ...before]) < half ? [...left, box] : left), []);
}

/** Whether a line leads from the dot to a table. Not if all its codes explain other codes of the event. */
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

/** How many characters of an event's title fit in one line. */
const EVENT_LINE = 17;

/**
 * Draws events and how they are connected.
 */
export function eventMap(
  { ends, joins }: Cluster<EventGraph, EventLink>,
  direction: 'right' | 'down',
  t: Say,
): Diagram {
  return {
    direction,
    columns: [],
    boxes: ends.map(({ id, title }) => {
      const name = toPlain(title);
      return { id, lines: wrap(name, EVENT_LINE), name, url: `#${id}`, rows: [] };
    }),
    lines: joins.map(({ from, to, kind, shared }): Line => {
      const label = kind === 'shared' ? t('line.shared', { count: shared.length }) : t(`line.${kind}`);
      return { from: from.id, to: to.id, kind, label };
    }),
  };
}

/**
 * Draws the tables, and how many events the closest of them have in common.
 * @param pairs the pairs to draw
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
 * @param domains every table, in the order of the pages
 */
export function clusterDiagram({ ends, joins }: CodeCluster, domains: readonly Domain[], t: Say): Diagram {
  return { direction: 'right', columns: [], boxes: toBoxes(ends, ends, domains), lines: toLines(joins, t) };
}
