import { LineCounter } from 'yaml';
import type { YamlFinding } from './yaml-fault.ts';

/**
 * Where the lines of a text begin; the library's own count goes wrong at a carriage return by itself.
 * @param text the content of a file
 */
export function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
}

/**
 * What YAML does not allow in a text, what stands for bytes that are no UTF-8, and a carriage return by itself, which
 * editors take for the end of a line and programs do not.
 */
const UNSEEN = /[^\t\n\r\x20-\x7e\x85\xa0-\u{10ffff}]|\p{Cs}|[\ufffd-\uffff]|\r(?!\n)/gu;

/**
 * The characters of a text that cannot be seen.
 * @param text the content of a file
 */
export function unseenIn(text: string): YamlFinding[] {
  return [...text.matchAll(UNSEEN)].map(({ 0: character, index }) => ({
    offset: index,
    found: `the character U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    mend: 'Remove it, or save the file in UTF-8 with the line ends of Linux or Windows.',
  }));
}
