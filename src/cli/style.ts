import { styleText } from 'node:util';

/** How a part of the output looks on a terminal. */
export type Style = (text: string) => string;

/** The looks there are. */
export interface Styles {
  strong: Style;
  faint: Style;
  code: Style;
  warning: Style;
}

/** Text as it is. */
export const PLAIN: Styles = { strong: same, faint: same, code: same, warning: same };

/** Colors of a terminal. */
export const COLORED: Styles = {
  strong: look('bold'),
  faint: look('dim'),
  code: look('cyan'),
  warning: look('yellow'),
};

/**
 * Colors for a terminal, none elsewhere. `FORCE_COLOR` wins over `NO_COLOR`, which wins over the terminal.
 * @param stream where the text goes
 * @param stream.isTTY whether it is a terminal
 */
export function stylesFor({ isTTY }: { isTTY?: boolean }, env: NodeJS.ProcessEnv): Styles {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = env;
  if (forced !== undefined) return forced === '0' || forced === 'false' ? PLAIN : COLORED;
  return isTTY === true && !refused && terminal !== 'dumb' ? COLORED : PLAIN;
}

/** A look of the terminal. */
function look(format: Parameters<typeof styleText>[0]): Style {
  return (text) => (text === '' ? '' : styleText(format, text, { validateStream: false }));
}

/** Text as it is. */
function same(text: string): string {
  return text;
}

/** Characters that steer a terminal, turn the direction of writing, or cannot be seen; line breaks of any kind; half characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const UNSEEN_RUNS = new RegExp(`${UNSEEN.source}+`, 'gu');
const UNSEEN_EACH = new RegExp(UNSEEN.source, 'gu');

/** How much of what was typed a sentence quotes, in characters. */
const QUOTED = 80;

/**
 * Makes text of the input fit for a terminal: on one line, without characters that control it, and not too long.
 * @param most how many characters are kept
 * @param trims whether white space at the ends goes as well
 */
export function visible(text: string, most = 200, trims = true): string {
  const cut = text.length > most ? `${text.slice(0, most)}…` : text;
  const clean = cut.replace(UNSEEN_RUNS, ' ');
  return trims ? clean.trim() : clean;
}

/** Quotes what was typed, for a sentence about it. */
export function quoted(text: string): string {
  return JSON.stringify(visible(text, QUOTED));
}

/**
 * Prints data as JSON whose strings hold no control character raw; a parser reads the same data.
 * @param indent spaces a level; without, all stands on one line
 */
export function visibleJson(data: unknown, indent?: number): string {
  return JSON.stringify(data, null, indent).replace(UNSEEN_EACH, (character) =>
    character === '\n' ? character : escapeUnits(character),
  );
}

/** The escapes of a character, one for each of its UTF-16 units. */
function escapeUnits(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}
