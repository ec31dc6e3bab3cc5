import type { Table, TableEntry } from '../decoder/index.ts';

/*
 * The entries of the published catalogue and those of the decoder's table are the same, in the same order, and share most of their
 * texts: so the package has these once, in the table.
 */

/** Stands in the place of what the table has. */
const IN_TABLE = 0;

/** A catalogue of which nothing but the entries matters here. */
interface WithEntries {
  readonly errors: readonly object[];
}

/** Takes out of a catalogue what the table has. */
export function leaveToTable(catalogue: WithEntries, { entries }: Table): WithEntries {
  return withFields(catalogue, (key, value, place) => {
    const known = entries[place]?.[key as keyof TableEntry];
    return known !== undefined && JSON.stringify(known) === JSON.stringify(value) ? IN_TABLE : value;
  });
}

/** Puts it back. */
export function takeFromTable(catalogue: WithEntries, { entries }: Table): WithEntries {
  return withFields(catalogue, (key, value, place) =>
    value === IN_TABLE ? entries[place]?.[key as keyof TableEntry] : value,
  );
}

/** A catalogue with other values in the fields of its entries. */
function withFields(
  catalogue: WithEntries,
  toValue: (key: string, value: unknown, place: number) => unknown,
): WithEntries {
  const errors = catalogue.errors.map((entry, place) =>
    Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, toValue(key, value, place)])),
  );
  return { ...catalogue, errors };
}
