/** The types of files whose charset hosts do not all name: without it, browsers may read Chinese as something else. */
export const MARKDOWN_TYPE = 'text/markdown; charset=utf-8';
export const TEXT_TYPE = 'text/plain; charset=utf-8';

/** These types by the files that have them; `*` matches any text. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = { '/*.md': MARKDOWN_TYPE, '/*.txt': TEXT_TYPE };

/** The type of a file by its address; undefined where hosts know it. */
export function typeOf(path: string): string | undefined {
  return Object.entries(CONTENT_TYPES).find(([pattern]) =>
    path.endsWith(pattern.slice(pattern.lastIndexOf('*') + 1)),
  )?.[1];
}
