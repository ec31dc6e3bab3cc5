import type { Line } from './layer-picture.ts';

/** Where a line runs, without what it says. */
type Course = Pick<Line, 'course' | 'heads'>;

/** How far a line stays away from what it joins. */
const AWAY = 3;

/**
 * A level line between two boxes.
 * @param from the right edge of the one
 * @param to the left edge of the other
 * @param y its height
 */
export function level(from: number, to: number, y: number): Course {
  const [start, end] = [from + AWAY, to - AWAY];
  return {
    course: `M${at(start, y)}H${String(end)}`,
    heads: `M${at(end - 6, y - 5)}l6 5-6 5M${at(start + 6, y - 5)}l-6 5 6 5`,
  };
}

/**
 * An upright line between two boxes.
 * @param x where it stands
 * @param from the lower edge of the one
 * @param to the upper edge of the other
 */
export function upright(x: number, from: number, to: number): Course {
  const [start, end] = [from + AWAY, to - AWAY];
  return {
    course: `M${at(x, start)}V${String(end)}`,
    heads: `M${at(x - 5, end - 6)}l5 6 5-6M${at(x - 5, start + 6)}l5-6 5 6`,
  };
}

/**
 * A line down the rail and round the corner to a box.
 * @param rail where the rail stands
 * @param from where it begins
 * @param to the left edge of the box
 * @param y the height at which it arrives
 */
export function bent(rail: number, from: number, to: number, y: number): Course {
  const [start, end] = [from + AWAY, to - AWAY];
  return {
    course: `M${at(rail, start)}V${String(y - 8)}q0 8 8 8H${String(end)}`,
    heads: `M${at(end - 6, y - 5)}l6 5-6 5M${at(rail - 5, start + 6)}l5-6 5 6`,
  };
}

/** A point as a path names it. */
function at(x: number, y: number): string {
  return `${String(x)} ${String(y)}`;
}
