import { createHash } from 'node:crypto';

/** The hashes of what stands inside pages, as a Content-Security-Policy names it. */
export interface Hashes {
  /** Of scripts. */
  scripts: Iterable<string>;
  /** Of style sheets. */
  styles: Iterable<string>;
}

/**
 * The Content-Security-Policy of a page: everything comes from the site itself, and what stands inside the page is what
 * was built.
 *
 * Trusted Types are not asked for: Pagefind starts its worker from a plain text, which they forbid.
 * @param hashes the hashes of the page
 */
export function pagePolicy({ scripts, styles }: Hashes): string {
  return [
    // Whatever is not named below: frames, media, plug-ins.
    `default-src 'none'`,
    // Pagefind is WebAssembly; compiling it is what this source allows, and no `eval`.
    ['script-src', `'self'`, `'wasm-unsafe-eval'`, ...sources(scripts)].join(' '),
    ['style-src', `'self'`, ...sources(styles)].join(' '),
    // Style sheets draw icons from data addresses.
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
 * The Content-Security-Policy as a server sends it with every file, scripts of workers among them. It says as well that
 * no other site may frame the pages, which a page cannot say for itself.
 * @param hashes the hashes of all pages
 */
export function sitePolicy(hashes: Hashes): string {
  return `${pagePolicy(hashes)}; frame-ancestors 'none'`;
}

/** Hashes as sources, each once, in an order that does not depend on that of the pages. */
function sources(hashes: Iterable<string>): string[] {
  return [...new Set(hashes)].toSorted().map((hash) => `'${hash}'`);
}

/**
 * The hash by which a Content-Security-Policy names a script or a style sheet that stands inside a page.
 * @param text what stands between the tags
 * @returns such as `sha256-…`
 */
export function sourceHash(text: string): string {
  // Browsers hash what they have read, and reading makes every line end with one character.
  return `sha256-${sha256(text.replace(/\r\n?/g, '\n'), 'base64')}`;
}

/** A short hash for the name of a file, so that a file with another content has another name. */
export function nameHash(text: string): string {
  return sha256(text, 'base64url').slice(0, 8);
}

/** The SHA-256 of a text in UTF-8. */
function sha256(text: string, encoding: 'base64' | 'base64url'): string {
  return createHash('sha256').update(text, 'utf8').digest(encoding);
}
