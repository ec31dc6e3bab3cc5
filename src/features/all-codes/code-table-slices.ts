/** How many rows stand in one slice of the table. The browser lays out only slices near the screen. */
const SLICE = 100;

/**
 * Cuts a list into slices.
 * @param items the list
 * @param size how many items a slice holds, at least one
 * @returns slices in order, the last one maybe shorter; none of an empty list
 */
export function toSlices<T>(items: readonly T[], size = SLICE): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
