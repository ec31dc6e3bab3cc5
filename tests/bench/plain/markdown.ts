/**
 * Writes a text of the catalogue as Markdown: what stands in backticks stays, every other mark of Markdown is escaped.
 * @param text a text of the catalogue
 */
export function toMarkdown(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\*_~<>[\]|&]/g, '\\$&')))
    .join('');
}

/**
 * A link whose words come from the catalogue.
 * @param text its words
 * @param path its address
 */
export function link(text: string, path: string): string {
  return `[${toMarkdown(text)}](<${path}>)`;
}

/**
 * A page of Starlight.
 * @param head its frontmatter
 * @param blocks its paragraphs, lists, tables and headings
 */
export function page(head: Readonly<Record<string, string>>, blocks: readonly string[]): string {
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${blocks.join('\n\n')}\n`;
}
