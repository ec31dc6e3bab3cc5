import { mendTerm, wrongTerms } from '#src/catalogue/terms.ts';
import type { Fault } from '#src/catalogue/fault.ts';
import type { ProseLine } from './prose.ts';

/** What knows how words are written; nspell is one. */
export interface Speller {
  /** Whether a word is written correctly. */
  correct: (word: string) => boolean;
  /** Words that could have been meant. */
  suggest: (word: string) => string[];
}

/** A word, with the apostrophe inside it; names with digits, dots or lines in them are none. */
const WORD = /(?<![\p{L}\p{N}_./@#-])\p{Script=Latin}+(?:['’]\p{Script=Latin}+)*(?![\p{L}\p{N}_/@]|[.-]\p{L})/gu;

/**
 * Finds words that are written wrongly, and terms that have another word here.
 * @param lines prose with its places
 * @param speller knows the words
 * @returns one fault a word
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
        mend: mendWord(match[0], speller),
      })),
    ...wrongTerms(text).map((term): Fault => ({
      ...place,
      rule: 'terms',
      subject: '',
      found: JSON.stringify(term.found),
      expected: term.instead || 'the sentence without it',
      mend: mendTerm(term),
    })),
  ]);
}

/** Whether a word is known, or belongs to one that is. */
function isCorrect(word: string, speller: Speller): boolean {
  return speller.correct(word) || (word.endsWith("'s") && speller.correct(word.slice(0, -2)));
}

/** How to mend a word. */
function mendWord(word: string, speller: Speller): string {
  const [best] = speller.suggest(word);
  const list = 'add it to scripts/words/words.txt, or put a field’s name in backticks';
  return best === undefined ? `Correct it, ${list}.` : `Did you mean ${best}? Else ${list}.`;
}
