import { entryPath } from '../../addresses.ts';
import type { CodeList, ListedCode } from '../../catalogue/browser-data.ts';
import type { Query } from '../../components/typed-query.ts';
import { lookUp, otherSign, ownerOf } from '../../decoder/index.ts';
import { placesIn, type Places } from './places.ts';
import { type Reading, readingOf } from './reading.ts';
import { MOST_HITS, rank } from './rank.ts';
import { type Found, titlesOf } from './found.ts';
import { indexOf, type WordIndex } from './word-index.ts';
import { stem, toTerms, toWords } from './words.ts';

/** A code that a query names. */
export interface FoundCode {
  /** The code as typed, in plain characters. */
  typed: string;
  /** The code that was found: the typed one, or the same number below zero when nothing else has it. */
  found: string;
  /** Every entry that has it, the likeliest first; empty for a code that is not documented. */
  entries: readonly ListedCode[];
  /** For a documented number without a sign, the entries of the same number with a minus, which a copy loses easily. */
  minus: readonly ListedCode[];
  /** The class that an undocumented code would belong to. */
  owner: ListedCode | null;
}

/** How many codes of one query are shown. */
const MOST_CODES = 5;

/**
 * Finds every entry that a query names by its code.
 * @returns a code each, in their order, the code inside a pass-through one before it; a query that is nothing but a code
 * gives it whether it is documented or not; empty when the query is words
 */
export function resolveCodes(query: Query, list: CodeList): FoundCode[] {
  const { code, domain, numbers, words, text } = query;
  if (code !== null) return [sorted(find(code, list), ({ domain: id }) => Number(id === domain))];
  const places = placesIn(text, words, list);
  const typed = numbers.filter(({ telling }) => telling || places.others.length === 0);
  const found = typed
    .map((number) => ({ ...find(number.code, list), telling: number.telling }))
    .filter(({ entries, telling }) => entries.some((entry) => telling || isNamed(entry, places)))
    .filter(({ found: one }, index, all) => all.findIndex(({ found: other }) => other === one) === index)
    .slice(0, MOST_CODES)
    .map((each) => sorted(each, likelihood(places, readingOf(list.language))));
  return innerFirst(found);
}

/** The entries of a code, or the class that owns it. */
function find(typed: string, { codes }: CodeList): FoundCode {
  const entries = lookUp(typed, codes);
  const minus = /^\d+$/.test(typed) ? otherSign(typed, codes).entries : [];
  if (entries.length > 0) return { typed, found: typed, entries, minus, owner: null };
  if (minus.length > 0) return { typed, found: `-${typed}`, entries: minus, minus: [], owner: null };
  return { typed, found: typed, entries, minus: [], owner: ownerOf(typed, codes) };
}

/** A code with its entries by how likely each is meant; equals keep their order. */
function sorted<T extends FoundCode>(code: T, likely: (entry: ListedCode) => number): T {
  return { ...code, entries: [...code.entries].sort((a, b) => likely(b) - likely(a)) };
}

/** Whether a query names an entry's table. */
function isNamed({ domain }: ListedCode, { weights }: Places): boolean {
  return (weights.get(domain) ?? 0) > 0;
}

/** How much of a query speaks for an entry: its table, and the words of its title and messages. */
function likelihood({ weights, others }: Places, { split }: Reading): (entry: ListedCode) => number {
  const asked = others.flatMap(split);
  return ({ domain, title, messages = [] }) => {
    const said = new Set(toTerms(toWords([title, ...messages].join(' ')).flatMap(split)));
    return 2 * (weights.get(domain) ?? 0) + asked.filter((word) => said.has(stem(word))).length;
  };
}

/** Of a pass-through code and one that it can carry, the inner one comes first, with the meanings that it can have there. */
function innerFirst([outer, inner, ...rest]: FoundCode[]): FoundCode[] {
  if (!outer) return [];
  if (!inner) return [outer];
  const carried = new Set(outer.entries.flatMap(({ carries }) => carries ?? []));
  const isInside = ({ domain }: ListedCode) => carried.has(domain);
  if (!inner.entries.some(isInside)) return [outer, inner, ...rest];
  return [sorted(inner, (entry) => Number(isInside(entry))), outer, ...rest];
}

/** Made once a list, which stays the same for as long as a page is open. */
const INDEXES = new WeakMap<CodeList, WordIndex>();

/**
 * Finds codes by the words of their titles and messages, which stand in the list of all codes: for the time in which the
 * full-text index is loaded, and for when it cannot be.
 * @returns the best, in order
 */
export function searchListed(query: Query, list: CodeList): Found[] {
  const titles = titlesOf(list);
  return rank(query, listedIndex(list), list)
    .slice(0, MOST_HITS)
    .map((path) => ({ path, title: titles.get(path) ?? '' }));
}

/** The index of what the list says. */
function listedIndex(list: CodeList): WordIndex {
  const made =
    INDEXES.get(list) ??
    indexOf(
      list.codes.flatMap(({ domain, code, title, messages = [] }) =>
        [title, ...messages].map((text) => ({ path: entryPath(domain, code), kind: 'name', text }) as const),
      ),
      readingOf(list.language),
    );
  INDEXES.set(list, made);
  return made;
}
