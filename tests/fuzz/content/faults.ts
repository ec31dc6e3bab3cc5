import type { TextFile } from '#src/catalogue/content.ts';
import type { Fault } from '#src/catalogue/fault.ts';

/** How long a line of a report may be: longer ones are not read. */
const LONGEST = 600;

/** Texts that say that a program did not know what it said. */
const CONFUSED = /undefined|\[object |NaN|function \w*\(|are \.|\bof ,/;

/**
 * What is wrong with a fault itself.
 * @param fault a fault that was reported
 * @param files the content that was checked
 * @returns the property that is broken and what was found, or null
 */
export function wrongWith(fault: Fault, files: readonly TextFile[]): { property: string; found: string } | null {
  const misplaced = misplacedIn(fault, files);
  if (misplaced !== null) return { property: 'each fault has a place in its file', found: misplaced };
  const written = files.find(({ path }) => path === fault.file)?.text ?? '';
  for (const text of [fault.rule, fault.found, fault.expected, fault.mend]) {
    const unclear = unclearIn(text, written);
    if (unclear !== null)
      return { property: 'each fault says what was found, expected and how to mend it', found: unclear };
  }
  if (!/[.?…]$/.test(fault.mend)) return { property: 'the way to mend a fault is a sentence', found: fault.mend };
  return null;
}

/** Where a fault stands that is outside of its file. */
function misplacedIn({ file, line, column, rule }: Fault, files: readonly TextFile[]): string | null {
  const text = files.find(({ path }) => path === file)?.text;
  if (text === undefined) return rule === 'file-missing' ? null : `${file}, which is not there`;
  const lines = text.split('\n');
  const place = `line ${String(line)} of ${String(lines.length)}, column ${String(column)}`;
  if (line < 1 || line > lines.length) return place;
  const { length } = lines[line - 1] ?? '';
  return column < 1 || column > length + 1 ? `${place} of ${String(length)}` : null;
}

/** What makes a text of a fault hard to read. */
function unclearIn(text: string, written: string): string | null {
  if (text.trim() === '') return 'nothing';
  if (text.length > LONGEST) return `${String(text.length)} characters`;
  const control = /\p{Cc}|\p{Cs}|[\u2028\u2029]/u.exec(text)?.[0];
  if (control !== undefined) return `the character ${String(control.codePointAt(0))}`;
  const confused = CONFUSED.exec(text)?.[0];
  return confused !== undefined && !written.toLowerCase().includes(confused.toLowerCase()) ? confused : null;
}
