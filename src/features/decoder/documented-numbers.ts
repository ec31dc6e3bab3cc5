import { codePath } from '../../addresses.ts';
import { lookUp, numbersIn, type Table } from '../../decoder/index.ts';

/** A number that some table has. */
export interface DocumentedNumber {
  code: string;
  /** The page of its meanings, from the site's root. */
  path: string;
  /** How many tables have it; at least one. */
  meanings: number;
}

/** How much of a text is looked at, in characters, and how many numbers are told. */
const MOST_READ = 10_000;
const MOST_TOLD = 5;

/**
 * The numbers of a text that are codes somewhere, for a text in which nothing says that one is meant.
 * @param text what was pasted
 * @param table the decoder's table
 * @returns each once, in the order of the text, at most five
 */
export function documentedNumbers(text: string, { entries }: Table): DocumentedNumber[] {
  const codes = numbersIn(text.slice(0, MOST_READ)).map(({ code }) => code);
  return [...new Set(codes)]
    .filter((code) => code !== '0')
    .map((code) => ({ code, path: codePath(code), meanings: lookUp(code, entries).length }))
    .filter(({ meanings }) => meanings > 0)
    .slice(0, MOST_TOLD);
}
