/** A match, with what has to be known to judge where it stands. */
export interface PlacedMatch {
  readonly match: RegExpExecArray;
  /** Some of the text in front of it. */
  readonly before: string;
}

/** How much of the text in front is looked at, in characters. */
const REACH = 12;

/**
 * Finds what a pattern matches at places that pass a test. It stands for a look-behind, which Safari before 16.4 cannot
 * read at all: a place that does not pass is left, and the search goes on at the next character.
 * @param pattern global
 * @param passes whether a match counts where it stands
 */
export function* matchesWhere(
  text: string,
  pattern: RegExp,
  passes: (placed: PlacedMatch) => boolean,
): Generator<RegExpExecArray, void> {
  const search = new RegExp(pattern);
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const { index } = match;
    if (passes({ match, before: text.slice(Math.max(0, index - REACH), index) })) yield match;
    else search.lastIndex = index + 1;
  }
}
