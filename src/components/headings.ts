import type { Domain, Group } from '../catalogue/catalogue.ts';
import { isSplit } from '../catalogue/large.ts';

/** A heading of a page, as the table of contents takes it. */
export interface Heading {
  /** 2 for a group, 3 for a code. */
  depth: number;
  /** The anchor. */
  slug: string;
  text: string;
}

/**
 * The headings of a domain's page: its groups, and under each the codes with their titles. On the page of a split domain
 * the rows say the same, and only the groups are headings.
 * @param domain the domain
 */
export function headingsOf({ groups }: Pick<Domain, 'groups'>): Heading[] {
  const split = isSplit(groups.flatMap(({ entries }) => entries).length);
  return groups.flatMap((group) => [
    { depth: 2, slug: group.id, text: group.title },
    ...(split ? [] : codeHeadings(group)),
  ]);
}

/**
 * The headings of the page of a group: how many codes it has, and below that each with its title.
 * @param group the group
 */
export function groupHeadingsOf(group: Pick<Group, 'id' | 'entries'>): Heading[] {
  return [{ depth: 2, slug: group.id, text: countCodes(group.entries.length) }, ...codeHeadings(group)];
}

/**
 * A number of codes in words.
 * @param count how many
 */
export function countCodes(count: number): string {
  return count === 1 ? '1 code' : `${String(count)} codes`;
}

/** Codes with their titles. */
function codeHeadings({ entries }: Pick<Group, 'entries'>): Heading[] {
  return entries.map(({ code, title }) => ({ depth: 3, slug: code, text: `${code} ${title}` }));
}
