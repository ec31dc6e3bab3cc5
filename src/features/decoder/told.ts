import { inWords, type Table } from '../../decoder/index.ts';
import type { Decoded } from './decoded.ts';
import { chooseMeaning } from './meaning.ts';

/** What was decoded, with the table that tells it. */
export interface Told extends Decoded {
  table: Table;
}

/**
 * Puts what was decided by a table without texts into words.
 * @param table the table with its texts
 */
export function tellSteps({ result, redacted, domain, ...rest }: Decoded, table: Table): Told {
  const told = chooseMeaning(inWords(result, table), domain, table);
  const { verdict } = told;
  return { ...rest, domain, result: told, redacted: { ...inWords(redacted, table), verdict }, table };
}
