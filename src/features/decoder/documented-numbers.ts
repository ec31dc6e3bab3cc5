import { codePath } from '../../addresses.ts';
import { lookUp, numbersIn, type Table } from '../../decoder/index.ts';

/** A number that some table has. */
export interface DocumentedNumber {
  code: string;
  /** Address of the page with its meanings, from the site's root. */
  path: string;
}

/** How much of a text is searched, in characters, and how many numbers are listed. */
const MOST_READ = 10_000;
const MOST_TOLD = 5;

/**
 * The numbers in a text that are codes in some table, for texts where nothing says that a code is meant.
 * @returns at most five, without repeats, in the order of the text
 */
export function documentedNumbers(text: string, { entries }: Table): DocumentedNumber[] {
  const codes = numbersIn(text.slice(0, MOST_READ)).map(({ code }) => code);
  return [...new Set(codes)]
    .filter((code) => code !== '0')
    .filter((code) => lookUp(code, entries).length > 0)
    .slice(0, MOST_TOLD)
    .map(documentedNumber);
}

/** A number with its address. */
export function documentedNumber(code: string): DocumentedNumber {
  return { code, path: codePath(code) };
}
