import { createHash } from 'node:crypto';

/**
 * The hash by which a Content-Security-Policy names a script or a style sheet that stands inside a page.
 * @param text what stands between the tags
 * @returns such as `sha256-…`
 */
export function sourceHash(text: string): string {
  // Browsers hash what they have read, and reading makes every line end with one character.
  return `sha256-${sha256(text.replace(/\r\n?/g, '\n'), 'base64')}`;
}

/**
 * A short hash for the name of a file, so that a file with another content has another name.
 * @param text the file
 */
export function nameHash(text: string): string {
  return sha256(text, 'base64url').slice(0, 8);
}

/** The SHA-256 of a text in UTF-8. */
function sha256(text: string, encoding: 'base64' | 'base64url'): string {
  return createHash('sha256').update(text, 'utf8').digest(encoding);
}
