import { codePath, domainPath, entryPath, groupPath } from './addresses.ts';
import type { Content } from './content.ts';

/**
 * Every address that the content makes: the pages and groups of the domains, each spelling of each entry, and the page
 * of each spelling.
 * @param content the content of the right shape
 * @returns addresses from the site's root, sorted, each once
 */
export function madeAddresses({ domains, entries }: Pick<Content, 'domains' | 'entries'>): string[] {
  const made = [
    ...domains.flatMap(({ id, value }) => [domainPath(id), ...value.groups.map((group) => groupPath(id, group.id))]),
    ...entries.flatMap((entry) =>
      [entry.data.code, ...entry.forms].flatMap((form) => [entryPath(entry.domain.id, form), codePath(form)]),
    ),
  ];
  return [...new Set(made)].sort();
}
