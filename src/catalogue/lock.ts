import {
  changesPath,
  codePath,
  domainPath,
  entryPath,
  groupEntryPath,
  groupPagePath,
  groupPath,
  relationsPath,
} from '../addresses.ts';
import type { Content, DomainSource, EntrySource } from './content.ts';
import { isSplit } from './large.ts';
import { releaseIds } from './releases.ts';

/**
 * Every address that the content makes: the pages and groups of the domains, the pages of the groups of a split domain,
 * the pictures of the events, the versions, each spelling of each entry wherever it stands, and the page of each spelling.
 * @param content the content of the right shape
 * @returns addresses from the site's root, sorted, each once
 */
export function madeAddresses({
  domains,
  entries,
  events,
  releases,
}: Pick<Content, 'domains' | 'entries' | 'events' | 'releases'>): string[] {
  const split = new Set(domains.filter(({ value }) => isSplit(sizeOf(value))).map(({ id }) => id));
  const made = [
    ...events.value.map(({ id }) => relationsPath(id)),
    ...releaseIds(releases.value).map(changesPath),
    ...domains.flatMap(({ id, value: { groups } }) => [
      domainPath(id),
      ...groups.map((group) => groupPath(id, group.id)),
      ...(split.has(id) ? groups.map((group) => groupPagePath(id, group.id)) : []),
    ]),
    ...entries.flatMap((entry) => ofEntry(entry, split.has(entry.domain.id))),
  ];
  return [...new Set(made)].sort();
}

/** How many entries a domain has. */
function sizeOf({ groups }: DomainSource['value']): number {
  return groups.reduce((sum, { entries }) => sum + entries.length, 0);
}

/** The addresses of an entry. */
function ofEntry({ domain, group, data, forms }: EntrySource, inSplit: boolean): string[] {
  return [data.code, ...forms].flatMap((form) => [
    entryPath(domain.id, form),
    codePath(form),
    ...(inSplit ? [groupEntryPath(domain.id, group.id, form)] : []),
  ]);
}

/**
 * Adds new addresses to the lock; none is ever taken out.
 * @param locked the lines of the lock
 * @param made the addresses that the content makes
 * @returns the new text of the file, sorted
 */
export function extendLock(locked: readonly string[], made: readonly string[]): string {
  return `${[...new Set([...locked, ...made])].sort().join('\n')}\n`;
}
