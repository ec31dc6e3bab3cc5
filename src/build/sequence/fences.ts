/** The word behind the three backticks that makes a fence a sequence diagram. */
export const SEQUENCE_LANG = 'sequence';

/** The inside of a fence. */
export interface Fence {
  /** Line on which the fence opens, from 1; its text begins on the next one. */
  line: number;
  /** What stands between the two lines of backticks. */
  text: string;
}

/**
 * Finds the sequence diagrams of a guide.
 * @param markdown the whole file
 * @returns the fences in order
 */
export function fencesOf(markdown: string): Fence[] {
  const text = markdown.replaceAll('\r\n', '\n');
  const fences = text.matchAll(/^(`{3,})(\S*)[^\n]*\n([\s\S]*?)^\1[ \t]*$/gm);
  return [...fences].flatMap(({ index, 2: lang, 3: inside = '' }) =>
    lang === SEQUENCE_LANG ? [{ line: text.slice(0, index).split('\n').length, text: inside }] : [],
  );
}
