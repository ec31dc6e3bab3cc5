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

/**
 * Colors for a terminal, none elsewhere. `NO_COLOR` and `FORCE_COLOR` are honored.
 * @param stream where the text goes
 */
export function stylesFor(stream: NodeJS.WriteStream): Styles {
  const style =
    (format: Parameters<typeof styleText>[0]): Style =>
    (text) =>
      styleText(format, text, { stream });
  return { strong: style('bold'), faint: style('dim'), code: style('cyan'), warning: style('yellow') };
}
