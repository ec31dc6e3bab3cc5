/** A run of text: plain, or code that was in backticks. */
export interface Run {
  text: string;
  code: boolean;
}

/**
 * Splits a text of the catalogue at its backticks, which are its only markup.
 * @param text e.g. "The integer before the first comma of `msg`."
 * @returns runs in order; an unpaired backtick stays plain text
 */
export function toRuns(text: string): Run[] {
  const parts = text.split(/`([^`]+)`/);
  return parts.map((part, index) => ({ text: part, code: index % 2 === 1 })).filter(({ text: part }) => part !== '');
}

/** A text of the catalogue without its backticks, for where nothing can be marked. */
export function toPlain(text: string): string {
  return text.replaceAll('`', '');
}
