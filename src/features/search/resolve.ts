import { entryPath } from '../../addresses.ts';
import type { CodeList, ListedCode } from '../../catalogue/browser-data.ts';
import { FAMILIES } from '../../catalogue/families.ts';
import type { Query } from '../../components/typed-query.ts';
import { lookUp, ownerOf } from '../../decoder/index.ts';
import { type Found, MOST_HITS, MOST_WORDS, type WordHit, rank, stem, toText } from './rank.ts';

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
 * @returns null when the query is words
 */
export function resolveCode({ code, domain, among, words }: Query, list: CodeList): FoundCode | null {
  if (code !== null) {
    const found = find(code, list);
    const named = (entry: ListedCode) => Number(entry.domain === domain);
    return { ...found, entries: [...found.entries].sort((a, b) => named(b) - named(a)) };
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
  return [...entries].sort((a, b) => shared(b) - shared(a));
}

/** What the list says of a code, in the form in which words are looked for: `rank.toText`. */
interface ListedText {
  path: string;
  title: string;
  messages: readonly string[];
  text: string;
}

/** Made once a list, which stays the same for as long as a page is open. */
const TEXTS = new WeakMap<CodeList, readonly ListedText[]>();

/**
 * Finds codes by the words of their titles and messages, which stand in the list of all codes: an answer for the time in
 * which the full-text index is loaded, and when it cannot be.
 * @returns the best, in order
 */
export function searchListed(query: Query, list: CodeList): Found[] {
  const texts = textsOf(list);
  const said = new Map(texts.map((each) => [each.path, { ...each, preference: 1 }]));
  const words = query.words.slice(0, MOST_WORDS);
  const hits = words.map((word) => holding(stem(word), texts));
  return rank(query.text, words, hits, texts.length, (path) => said.get(path) ?? NOTHING)
    .slice(0, MOST_HITS)
    .map(({ path }) => ({ path, title: said.get(path)?.title ?? '' }));
}

/** What is said of a record that the list has not. */
const NOTHING = { title: '', messages: [], preference: 1 };

/** The codes with a word that begins like this. */
function holding(beginning: string, texts: readonly ListedText[]): WordHit[] {
  return texts.filter(({ text }) => text.includes(` ${beginning}`)).map(({ path }) => ({ path, score: 1 }));
}

/** The texts of a list. */
function textsOf(list: CodeList): readonly ListedText[] {
  const kept = TEXTS.get(list);
  if (kept) return kept;
  const texts = list.codes.map(({ domain, code, title, messages = [] }) => ({
    path: entryPath(domain, code),
    title,
    messages,
    text: toText([title, ...messages].join(' ')),
  }));
  TEXTS.set(list, texts);
  return texts;
}
