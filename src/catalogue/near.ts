import { closest, distance } from 'fastest-levenshtein';

/**
 * The word of a list that a mistyped word was probably meant to be.
 * @param known what could have been meant
 * @returns the nearest known word, or undefined when none is near
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(word, known);
  return distance(word, best) <= Math.max(1, Math.floor(word.length / 3)) ? best : undefined;
}

/**
 * A sentence that proposes how to mend a mistyped word.
 * @param known what could have been meant
 * @param otherwise the sentence for when nothing is near
 */
export function proposeFrom(word: string, known: readonly string[], otherwise: string): string {
  const best = nearest(word, known);
  return best === undefined ? otherwise : `Did you mean ${JSON.stringify(best)}?`;
}
