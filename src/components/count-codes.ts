/** A number of codes in words. */
export function countCodes(count: number): string {
  return count === 1 ? '1 code' : `${String(count)} codes`;
}
