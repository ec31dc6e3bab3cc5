/** A number of codes in words. */
export function countCodes(count: number): string {
  return count === 1 ? '1 code' : `${String(count)} codes`;
}

/**
 * Counts the codes of MSDK's tables and those from elsewhere: `418 documented codes and 80 more from public sources`.
 */
export function countByOrigin(entries: readonly { origin: string | null }[]): string {
  const more = entries.filter(({ origin }) => origin !== null).length;
  const documented = entries.length - more;
  return more === 0
    ? countCodes(documented)
    : `${String(documented)} documented codes and ${String(more)} more from public sources`;
}
