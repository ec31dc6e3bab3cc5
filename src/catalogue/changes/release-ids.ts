import type { ReleaseData } from '../schema/changes.ts';

/**
 * The anchors of versions: the day, with a number behind it for a further version of that day. They are permanent,
 * so they are counted from the earliest.
 * @param changes the versions, the newest first
 * @returns an anchor each, in the same order
 */
export function releaseIds(changes: readonly Pick<ReleaseData, 'date'>[]): string[] {
  return changes.map(({ date }, place) => {
    const before = changes.slice(place + 1).filter((other) => other.date === date).length;
    return before === 0 ? date : `${date}-${String(before + 1)}`;
  });
}
