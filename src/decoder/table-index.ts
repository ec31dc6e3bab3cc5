import { bySpelling, spellingsOf } from './documented.ts';
import type { Table, TableDomain, TableEntry } from './table.ts';
import { toWords } from './words.ts';

/** The table, ready for looking things up. */
export interface TableIndex {
  table: Table;
  /** Entries by each spelling of their code. */
  bySpelling: ReadonlyMap<string, readonly TableEntry[]>;
  byId: ReadonlyMap<string, TableEntry>;
  domains: ReadonlyMap<string, TableDomain>;
  /** The words of each entry's title and messages, by its id. */
  words: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The entries that a code can mean, in every table.
 * @param code plain spelling; a hexadecimal number may be padded
 * @param index the table
 */
export function entriesOf(code: string, index: TableIndex): readonly TableEntry[] {
  return bySpelling(code, index.bySpelling);
}

const indexes = new WeakMap<Table, TableIndex>();

/**
 * Indexes a table, once for each table.
 * @param table the decoder's table
 */
export function indexOf(table: Table): TableIndex {
  const known = indexes.get(table);
  if (known) return known;
  const index: TableIndex = {
    table,
    bySpelling: spellingsOf(table.entries),
    byId: new Map(table.entries.map((entry) => [entry.id, entry])),
    domains: new Map(table.domains.map((domain) => [domain.id, domain])),
    words: new Map(table.entries.map(({ id, title, messages }) => [id, toWords([title, ...messages].join(' '))])),
  };
  indexes.set(table, index);
  return index;
}
