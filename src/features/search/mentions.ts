/** A number in a text that can be a code: below zero, hexadecimal, or of three digits and more; no part of a range or of a name. */
const MENTION = /(?<![\w.,~-])(?:-\d+|0x[0-9a-f]+|\d{3,})(?!\w|[.,]\d|%|[~-])/g;

/**
 * The codes that a text mentions. They are not left to the index, which drops punctuation: `-73` and `73` are one word
 * to it.
 * @param text prose
 * @returns codes as written, each once
 */
export function mentionsIn(text: string): string[] {
  return [...new Set(text.match(MENTION) ?? [])];
}
