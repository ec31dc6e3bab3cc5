/** The only module that knows addresses: pages, search, JSON, decoder and tests ask it. All paths start at the site's root. */

/** The address of the page of all codes. */
export const ERRORS_PATH = '/errors/';

/** The address of the decoder. */
export const DECODE_PATH = '/decode/';

/**
 * The address at which the decoder opens with an input. It stands in the fragment, which is sent nowhere.
 * @param input what is to be decoded
 */
export function decodePath(input: string): string {
  return `${DECODE_PATH}#${encodeURIComponent(input)}`;
}

/** The addresses for machines. */
export const API_PATHS = ['/api/v1/errors.json', '/api/v1/errors.schema.json', '/api/v1/interfaces.json'] as const;

/**
 * The address of a domain's page.
 * @param domain id of the domain
 */
export function domainPath(domain: string): string {
  return `${ERRORS_PATH}${domain}/`;
}

/**
 * The address of an entry, or of one spelling of it.
 * @param domain id of the domain
 * @param spelling the code as printed, or another spelling; it is the anchor
 */
export function entryPath(domain: string, spelling: string): string {
  return `${domainPath(domain)}#${spelling}`;
}

/**
 * The address of the page with every meaning of a code.
 * @param spelling any spelling of a code
 */
export function codePath(spelling: string): string {
  return `/code/${spelling}/`;
}

/** The guides, in the order of the site. */
export const GUIDE_IDS = ['how-codes-travel', 'err-type', 'sign-in-again', 'refresh-token', 'oidb'] as const;

/** The id of a guide: the name of its file. */
export type GuideId = (typeof GUIDE_IDS)[number];

/**
 * The address of a guide.
 * @param guide id of the guide
 * @param anchor a heading of it
 */
export function guidePath(guide: GuideId, anchor?: string): string {
  return `/guides/${guide}/${anchor ? `#${anchor}` : ''}`;
}

/**
 * Puts an address below the sub-path at which the site is served.
 * @param base the sub-path, `/` or `/errors-site` or `/errors-site/`
 * @param path an address that starts at the site's root
 */
export function withBase(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}${path}`;
}
