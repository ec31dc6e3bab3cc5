/**
 * The median of some numbers.
 * @param numbers at least one
 * @throws RangeError without any
 */
export function median(numbers: readonly number[]): number {
  const middle = numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];
  if (middle === undefined) throw new RangeError('There is no median of no numbers.');
  return middle;
}
