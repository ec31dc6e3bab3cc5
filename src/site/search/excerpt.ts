/** A run of an excerpt. */
export interface ExcerptRun {
  text: string;
  /** Whether the run matched the query. */
  marked: boolean;
}

/**
 * Reads an excerpt of Pagefind, which marks what matched with `<mark>` and escapes everything else.
 * @param excerpt as Pagefind gives it
 * @returns runs of plain text, so that nothing has to be taken for markup
 */
export function readExcerpt(excerpt: string): ExcerptRun[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter((part) => part !== '')
    .map((part) => {
      const marked = /^<mark>(.*)<\/mark>$/.exec(part)?.[1];
      return { text: unescapeText(marked ?? part), marked: marked !== undefined };
    });
}

/** Undoes the escapes of HTML. */
function unescapeText(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
