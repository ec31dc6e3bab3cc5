import type { Box } from './diagram.ts';

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

/**
 * The size of a box in pixels.
 * @param box the box
 */
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
 * @param text the text
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
