import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { decode, type Result, type Table } from '#src/decoder/index.ts';
import { withoutThrowing } from '../part.ts';

/** The decoder's table of the real catalogue. */
export const TABLE: Table = frozen(toDecoderTable(readCatalogue(process.cwd())));

/** The same table once more: what the decoder keeps for a table must not reach another one. */
export const OTHER_TABLE: Table = frozen(structuredClone(TABLE));

const ANSWERED = 'every input is answered';

/**
 * The result of an input.
 * @param input the input
 * @param table one of the tables
 * @throws Violation when there is none
 */
export function answer(input: string, table: Table): Result {
  return withoutThrowing(ANSWERED, () => decode(input, table));
}

/** Makes the decoder forget what it keeps for a table: it keeps answers for the latest options only. @throws Violation when it fails */
export function forget(table: Table): void {
  withoutThrowing(ANSWERED, () => decode('{"ret":0}', table, { platform: 'qq' }));
}

/** Data that cannot be changed any more: a decoder that writes into its table throws. */
function frozen<T>(data: T): T {
  if (typeof data === 'object' && data !== null && !Object.isFrozen(data)) {
    Object.values(Object.freeze(data)).forEach(frozen);
  }
  return data;
}
