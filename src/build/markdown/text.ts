import { toRuns } from '../../components/inline.ts';
import { partsOf } from '../../components/words.ts';

/**
 * A text of the catalogue or of the site: what would be markup is escaped, and backticks mark names and values.
 * @param isFirst whether it begins a block
 */
export function marked(text: string, isFirst = true): string {
  return toRuns(text)
    .map((run, index) => (run.code ? code(run.text) : escaped(run.text, isFirst && index === 0)))
    .join('');
}

/** Plain text without anything that Markdown reads as markup. */
function escaped(text: string, isFirst: boolean): string {
  const inside = text
    .replace(/[\\`*[\]<~]/g, '\\$&')
    // Inside a word, an underscore is only itself.
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&');
  return isFirst ? inside.replace(/^(?=>|#{1,6}\s|[-+]\s)/, '\\').replace(/^(\d+)(?=[.)]\s)/, '$1\\') : inside;
}

/** A name or value, with as many backticks around it as it needs. */
export function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const apart = longest > 0 ? ' ' : '';
  return fence + apart + text + apart + fence;
}

/** A link; the text is Markdown. */
export function link(text: string, url: string): string {
  return `[${text}](${url.replace(/[ ()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)})`;
}

/** A sentence of the site, with what its tags mark: links by their name, keys and other names as code, the rest in bold. */
export function phrase(text: string, links: Readonly<Record<string, string>> = {}): string {
  return partsOf(text)
    .map(({ text: part, tag }, index) => {
      const to = links[tag ?? ''];
      if (to !== undefined) return link(marked(part), to);
      if (tag === null) return marked(part, index === 0);
      return tag === 'kbd' || tag === 'code' ? code(part) : `**${marked(part)}**`;
    })
    .join('');
}

/** Blocks with a blank line between them; empty ones are left out. */
export function blocks(...parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter((part) => part).join('\n\n');
}

/** A list; the items are Markdown. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A numbered list; the items are Markdown. */
export function steps(items: readonly string[]): string {
  return items.map((item, index) => `${String(index + 1)}. ${item}`).join('\n');
}

/** A table; headings and cells are Markdown. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
