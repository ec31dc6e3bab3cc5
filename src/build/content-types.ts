/*
 * The types of files of which hosts do not all know the type, or name the charset: without it, browsers may read Chinese as
 * something else.
 */
export const MARKDOWN_TYPE = 'text/markdown; charset=utf-8';
export const TEXT_TYPE = 'text/plain; charset=utf-8';
export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';
export const JSON_FEED_TYPE = 'application/feed+json; charset=utf-8';

/** These types by the files that have them; `*` matches any text. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '/*.md': MARKDOWN_TYPE,
  '/*.txt': TEXT_TYPE,
  '/*feed.xml': ATOM_TYPE,
  '/*feed.json': JSON_FEED_TYPE,
};

/** The type of a file by its address; undefined where hosts know it. */
export function typeOf(path: string): string | undefined {
  return Object.entries(CONTENT_TYPES).find(([pattern]) => path.endsWith(endOf(pattern)))?.[1];
}

/** How the addresses of these files end. */
export const TYPED_ENDS = Object.keys(CONTENT_TYPES).map(endOf);

function endOf(pattern: string): string {
  return pattern.slice(pattern.lastIndexOf('*') + 1);
}
