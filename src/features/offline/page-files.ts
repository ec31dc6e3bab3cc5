/**
 * The scripts and style sheets that a page names, as addresses of the host. They tell its version.
 * @param html the page
 */
export function pageFiles(html: string): string[] {
  return [...new Set(html.match(/(?<=["'])\/[^"'\s]*\/?_astro\/[^"'\s]+(?=["'])/g))];
}
