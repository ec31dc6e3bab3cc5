import type { TableInterface, Table } from './table.ts';

/**
 * The interface that an input is about.
 * @param input the pasted text, where a path can stand anywhere
 * @param given what the person chose, a path, an address with it or a name; it wins
 * @param table the table
 * @returns the interface, or null
 */
export function findInterface(input: string, given: string | undefined, { interfaces }: Table): TableInterface | null {
  if (given !== undefined && given !== '') {
    const wanted = given.toLowerCase().replace(/\/+$/, '');
    const named = interfaces.find(({ path, name }) => path === wanted || name.toLowerCase() === wanted);
    return named ?? longestIn(wanted, interfaces);
  }
  return longestIn(input, interfaces);
}

/** The interface whose path stands in a text; the longest, when several do. */
function longestIn(text: string, interfaces: readonly TableInterface[]): TableInterface | null {
  const found = interfaces.filter(({ path }) => standsFree(text, path));
  return found.sort((a, b) => b.path.length - a.path.length)[0] ?? null;
}

/** Whether a path stands in a text and does not go on: `/share/qq` is not in `/share/qqark`. */
function standsFree(text: string, path: string): boolean {
  for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + path.length)) {
    if (!/[\w-]/.test(text.charAt(at + path.length))) return true;
  }
  return false;
}
