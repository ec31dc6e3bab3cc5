import { entryPath } from '../../addresses.ts';
import type { CodeList } from '../../catalogue/browser-data.ts';
import type { Query } from '../../components/typed-query.ts';
import { MOST_HITS, MOST_WORDS, rank, stem, toText, type Found, type WordHit } from './rank.ts';

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
 * @param query what was typed
 * @param list every code
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
