import { stemmer } from 'stemmer';
import { STOP } from '../../components/english.ts';
import { comparedText } from '../../components/typed-query.ts';

/** The words of a text, lower case, without punctuation. */
export function toWords(text: string): string[] {
  return comparedText(text).match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** What a word is found by, in whatever form it stands: `revoked` and `revoke` alike. It need not be a word itself. */
export function stem(word: string): string {
  return word.length > 3 ? stemmer(word) : word;
}

/** What the words of a text are found by, each once. */
export function toTerms(words: readonly string[]): string[] {
  return [...new Set(words.map(stem))];
}

/** The words that tell one text from another. */
export function telling(words: readonly string[]): string[] {
  return words.filter((word) => !STOP.has(word));
}
