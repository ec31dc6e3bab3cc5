import type { Place } from '#src/catalogue/fault.ts';

/** A line of prose with its place. */
export interface ProseLine {
  place: Place;
  /** The words that people read; everything else is replaced by as many spaces. */
  text: string;
}

/**
 * The prose of a Markdown or MDX file, line by line, without code, addresses, tags, imports, and the keys of its front matter.
 * @param file its path, for the places
 */
export function proseOf(file: string, markdown: string): ProseLine[] {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  const prose = markdown
    .replace(/^ *(`{3,}|~~~)[\s\S]*?^ *\1/gm, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/^(?:title|description|sidebar|label|order): ?/gm, blank)
    .replace(/`[^`]*`/g, blank)
    .replace(/^import .*|<[A-Z][^>]*>/gm, blank)
    .replace(/\]\([^)]*\)/g, blank)
    .replace(/<[^>\n]*>|https?:\S+|(?<=\s)\/\S+/g, blank)
    .replace(/^:::\w+/gm, blank);
  return prose.split('\n').map((text, index) => ({ place: { file, line: index + 1, column: 1 }, text }));
}
