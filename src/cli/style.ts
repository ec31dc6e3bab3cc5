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
 * @param env the environment
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
