import { styleText } from 'node:util';
import { PLAIN, type Style, type Styles } from './visible.ts';

/** Colors for a terminal. */
export const COLORED: Styles = {
  strong: look('bold'),
  faint: look('dim'),
  code: look('cyan'),
  warning: look('yellow'),
};

/**
 * Colors for a terminal, none elsewhere. `FORCE_COLOR` overrides `NO_COLOR`, which overrides the terminal.
 */
export function stylesFor({ isTTY }: { isTTY?: boolean }, env: NodeJS.ProcessEnv): Styles {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = env;
  if (forced !== undefined) return forced === '0' || forced === 'false' ? PLAIN : COLORED;
  return isTTY === true && !refused && terminal !== 'dumb' ? COLORED : PLAIN;
}

/** A style that uses a format of the terminal. */
function look(format: Parameters<typeof styleText>[0]): Style {
  return (text) => (text === '' ? '' : styleText(format, text, { validateStream: false }));
}
