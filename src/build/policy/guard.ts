import { pagePolicy } from './directives.ts';
import type { Page, SheetLink, Span } from './page.ts';
import { STYLE_ATTRIBUTE } from './style-attributes.ts';

/** A change of a text: what stands there, and what takes its place. */
interface Edit extends Span {
  text: string;
}

/**
 * Puts a page under its policy. Nothing but what has to change changes.
 * @param html the page as built
 * @param page what was read from it
 * @param renamed names of style sheets now, by the name that pages know
 */
export function guardPage(html: string, page: Page, renamed: ReadonlyMap<string, string>): string {
  return edited(html, [
    {
      start: page.start,
      end: page.start,
      text: `<meta http-equiv="content-security-policy" content="${pagePolicy(page)}"/>`,
    },
    ...page.sheets.flatMap((sheet) => relinked(html, sheet, renamed)),
    ...page.attributes.map(({ name }) => ({ ...name, text: STYLE_ATTRIBUTE })),
  ]);
}

/** The change of a link to a style sheet that was renamed. */
function relinked(
  html: string,
  { attribute: { start, end }, file }: SheetLink,
  renamed: ReadonlyMap<string, string>,
): Edit[] {
  const now = renamed.get(file);
  return now === undefined ? [] : [{ start, end, text: html.slice(start, end).replace(file, () => now) }];
}

/** A text with its changes. */
function edited(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let result = '';
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
