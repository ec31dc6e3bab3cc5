import type { SearchRecord } from './records.ts';

/**
 * Writes a record as a page for Pagefind, which takes weights in no other way.
 * @param record the record
 */
export function toHtml({ title, parts }: SearchRecord): string {
  const body = parts
    .filter(({ text }) => text !== '')
    .map(({ text, weight }) => `<p data-pagefind-weight="${String(weight)}">${escape(text)}</p>`);
  return `<!doctype html><html lang="en"><body data-pagefind-body><h1>${escape(title)}</h1>${body.join('')}</body></html>`;
}

/** Text that is not taken for markup. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
