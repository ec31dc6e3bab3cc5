import { readDecoderTable } from '#src/catalogue/decoder-table.ts';
import type { Table, TableEntry } from '#src/decoder/index.ts';
import { indexOf } from '#src/decoder/table.ts';

/** The decoder's table of the real catalogue. */
export const TABLE: Table = readDecoderTable(process.cwd());

/** The same table, indexed. */
export const INDEX = indexOf(TABLE);

/**
 * A table of a few entries, with the domains and actions of the real one.
 * @param entries what matters of each entry; the rest is filled in
 */
export function tableOf(...entries: (Pick<TableEntry, 'domain' | 'code'> & Partial<TableEntry>)[]): Table {
  return {
    ...TABLE,
    entries: entries.map((entry) => ({
      id: `${entry.domain}/${entry.code}`,
      forms: [],
      title: `Title of ${entry.code}`,
      also: '',
      action: 'contact',
      steps: [`Step of ${entry.code}.`],
      messages: [],
      ...entry,
    })),
  };
}

/**
 * An entry of the real catalogue.
 * @param id its id
 * @throws Error when there is none
 */
export function entryOf(id: string): TableEntry {
  const entry = TABLE.entries.find((each) => each.id === id);
  if (!entry) throw new Error(`No entry ${id}`);
  return entry;
}
