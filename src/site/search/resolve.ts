import { lookUp, type Table, type TableEntry } from '../../decoder/index.ts';

/** A code as someone types it, alone or behind a name: `-73`, `ret=-73`, `"ret": -73`, `errcode:40001`, `0x47`. */
const TYPED_CODE =
  /^(?:["']?[a-z_]\w*["']?(?:\s*[:=]\s*|\s+|(?=[+-])))?["']?([+-]?\d+(?:~-?\d+)?|0x[0-9a-f]+(?:~0x[0-9a-f]+)?)["']?[,;.]?$/i;

/** A query that is a code. */
export interface TypedCode {
  /** The code as typed, in plain characters. */
  typed: string;
  /** The code that was found: the typed one, or the same number below zero when nothing else has it. */
  found: string;
  /** Every entry that has it, in the order of the site; empty for a code that is not documented. */
  entries: readonly TableEntry[];
}

/**
 * Reads a query as a code.
 * @param query what was typed; U+2212 and full-width characters are understood
 * @returns the code, or null when the query is words
 */
export function readCode(query: string): string | null {
  const plain = query.normalize('NFKC').replaceAll('\u2212', '-').trim();
  const code = TYPED_CODE.exec(plain)?.[1];
  return code ? code.toLowerCase().replace(/^\+/, '') : null;
}

/**
 * Finds every entry that a query can mean, when it is a code.
 * @param query what was typed
 * @param table the table of codes
 * @returns null when the query is words
 */
export function resolveCode(query: string, table: Table): TypedCode | null {
  const typed = readCode(query);
  if (typed === null) return null;
  const entries = lookUp(typed, table);
  if (entries.length > 0 || !/^\d+$/.test(typed)) return { typed, found: typed, entries };
  const below = `-${typed}`;
  const signed = lookUp(below, table);
  return signed.length > 0 ? { typed, found: below, entries: signed } : { typed, found: typed, entries };
}
