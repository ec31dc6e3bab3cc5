import { TOLD_FIELDS, type ChangeData, type ReleaseData } from '../schema/changes.ts';
import type { ToldEntry } from './told-entry.ts';

/**
 * What changed between two versions of the content.
 * @param before the entries of the earlier version; none before the first
 * @param after the entries of the later version
 * @param date the day of the later version, `2026-11-23`
 * @returns what changed, or null when nothing that is told did
 */
export function compareVersions(
  before: readonly ToldEntry[],
  after: readonly ToldEntry[],
  date: string,
): ReleaseData | null {
  const earlier = new Map(before.map((entry) => [entry.id, entry]));
  const pairs = after.map((now) => {
    const id = [now.id, ...now.formerly].find((candidate) => earlier.has(candidate));
    return { now, was: id === undefined ? undefined : earlier.get(id) };
  });
  const known = pairs.flatMap(({ now, was }) => (was ? [{ now, was }] : []));
  const parts = {
    added: pairs.filter(({ was }) => !was).map(({ now }) => now.id),
    changed: known.flatMap(({ now, was }) => changeOf(was, now)),
    renamed: known.filter(({ now, was }) => now.id !== was.id).map(({ now, was }) => ({ id: now.id, from: was.id })),
    retired: known.filter(({ now, was }) => now.retired && !was.retired).map(({ now }) => now.id),
  };
  const told = Object.entries(parts).filter(([, items]) => items.length > 0);
  return told.length === 0 ? null : { date, ...Object.fromEntries(told) };
}

/** What changed in one entry: nothing, or one item. */
function changeOf(was: ToldEntry, now: ToldEntry): ChangeData[] {
  const fields = TOLD_FIELDS.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(now[field]));
  if (fields.length === 0) return [];
  const words = {
    ...(was.title === now.title ? {} : { title: was.title }),
    ...(was.action === now.action ? {} : { action: was.action }),
  };
  return [{ id: now.id, fields, ...(Object.keys(words).length > 0 ? { was: words } : {}) }];
}
