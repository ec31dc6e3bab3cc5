import {
  changesPath,
  codePath,
  domainPath,
  entryPath,
  groupPath,
  inAllLanguages,
  relationsPath,
} from '../addresses.ts';
import type { Content } from './content.ts';
import { releaseIds } from './releases.ts';

/**
 * Every address that follows from the content, in each language: the pages and groups of the domains, the pictures of the events, the
 * versions, each spelling of each entry, and the page of each spelling.
 * @returns addresses from the site's root, sorted, without repeats
 */
export function madeAddresses({
  domains,
  entries,
  events,
  releases,
}: Pick<Content, 'domains' | 'entries' | 'events' | 'releases'>): string[] {
  const made = [
    ...events.value.map(({ id }) => relationsPath(id)),
    ...releaseIds(releases.value).map(changesPath),
    ...domains.flatMap(({ id, value }) => [domainPath(id), ...value.groups.map((group) => groupPath(id, group.id))]),
    ...entries.flatMap(({ domain, data, forms }) =>
      [data.code, ...forms].flatMap((form) => [entryPath(domain.id, form), codePath(form)]),
    ),
  ];
  return inAllLanguages(made).sort();
}

/**
 * Adds new addresses to the lock; none is ever removed.
 * @param locked the current lines of the lock
 * @returns the new text of the file, sorted
 */
export function extendLock(locked: readonly string[], made: readonly string[]): string {
  return `${[...new Set([...locked, ...made])].sort().join('\n')}\n`;
}
