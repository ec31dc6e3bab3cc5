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

/** How long a part of a fault may be: a file can hold a line of a million characters. */
const LONGEST = 400;

/**
 * A fault as it can be printed: what it quotes of the content is cut, and what cannot be seen is written as an escape.
 */
export function legible(fault: Fault): Fault {
  const { subject, found, expected, mend } = fault;
  return { ...fault, subject: seen(subject), found: seen(found), expected: seen(expected), mend: seen(mend) };
}

/** A text in which everything can be seen. */
function seen(text: string): string {
  const all = text
    .slice(0, LONGEST + 1)
    .replace(
      /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
      (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
    );
  // Not through the middle of a character.
  return all.length > LONGEST ? `${all.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : all;
}

/**
 * Prints faults for a terminal, sorted by place.
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
