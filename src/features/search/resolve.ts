import { lookUp, ownerOf } from '../../decoder/index.ts';
import type { CodeList, ListedCode } from '../../catalogue/browser-data.ts';
import { FAMILIES } from '../../catalogue/families.ts';
import type { Query } from '../../components/typed-query.ts';

/** The codes that a query names. */
export interface FoundCode {
  /** The code as typed, in plain characters. */
  typed: string;
  /** The code that was found: the typed one, or the same number below zero when nothing else has it. */
  found: string;
  /** Every entry that has it, the likeliest first; empty for a code that is not documented. */
  entries: readonly ListedCode[];
  /** The class that an undocumented code would belong to. */
  owner: ListedCode | null;
}

/**
 * Finds every entry that a query names by its code.
 * @param query what was typed
 * @param list every code
 * @returns null when the query is words
 */
export function resolveCode({ code, domain, among, words }: Query, list: CodeList): FoundCode | null {
  if (code !== null) {
    const found = find(code, list);
    const named = (entry: ListedCode) => Number(entry.domain === domain);
    return { ...found, entries: found.entries.toSorted((a, b) => named(b) - named(a)) };
  }
  const known = among.map((each) => find(each, list)).find(({ entries }) => entries.length > 0);
  return known ? { ...known, entries: byWords(known.entries, words, list) } : null;
}

/** The entries of a code, or the class that owns it. */
function find(typed: string, { codes }: CodeList): FoundCode {
  const entries = lookUp(typed, codes);
  const signed = entries.length === 0 && /^\d+$/.test(typed) ? lookUp(`-${typed}`, codes) : [];
  if (signed.length > 0) return { typed, found: `-${typed}`, entries: signed, owner: null };
  return { typed, found: typed, entries, owner: entries.length > 0 ? null : ownerOf(typed, codes) };
}

/** Entries in the order in which their table and title share words with the query; equals keep their order. */
function byWords(entries: readonly ListedCode[], words: readonly string[], { domains }: CodeList): ListedCode[] {
  const shared = ({ domain, title, messages = [] }: ListedCode) => {
    const place = domains.find(({ id }) => id === domain);
    const said = [title, ...messages, place?.title ?? '', place ? FAMILIES[place.family] : ''].join(' ').toLowerCase();
    return words.filter((word) => said.includes(word)).length;
  };
  return entries.toSorted((a, b) => shared(b) - shared(a));
}
