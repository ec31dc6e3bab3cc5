/** How many hits are shown. */
export const MOST_HITS = 12;

/** How many words of a query are looked for: a pasted text has more than it needs. */
export const MOST_WORDS = 16;

/** Something that words found. */
export interface Found {
  /** Address from the site's root. */
  path: string;
  title: string;
  /** Gives the words around the match; absent when they would show nothing. */
  excerpt?: () => Promise<ExcerptRun[]>;
}

/** A record that holds a word. */
export interface WordHit {
  /** Address of the record. */
  path: string;
  /** How strongly it holds the word, as the index scores it; above 0. */
  score: number;
}

/** What is known of a record beside its score. */
export interface Said {
  /** How much it is called what the query says, 0 to 1. */
  likeness: number;
  /** By how much it is preferred to others; 1 for not at all. */
  preference: number;
}

/** A record with its score. */
export interface Ranked {
  path: string;
  score: number;
}

/** How much more a record counts that is called exactly what the query says. */
const CALLED = 3;

/**
 * Ranks what was found word by word. A record counts by how strongly it holds each word, how rare the word is, how many of
 * the words it holds, and how much it is called what the query says.
 * @param hits for each word that was looked for the records that hold it
 * @param records how many records there are
 * @param said tells what is known of a record
 * @returns every record that holds a word, best first
 */
export function rank(hits: readonly (readonly WordHit[])[], records: number, said: (path: string) => Said): Ranked[] {
  const sums = new Map<string, { score: number; words: number }>();
  for (const holding of hits) {
    const rarity = Math.log(1 + records / (1 + holding.length));
    for (const { path, score } of holding) {
      const sum = sums.get(path) ?? { score: 0, words: 0 };
      sums.set(path, { score: sum.score + Math.sqrt(score) * rarity, words: sum.words + 1 });
    }
  }
  return [...sums]
    .map(([path, { score, words }]) => {
      const { likeness, preference } = said(path);
      const share = words / hits.length;
      return { path, score: score * share ** 1.5 * (1 + CALLED * likeness ** 2) * preference };
    })
    .sort((a, b) => b.score - a.score);
}

/**
 * A text as words between single spaces, one at each end.
 * @param text prose, or what was typed
 */
export function toText(text: string): string {
  return ` ${toWords(text).join(' ')} `;
}

/** The words of a text, lower case, without punctuation. */
export function toWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? []
  );
}

/** A word without the ending that the index ignores as well. */
export function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es)$|([^s])s$/, '$1') : word;
}

/** Stands in front of words that are indexed and never shown. */
export const HIDDEN = '‖';

/** A run of an excerpt. */
export interface ExcerptRun {
  text: string;
  /** Whether the run matched the query. */
  marked: boolean;
}

/** How many words an excerpt has. */
const LENGTH = 28;

/**
 * Takes from a record the words around what matches a query best.
 * @param content the record's words as the index holds them: the title, then the rest, hidden words behind their mark
 * @param title what is shown above the excerpt and need not be said again
 * @param words the words of the query, lower case
 * @param isPage whether it is a page, which is described by its beginning when nothing that may be shown matches
 * @returns runs of plain text; empty when nothing is to be shown
 */
export function excerptOf(content: string, title: string, words: readonly string[], isPage = false): ExcerptRun[] {
  const [visible = ''] = content.split(HIDDEN);
  const body = visible.startsWith(title) ? visible.slice(title.length).replace(/^[.\s]+/, '') : visible;
  const shown = body.split(/\s+/).filter((word) => word !== '');
  const matches = shown.map((word) => matched(word, words));
  const from = bestStart(matches);
  const window = shown.slice(from, from + LENGTH);
  if (!isPage && !matches.slice(from, from + LENGTH).some((match) => match !== null)) return [];
  const runs = window.map((word, index) => ({ text: word, marked: matches[from + index] !== null }));
  return [
    ...(from > 0 ? [{ text: '… ', marked: false }] : []),
    ...runs.flatMap((run, index) => (index === 0 ? [run] : [{ text: ' ', marked: false }, run])),
    ...(from + LENGTH < shown.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** The word of the query that a shown word is, or begins like, null for none. */
function matched(shown: string, words: readonly string[]): string | null {
  const parts = shown.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.find((word) => parts.some((part) => part === word || sharesStem(part, word))) ?? null;
}

/** What may follow a stem. */
const ENDING = /^(?:e|y|s|es|ies|d|ed|ied|ing|er|ers|ion|ions)?$/;

/** Whether two words differ in their endings alone, as `expired` and `expires` do and `login` and `logic` do not. */
function sharesStem(a: string, b: string): boolean {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length >= 4 && ENDING.test(a.slice(length)) && ENDING.test(b.slice(length));
}

/** Where the excerpt begins that holds the most different words of the query, as near to its beginning as can be. */
function bestStart(matches: readonly (string | null)[]): number {
  let best = 0;
  let most = 0;
  for (let from = 0; from === 0 || from + LENGTH <= matches.length; from += 1) {
    const held = new Set(matches.slice(from, from + LENGTH).filter((match) => match !== null)).size;
    if (held > most) [best, most] = [from, held];
  }
  return best;
}
