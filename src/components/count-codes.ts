import type { Say } from './words.ts';

/** A number of codes in words. */
export function countCodes(count: number, t: Say): string {
  return t('count.codes', { count });
}

/**
 * Counts the codes of MSDK's tables and those from elsewhere: `418 documented codes and 80 more from public sources`.
 */
export function countByOrigin(entries: readonly { origin: string | null }[], t: Say): string {
  const more = entries.filter(({ origin }) => origin !== null).length;
  const documented = entries.length - more;
  return more === 0 ? countCodes(documented, t) : t('count.byOrigin', { documented, more });
}
