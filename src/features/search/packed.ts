import type { Language } from '../../catalogue/languages.ts';
import { type Field, type Holding, type Kind, KINDS, WordIndex } from './word-index.ts';
import { isHan } from '../../components/chinese.ts';
import { readingOf } from './reading.ts';
import { stem } from './words.ts';

/** An index as it is sent: text that compresses well, as every host compresses JSON and few do anything else. */
export interface PackedIndex {
  /** Address of each record, with the first letters of the kinds of its texts. */
  records: [path: string, kinds: string][];
  /** The words in their order; each begins with a capital that says how many letters are those of the one before, A for none. */
  words: string;
  /** For each term, in the order of the words, the numbers of the texts that hold it, as distances; a blank ends a term. */
  holders: string;
}

/** The most letters of the word before that are left out. */
const MOST_SHARED = 25;

/** Packs what an index consists of. The texts of a record have to stand together. */
export function pack({ fields, holders, words }: Holding): PackedIndex {
  const records = new Map<string, string>();
  for (const { path, kind } of fields) records.set(path, (records.get(path) ?? '') + kind.charAt(0));
  return {
    records: [...records],
    words: words.map((word, index) => withoutBeginning(word, words[index - 1] ?? '')).join(''),
    holders: termsOf(words)
      .map((term) =>
        distances(holders.get(term) ?? [])
          .map(toDigits)
          .join(''),
      )
      .join(' '),
  };
}

/**
 * Makes an index of a packed one.
 * @param language of its texts
 */
export function unpack(packed: PackedIndex, language: Language): WordIndex {
  const kinds = new Map(Object.keys(KINDS).map((kind) => [kind.charAt(0), kind as Kind]));
  const fields = packed.records.flatMap(([path, letters]) =>
    Array.from(letters, (letter): Field => ({ path, kind: kinds.get(letter) ?? 'text' })),
  );
  const words: string[] = [];
  for (const [, capital = '', rest = ''] of packed.words.matchAll(/([A-Z])([^A-Z]*)/g))
    words.push((words[words.length - 1] ?? '').slice(0, capital.charCodeAt(0) - LETTER_A) + rest);
  const held = packed.holders.split(' ');
  const holders = new Map(termsOf(words).map((term, index) => [term, numbersOf(held[index] ?? '')]));
  const dictionary = new Map(words.filter(isHan).map((word) => [word, holders.get(stem(word))?.length ?? 0]));
  return new WordIndex(fields, holders, words, readingOf(language, dictionary));
}

const LETTER_A = 'A'.charCodeAt(0);

/** The terms of words, each where its first word stands. */
function termsOf(words: readonly string[]): string[] {
  return [...new Set(words.map(stem))];
}

/** What is left of a word behind the letters that it shares with the one before. */
function withoutBeginning(word: string, before: string): string {
  let shared = 0;
  while (shared < MOST_SHARED && shared < before.length && word[shared] === before[shared]) shared += 1;
  return String.fromCharCode(LETTER_A + shared) + word.slice(shared);
}

/** How many numbers are left out before each. */
function distances(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? -1) - 1);
}

/** Digits of a number to the base 32, the least first; all but the last have 32 more. As in source maps. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BASE = 32;

/** What a digit counts, by its character. */
const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit, value]));

/** Writes a number. */
function toDigits(number: number): string {
  const rest = Math.floor(number / BASE);
  return rest === 0 ? DIGITS.charAt(number) : DIGITS.charAt((number % BASE) + BASE) + toDigits(rest);
}

/** Reads the numbers of which the distances are written one behind the other. */
function numbersOf(digits: string): number[] {
  const numbers: number[] = [];
  let last = -1;
  let distance = 0;
  let scale = 1;
  for (const letter of digits) {
    const digit = VALUES.get(letter) ?? 0;
    distance += (digit % BASE) * scale;
    scale *= BASE;
    if (digit >= BASE) continue;
    last += distance + 1;
    numbers.push(last);
    distance = 0;
    scale = 1;
  }
  return numbers;
}
