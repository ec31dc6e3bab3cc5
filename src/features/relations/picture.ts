import type { Box, LineKind, Row } from './diagram.ts';

/** A place in a picture, in pixels from its top left. */
export interface Point {
  x: number;
  y: number;
}

/** Where something stands: its top left corner and its size. */
export interface Place extends Point {
  width: number;
  height: number;
}

/** A box with its place and those of its rows. */
export interface DrawnBox extends Omit<Box, 'rows'>, Place {
  /** Where the lines of its name begin: the middle of the first. */
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
  /** How thick it is, in pixels, or null where its kind decides. */
  weight: number | null;
}

/** A diagram with places: what a component prints. */
export interface Picture {
  width: number;
  height: number;
  /** The dot that stands for the event, or null. */
  hub: Point | null;
  /** In the order in which the keyboard reaches them. */
  boxes: DrawnBox[];
  lines: DrawnLine[];
}
