/** A place in a content file. */
export interface Place {
  /** Path of the file from the project's root, e.g. `content/errors/oidb.yaml`. */
  file: string;
  /** Line, from 1. */
  line: number;
  /** Column, from 1. */
  column: number;
}

/** Something wrong in the content, told so that its author can mend it. */
export interface Fault extends Place {
  /** The rule that found it, e.g. `relation-target`. */
  rule: string;
  /** The entry (`qq-platform/-73`) or other thing it concerns; empty when it concerns the file. */
  subject: string;
  /** What stands there. */
  found: string;
  /** What was expected instead. */
  expected: string;
  /** A way to mend it: one sentence. */
  mend: string;
}

/**
 * Prints faults for a terminal, sorted by place.
 * @param faults any number of faults
 * @returns one block of four lines per fault, blocks separated by an empty line
 */
export function formatFaults(faults: readonly Fault[]): string {
  return [...faults]
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)
    .map(
      ({ file, line, column, subject, rule, found, expected, mend }) =>
        `${file}:${String(line)}:${String(column)}  ${subject ? `${subject}  ` : ''}${rule}\n` +
        `  found     ${found}\n  expected  ${expected}\n  mend      ${mend}`,
    )
    .join('\n\n');
}
