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
