import type { Table, TableEntry } from '../../decoder/table.ts';

/** A code as someone types it, alone or behind a name: `-73`, `ret=-73`, `"ret": -73`, `errcode:40001`, `0x47`. */
const TYPED_CODE =
  /^(?:["']?[a-z_]\w*["']?(?:\s*[:=]\s*|\s+|(?=[+-])))?["']?([+-]?\d+(?:~-?\d+)?|0x[0-9a-f]+(?:~0x[0-9a-f]+)?)["']?[,;.]?$/i;

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
 * Finds every entry that a typed code can mean.
 * @param query what was typed
 * @param table the table of codes
 * @returns entries in the order of the site; codes typed without their sign are found when nothing else has the number
 */
export function resolveCode(query: string, { entries }: Table): TableEntry[] {
  const code = readCode(query);
  if (code === null) return [];
  const exact = withSpelling(entries, code);
  if (exact.length > 0 || code.startsWith('-') || code.startsWith('0x')) return exact;
  return withSpelling(entries, `-${code}`);
}

/** The entries that have a spelling. */
function withSpelling(entries: readonly TableEntry[], spelling: string): TableEntry[] {
  return entries.filter(({ code, forms }) => code === spelling || forms.includes(spelling));
}
