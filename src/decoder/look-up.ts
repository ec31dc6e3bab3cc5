import { plainCode } from './code-text.ts';
import { entriesOf, indexOf } from './table-index.ts';
import type { Table, TableEntry } from './table.ts';

/**
 * The entries that have a code.
 * @param code the code in any spelling
 * @param table what is documented
 * @returns the entries in the order of the table, empty for a code that is not documented
 */
export function lookUp(code: string, table: Table): readonly TableEntry[] {
  return entriesOf(plainCode(code), indexOf(table));
}
