import { createHash } from 'node:crypto';

/** The hashes of inline scripts and style sheets, as a Content-Security-Policy names them. */
export interface Hashes {
  scripts: Iterable<string>;
  styles: Iterable<string>;
}

/**
 * The Content-Security-Policy of a page: everything comes from the site itself, and only what was built runs inline.
 *
 * It does not require Trusted Types, because the workers are started by plain addresses, which they forbid.
 */
export function pagePolicy({ scripts, styles }: Hashes): string {
  return [
    // For everything not named below: frames, media, plug-ins.
    `default-src 'none'`,
    ['script-src', `'self'`, ...sources(scripts)].join(' '),
    ['style-src', `'self'`, ...sources(styles)].join(' '),
    // Style sheets draw icons from data URLs.
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
  ].join('; ');
}

/**
 * The Content-Security-Policy that a server sends with every file, including workers' scripts. It also forbids other sites
 * to frame the pages, which a page cannot do itself.
 * @param hashes those of all pages
 */
export function sitePolicy(hashes: Hashes): string {
  return `${pagePolicy(hashes)}; frame-ancestors 'none'`;
}

/** Hashes as sources, without repeats, in an order that does not depend on the order of the pages. */
function sources(hashes: Iterable<string>): string[] {
  return [...new Set(hashes)].toSorted().map((hash) => `'${hash}'`);
}

/**
 * The hash by which a Content-Security-Policy names an inline script or style sheet.
 * @param text what is between the tags
 * @returns e.g. `sha256-…`
 */
export function sourceHash(text: string): string {
  // Browsers hash what they have parsed, and parsing normalizes line ends.
  return `sha256-${sha256(text.replace(/\r\n?/g, '\n'), 'base64')}`;
}

/** A short hash for a file's name, so that the name changes with the content. */
export function nameHash(text: string): string {
  return sha256(text, 'base64url').slice(0, 8);
}

/** The SHA-256 of a text in UTF-8. */
function sha256(text: string, encoding: 'base64' | 'base64url'): string {
  return createHash('sha256').update(text, 'utf8').digest(encoding);
}
