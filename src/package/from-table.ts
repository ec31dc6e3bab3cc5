import type { Table, TableEntry } from '../decoder/index.ts';

/*
 * The entries of the published catalogue and those of the decoder's table are the same, in the same order, and share most of their
 * texts: so the package has these once, in the table. It has the rest field by field, as similar texts compress best next to each
 * other.
 */

/** Stands in the place of what the table has. */
const IN_TABLE = 0;

/** A catalogue of which nothing but the entries matters here. */
interface WithEntries {
  readonly errors: readonly object[];
}

/** A catalogue with the values of each field in the place of the entries, in their order. */
export interface WithFields {
  readonly errors: Readonly<Record<string, readonly unknown[]>>;
}

/** Takes out of a catalogue what the table has. Every entry has the same fields. */
export function leaveToTable(catalogue: WithEntries, { entries }: Table): WithFields {
  const { errors } = catalogue;
  const fieldOf = (key: string) =>
    errors.map((entry, place): unknown => {
      const value = entry[key as keyof typeof entry] as unknown;
      const known = entries[place]?.[key as keyof TableEntry];
      return known !== undefined && JSON.stringify(known) === JSON.stringify(value) ? IN_TABLE : value;
    });
  return { ...catalogue, errors: Object.fromEntries(Object.keys(errors[0] ?? {}).map((key) => [key, fieldOf(key)])) };
}

/** Puts it back, and the APIs beside it. */
export function takeFromTable<T>(
  catalogue: WithFields,
  { entries }: Table,
  interfaces: T,
): WithEntries & { interfaces: T } {
  const fields = Object.entries(catalogue.errors);
  const errors = entries.map((entry, place) =>
    Object.fromEntries(
      fields.map(([key, values]) => [key, values[place] === IN_TABLE ? entry[key as keyof TableEntry] : values[place]]),
    ),
  );
  return { ...catalogue, errors, interfaces };
}
