import type { Language } from '../../catalogue/languages.ts';
import { isHan, partScripts } from '../../components/chinese.ts';
import { SYNONYMS } from './synonyms.ts';

/** How the texts of a language are read, and with them the queries that look for them. */
export interface Reading {
  /** The words of what stands between blanks and signs. */
  split: (word: string) => readonly string[];
  /** Words for the same thing, a line each. */
  synonyms: readonly (readonly string[])[];
  /** How much a text counts that holds a synonym of a word. */
  synonym: number;
}

/** How many texts hold each word. */
export type Dictionary = ReadonlyMap<string, number>;

/**
 * How the texts of a language are read.
 * @param dictionary the words of a language that puts no blanks between them; without one, every two characters are a word
 */
export function readingOf(language: Language, dictionary?: Dictionary): Reading {
  const synonyms = SYNONYMS[language];
  if (language === 'en') return { split: (word) => [word], synonyms, synonym: 0.3 };
  const cut = dictionary ? cutBy(new Map([...rareWords(synonyms), ...dictionary])) : pairsOf;
  const split = (word: string) => partScripts(word).flatMap((part) => (isHan(part) ? cut(part) : [part]));
  // Few Chinese words have other forms by which a text would be found.
  return { split, synonyms, synonym: 2 };
}

/** The Chinese words that synonyms have. */
function rareWords(synonyms: Reading['synonyms']): Dictionary {
  const words = synonyms.flat().flatMap((each) => each.split(' ').filter(isHan));
  return new Map(words.map((word) => [word, RARE]));
}

/** Every two neighbors of Chinese characters, or the only one. */
function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  return characters.length < 2
    ? characters
    : characters.slice(1).map((next, index) => `${characters[index] ?? ''}${next}`);
}

/** How many characters the longest word has that is looked for. */
const LONGEST = 6;

/** How often a character is taken to occur that is no word by itself: less than any word. */
const UNKNOWN = 0.1;

/** How often a word is taken to occur that synonyms alone have: it is cut into the words that texts have, if it can be. */
const RARE = 0.001;

/** Cuts Chinese characters into the words that are likeliest to stand in a row; what is no word stays single. */
function cutBy(dictionary: Dictionary): (run: string) => string[] {
  const total = [...dictionary.values()].reduce((sum, count) => sum + count, 0);
  return (run) => {
    const characters = Array.from(run);
    /** The last word of the likeliest row up to each place, and how unlikely that row is. */
    const rows = [{ word: '', from: 0, unlikely: 0 }];
    for (let to = 1; to <= characters.length; to += 1) {
      let best = { word: '', from: 0, unlikely: Infinity };
      for (let from = Math.max(0, to - LONGEST); from < to; from += 1) {
        const word = characters.slice(from, to).join('');
        const count = dictionary.get(word) ?? (to - from === 1 ? UNKNOWN : 0);
        const unlikely = (rows[from]?.unlikely ?? 0) + Math.log(total / count);
        if (unlikely < best.unlikely) best = { word, from, unlikely };
      }
      rows.push(best);
    }
    const words: string[] = [];
    for (let row = rows.at(-1); row && row.word !== ''; row = rows[row.from]) words.unshift(row.word);
    return words;
  };
}
