/** A place in a content file. */
export interface Place {
  /** Path of the file from the project's root, e.g. `content/errors/oidb.yaml`. */
  file: string;
  /** Line, from 1. */
  line: number;
  /** Column, from 1. */
  column: number;
}

/** Something wrong in the content, reported so that its author can fix it. */
export interface Fault extends Place {
  /** The rule that found it, e.g. `relation-target`. */
  rule: string;
  /** The entry (`qq-platform/-73`) or other thing at fault; empty when it is the file itself. */
  subject: string;
  /** What is there. */
  found: string;
  /** What was expected instead. */
  expected: string;
  /** How to fix it: one sentence. */
  fix: string;
}

/** How many characters a part of a fault may have: a line in a file can have a million. */
const LONGEST = 400;

/** A fault that is safe to print: quoted content is cut, and characters that cannot be seen are escaped. */
export function legible(fault: Fault): Fault {
  const { subject, found, expected, fix } = fault;
  return { ...fault, subject: seen(subject), found: seen(found), expected: seen(expected), fix: seen(fix) };
}

/** A text with a limited length and without characters that cannot be seen. */
function seen(text: string): string {
  const all = text
    .slice(0, LONGEST + 1)
    .replace(
      /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
      (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
    );
  // Do not cut a surrogate pair in two.
  return all.length > LONGEST ? `${all.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : all;
}

/**
 * Prints faults for a terminal, sorted by place.
 * @returns one block of four lines per fault, with an empty line between blocks
 */
export function formatFaults(faults: readonly Fault[]): string {
  return [...faults]
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)
    .map(
      ({ file, line, column, subject, rule, found, expected, fix }) =>
        `${file}:${String(line)}:${String(column)}  ${subject ? `${subject}  ` : ''}${rule}\n` +
        `  found     ${found}\n  expected  ${expected}\n  fix       ${fix}`,
    )
    .join('\n\n');
}
