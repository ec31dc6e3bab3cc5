import { distance } from 'fastest-levenshtein';
import { stem } from './words.ts';

/** The fewest letters of a word that is corrected: shorter ones are near to too many others. */
const SHORTEST = 4;

/** From this length on a letter may be wrong, and from the next on two. */
const MIDDLE = 6;
const LONG = 9;

/**
 * Corrects the words of a query that nothing in the vocabulary is or begins like, names such as `grant_type` too. What has a
 * digit stays as it is.
 * @param text the query as typed
 * @returns the corrected query, or null when nothing is to be corrected
 */
export function correct(text: string, vocabulary: readonly string[]): string | null {
  const corrected = text.replace(/(?:(?!\p{Script=Han})[\p{L}\p{N}_])+/gu, (typed) => {
    const word = typed.toLowerCase();
    return isCorrectable(word) && !isKnown(word, vocabulary) ? (nearestTo(word, vocabulary) ?? typed) : typed;
  });
  return corrected === text ? null : corrected;
}

/** Whether a word consists of letters and underscores, and of enough of them. */
function isCorrectable(word: string): boolean {
  return word.length >= SHORTEST && /^[a-z_]+$/.test(word);
}

/** Whether a word is in the vocabulary, in another form too, or may become one of its words as it is typed on. */
function isKnown(word: string, vocabulary: readonly string[]): boolean {
  const beginning = word.slice(0, SHORTEST - 1);
  const term = stem(word);
  return vocabulary.some((known) => known.startsWith(word) || (known.startsWith(beginning) && stem(known) === term));
}

/**
 * The word with the fewest wrong letters; among equals the most frequent. A word that is no error is near to many, the
 * shorter the more: the first letter has to be right, and of a short word a letter may be missing or two be swapped, not
 * another one stand there.
 */
function nearestTo(word: string, vocabulary: readonly string[]): string | null {
  const most = word.length < LONG ? 1 : 2;
  let best: { known: string; edits: number } | null = null;
  for (const known of vocabulary) {
    if (!known.startsWith(word.charAt(0)) || !isCorrectable(known) || Math.abs(known.length - word.length) > most)
      continue;
    if (word.length < MIDDLE && !isCompletion(word, known)) continue;
    const edits = editsBetween(word, known);
    if (edits <= most && edits < (best?.edits ?? Infinity)) best = { known, edits };
  }
  return best?.known ?? null;
}

/**
 * Words that can be found and look most like those of a query that finds nothing.
 * @returns at most as many as a reader takes in at a glance, the most alike first
 */
export function lookalikes(words: readonly string[], vocabulary: readonly string[]): string[] {
  const alike = words.filter(isCorrectable).flatMap((word) =>
    vocabulary
      .filter((known) => isCorrectable(known) && known.startsWith(word.slice(0, 2)))
      .map((known) => ({ known, unlike: editsBetween(word, known) / Math.max(word.length, known.length) }))
      .filter(({ unlike }) => unlike <= MOST_UNLIKE),
  );
  const sorted = alike.sort((a, b) => a.unlike - b.unlike).map(({ known }) => known);
  return [...new Set(sorted)].slice(0, MOST_ALIKE);
}

/** Which share of the letters may differ, and how many words are offered. */
const MOST_UNLIKE = 0.4;
const MOST_ALIKE = 4;

/** Whether a word has a letter too few, or the same letters in another order. */
function isCompletion(word: string, known: string): boolean {
  return known.length > word.length || Array.from(word).sort().join('') === Array.from(known).sort().join('');
}

/** How many letters are wrong, missing or too many; two neighbors in the wrong order count once. */
function editsBetween(a: string, b: string): number {
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  const swapped = a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2);
  return at >= 0 && swapped.length === a.length ? Math.min(distance(a, b), 1 + distance(swapped, b)) : distance(a, b);
}
