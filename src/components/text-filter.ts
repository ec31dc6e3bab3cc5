import { readQuery } from './typed-query.ts';

/** What the text filter searches of one code. */
export interface Searched {
  /** Every spelling of the code. */
  spellings: readonly string[];
  /** All its words, normalized by `comparedText`. */
  words: string;
}

/**
 * Which codes a text finds. A code finds those that have it, in any spelling; failing that, its negative number; failing
 * that, the codes that begin with it. Any other text finds the codes with all of its words.
 */
export function filterByText(text: string, searched: readonly Searched[]): boolean[] {
  const { code, words } = readQuery(text);
  for (const has of code === null ? [] : waysToHave(code)) {
    const found = searched.map(({ spellings }) => spellings.some(has));
    if (found.includes(true)) return found;
  }
  return searched.map(({ words: said }) => words.every((word) => said.includes(word)));
}

/** The ways in which a spelling can match what was typed, the surest first. */
function waysToHave(code: string): ((spelling: string) => boolean)[] {
  const starts = /^\d/.test(code) ? [code, `-${code}`] : [code];
  return [
    ...starts.map((each) => (spelling: string) => spelling === each),
    (spelling) => starts.some((start) => spelling.startsWith(start)),
  ];
}
