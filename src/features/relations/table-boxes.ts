import type { Domain, Entry } from '../../catalogue/catalogue.ts';
import { wrap } from './box-size.ts';
import type { Box } from './diagram.ts';

/** The most characters of a table's name in one line. */
const NAME_LINE = 12;

/**
 * The boxes of codes: one a table.
 * @param entries the codes
 * @param members those of them that report the event; the others are drawn for their relations
 * @param domains every table, in the order of the pages
 * @param column tells boxes of one table in different columns apart
 */
export function toBoxes(
  entries: readonly Entry[],
  members: readonly Entry[],
  domains: readonly Domain[],
  column = 0,
): Box[] {
  return domains.flatMap(({ id, title }) => {
    const own = entries.filter(({ domain }) => domain === id);
    if (own.length === 0) return [];
    const name = withoutSubject(title);
    return [
      {
        id: `${id} ${String(column)}`,
        lines: wrap(name, NAME_LINE),
        name,
        url: null,
        rows: own.map((entry) => ({
          id: entry.id,
          text: entry.code,
          name: `${entry.code}, ${name}: ${entry.title.replaceAll('`', '')}`,
          url: entry.url,
          outside: !members.includes(entry),
        })),
      },
    ];
  });
}

/**
 * The box of a table as a whole.
 * @param domain the table
 */
export function toTableBox({ id, title, url }: Domain): Box {
  const name = withoutSubject(title);
  return { id, lines: wrap(name, NAME_LINE), name, url, rows: [] };
}

/**
 * The name of a table without what it is about: `OIDB 0x711: access token check` is `OIDB 0x711`.
 * @param title the name of the table
 */
export function withoutSubject(title: string): string {
  return title.split(':')[0] ?? title;
}
