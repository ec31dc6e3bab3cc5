/**
 * Adds new addresses to the lock; none is ever taken out.
 * @param locked the lines of the lock
 * @param made the addresses that the content makes
 * @returns the new text of the file, sorted
 */
export function extendLock(locked: readonly string[], made: readonly string[]): string {
  return `${[...new Set([...locked, ...made])].sort().join('\n')}\n`;
}
