import type { Domain } from '../catalogue/catalogue.ts';

/** A heading of a page, as the table of contents takes it. */
export interface Heading {
  /** 2 for a group, 3 for a code. */
  depth: number;
  /** The anchor. */
  slug: string;
  text: string;
}

/** The headings of a domain's page: its groups, and under each the codes with their titles. */
export function headingsOf({ groups }: Pick<Domain, 'groups'>): Heading[] {
  return groups.flatMap(({ id, title, entries }) => [
    { depth: 2, slug: id, text: title },
    ...entries.map((entry) => ({ depth: 3, slug: entry.code, text: `${entry.code} ${entry.title}` })),
  ]);
}

/** A number of codes in words. */
export function countCodes(count: number): string {
  return count === 1 ? '1 code' : `${String(count)} codes`;
}
