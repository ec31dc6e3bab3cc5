import { codePath, domainPath, entryPath, groupPath, relationsPath } from './addresses.ts';
import type { Content } from './content.ts';

/**
 * Every address that the content makes: the pages and groups of the domains, the pictures of the events, each spelling of each entry, and the page
 * of each spelling.
 * @param content the content of the right shape
 * @returns addresses from the site's root, sorted, each once
 */
export function madeAddresses({ domains, entries, causes }: Pick<Content, 'domains' | 'entries' | 'causes'>): string[] {
  const made = [
    ...causes.value.map(({ id }) => relationsPath(id)),
    ...domains.flatMap(({ id, value }) => [domainPath(id), ...value.groups.map((group) => groupPath(id, group.id))]),
    ...entries.flatMap((entry) =>
      [entry.data.code, ...entry.forms].flatMap((form) => [entryPath(entry.domain.id, form), codePath(form)]),
    ),
  ];
  return [...new Set(made)].sort();
}
