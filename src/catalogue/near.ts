import { closest, distance } from 'fastest-levenshtein';

/**
 * The known word that a mistyped word was probably meant to be, or undefined when none is close.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(word, known);
  return distance(word, best) <= Math.max(1, Math.floor(word.length / 3)) ? best : undefined;
}

/**
 * A sentence that suggests the right word for a mistyped one.
 * @param otherwise the sentence to use when no known word is close
 */
export function proposeFrom(word: string, known: readonly string[], otherwise: string): string {
  const best = nearest(word, known);
  return best === undefined ? otherwise : `Did you mean ${JSON.stringify(best)}?`;
}
