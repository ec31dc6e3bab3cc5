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
