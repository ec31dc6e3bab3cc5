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
 * @param content what the record says below its title
 * @param words the words of the query, lower case
 * @param isPage whether it is a page, which is described by its beginning when nothing that may be shown matches
 * @returns runs of plain text; empty when nothing is to be shown
 */
export function excerptOf(content: string, words: readonly string[], isPage = false): ExcerptRun[] {
  const shown = content.split(/\s+/).filter((word) => word !== '');
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
