import type { Domain } from '../../catalogue/catalogue.ts';

/** A heading of a page, as the table of contents takes it. */
export interface Heading {
  /** 2 for a group, 3 for a code. */
  depth: number;
  /** The anchor. */
  slug: string;
  text: string;
}

/**
 * The headings of a domain's page: its groups, and under each the codes with their titles.
 * @param domain the domain
 */
export function headingsOf({ groups }: Pick<Domain, 'groups'>): Heading[] {
  return groups.flatMap(({ id, title, entries }) => [
    { depth: 2, slug: id, text: title },
    ...entries.map(({ code, title: text }) => ({ depth: 3, slug: code, text: `${code} ${text}` })),
  ]);
}
