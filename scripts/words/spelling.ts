import { fixForTerm, wrongTerms } from '#src/catalogue/terms.ts';
import type { Fault } from '#src/catalogue/fault.ts';
import type { ProseLine } from './prose.ts';

/** A spelling checker, such as nspell. */
export interface Speller {
  /** Whether a word is spelled correctly. */
  correct: (word: string) => boolean;
  /** Suggestions for a misspelled word. */
  suggest: (word: string) => string[];
}

/** A word, including any apostrophe inside it. Names with digits, dots or underscores in them do not count. */
const WORD = /(?<![\p{L}\p{N}_./@#-])\p{Script=Latin}+(?:['’]\p{Script=Latin}+)*(?![\p{L}\p{N}_/@]|[.-]\p{L})/gu;

/**
 * Finds misspelled words, and terms that the project does not use.
 * @returns one fault per word
 */
export function checkWords(lines: readonly ProseLine[], speller: Speller): Fault[] {
  return lines.flatMap(({ place, text }) => [
    ...[...text.matchAll(WORD)]
      .filter(([word]) => !isCorrect(word.replaceAll('’', "'"), speller))
      .map((match): Fault => ({
        ...place,
        column: place.column + match.index,
        rule: 'spelling',
        subject: '',
        found: match[0],
        expected: 'a word of American English, or of the word list',
        fix: fixForWord(match[0], speller),
      })),
    ...wrongTerms(text).map((term): Fault => ({
      ...place,
      rule: 'terms',
      subject: '',
      found: JSON.stringify(term.found),
      expected: term.instead || 'the sentence without it',
      fix: fixForTerm(term),
    })),
  ]);
}

/** Whether a word is known, or the possessive of one that is. */
function isCorrect(word: string, speller: Speller): boolean {
  return speller.correct(word) || (word.endsWith("'s") && speller.correct(word.slice(0, -2)));
}

/** How to fix a word. */
function fixForWord(word: string, speller: Speller): string {
  const [best] = speller.suggest(word);
  const list = 'add it to scripts/words/words.txt, or put a field’s name in backticks';
  return best === undefined ? `Correct it, ${list}.` : `Did you mean ${best}? Else ${list}.`;
}
