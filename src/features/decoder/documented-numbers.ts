import { lookUp, numbersIn, type Table } from '../../decoder/index.ts';

/** How much of a text is searched, in characters, and how many numbers are listed. */
const MOST_READ = 10_000;
const MOST_TOLD = 5;

/**
 * The numbers in a text that are codes in some table, for texts where nothing says that a code is meant.
 * @returns at most five codes, without repeats, in the order of the text
 */
export function documentedNumbers(text: string, { entries }: Table): string[] {
  const codes = numbersIn(text.slice(0, MOST_READ)).map(({ code }) => code);
  return [...new Set(codes)]
    .filter((code) => code !== '0')
    .filter((code) => lookUp(code, entries).length > 0)
    .slice(0, MOST_TOLD);
}
