import type { Span } from './source-text.ts';
import type { Table, TableInterface } from './table.ts';

/**
 * The interface that a person named.
 * @param given a path, an address with it, or a name
 * @returns the interface, or null when none is known by that name
 */
export function namedInterface(given: string, { interfaces }: Table): TableInterface | null {
  const wanted = given.toLowerCase().replace(/\/+$/, '');
  const named = interfaces.find(({ path, name }) => path === wanted || name.toLowerCase() === wanted);
  return named ?? longestIn(wanted, interfaces);
}

/** How far from its answer a path may stand where several are named, in characters. */
const REACH = 2000;

/**
 * The interface that each answer of an input is about: the only one that is named, or else the one between the line of the
 * answer before and the end of its own line.
 * @param input the pasted text, where a path can stand anywhere
 * @param spans where the answers stand, in order
 * @returns one for each span, null where none is named
 */
export function interfacesOf(input: string, spans: readonly Span[], { interfaces }: Table): (TableInterface | null)[] {
  const named = interfaces.filter(({ path }) => standsFree(input, path));
  // A path may hold another one: then the longer is meant.
  const distinct = named.filter(({ path }) => !named.some((other) => other.path !== path && other.path.includes(path)));
  if (distinct.length <= 1) return spans.map(() => distinct[0] ?? null);
  let from = 0;
  return spans.map(([start, to]) => {
    const before = input.slice(Math.max(0, start - REACH), start);
    const behind = /^[^\n]*/.exec(input.slice(to, to + REACH))?.[0] ?? '';
    const lineStart = start - before.length + before.lastIndexOf('\n') + 1;
    const regionStart = Math.max(Math.min(from, lineStart), start - before.length);
    from = to + behind.length;
    return longestIn(input.slice(regionStart, from), interfaces);
  });
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
