/** Formats a part of the output for the terminal. */
export type Style = (text: string) => string;

/** The styles of the output. */
export interface Styles {
  strong: Style;
  faint: Style;
  code: Style;
  warning: Style;
}

/** No formatting. */
export const PLAIN: Styles = { strong: same, faint: same, code: same, warning: same };

/** Returns the text unchanged. */
function same(text: string): string {
  return text;
}

/** Control and format characters, line breaks of any kind, and lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const UNSEEN_RUNS = new RegExp(`${UNSEEN.source}+`, 'gu');
const UNSEEN_EACH = new RegExp(`(?!\\n)${UNSEEN.source}`, 'gu');

/** How many characters of what was typed a sentence quotes. */
const QUOTED = 80;

/**
 * Makes text from the input safe to print: on one line, without control characters, and not too long.
 * @param most how many characters to keep
 * @param trims whether to remove white space at the ends
 */
export function visible(text: string, most = 200, trims = true): string {
  const cut = text.length > most ? `${text.slice(0, most)}…` : text;
  const clean = cut.replace(UNSEEN_RUNS, ' ');
  return trims ? clean.trim() : clean;
}

/** Quotes what was typed, for use in a sentence. */
export function quoted(text: string): string {
  return JSON.stringify(visible(text, QUOTED));
}

/**
 * Prints data as JSON with all control characters escaped; parsers read the same data.
 * @param indent spaces per level; without it, everything is on one line
 */
export function visibleJson(data: unknown, indent?: number): string {
  return JSON.stringify(data, null, indent).replace(UNSEEN_EACH, escapeUnits);
}

/** The escapes of a character, one for each of its UTF-16 units. */
function escapeUnits(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}
