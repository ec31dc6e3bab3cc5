/** A run of text: plain, or code that stood between backticks. */
export interface Run {
  text: string;
  code: boolean;
}

/**
 * Splits a text of the catalogue at its backticks, the only markup it has.
 * @param text e.g. "The integer before the first comma of `msg`."
 * @returns runs in order; an unpaired backtick stays plain text
 */
export function toRuns(text: string): Run[] {
  const parts = text.split(/`([^`]+)`/);
  return parts.map((part, index) => ({ text: part, code: index % 2 === 1 })).filter(({ text: part }) => part !== '');
}
