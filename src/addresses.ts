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
  return `${DECODE_PATH}#${encodeURIComponent(input.replace(/\p{Surrogate}/gu, '\uFFFD'))}`;
}

/** The address of the search as a page. */
export const SEARCH_PATH = '/search/';

/**
 * The address that opens the search with a query.
 * @param query what is looked for
 */
export function searchPath(query: string): string {
  return `${SEARCH_PATH}?q=${encodeURIComponent(query)}`;
}

/** The address of the picture of how codes are related. */
export const RELATIONS_PATH = '/relations/';

/** The sections of that page that are not events. */
export const RELATION_SECTIONS: readonly string[] = ['tables', 'connections', 'events', 'others'];

/**
 * The address of a picture of how codes are related.
 * @param anchor id of an event, or a section
 */
export function relationsPath(anchor: string): string {
  return `${RELATIONS_PATH}#${anchor}`;
}

/** The address of what each version of the catalogue changed. */
export const CHANGES_PATH = '/changes/';

/** Where the guides stand. */
export const GUIDES_PATH = '/guides/';

/** The address of the description that lets browsers search the site from their address bar. */
export const OPEN_SEARCH_PATH = '/opensearch.xml';

/**
 * The address of what a version changed.
 * @param release id of the version
 */
export function changesPath(release: string): string {
  return `${CHANGES_PATH}#${release}`;
}

/** The addresses for machines. */
export const API_PATHS = [
  '/api/v1/errors.json',
  '/api/v1/errors.schema.json',
  '/api/v1/interfaces.json',
  '/api/v2/decode.schema.json',
] as const;

/** The pages and files of the site that are neither made from the content nor guides. */
export const SITE_PATHS: readonly string[] = [
  '/',
  DECODE_PATH,
  ERRORS_PATH,
  SEARCH_PATH,
  RELATIONS_PATH,
  CHANGES_PATH,
  GUIDES_PATH,
  OPEN_SEARCH_PATH,
  ...API_PATHS,
];

/**
 * Whether an address is that of a page written by hand, or of a place in it, rather than made from the content.
 * @param address an address from the site's root
 */
export function isWrittenByHand(address: string): boolean {
  return (
    SITE_PATHS.includes(address) ||
    address.startsWith(GUIDES_PATH) ||
    RELATION_SECTIONS.some((section) => address === relationsPath(section))
  );
}

/**
 * The address of a domain's page.
 * @param domain id of the domain
 */
export function domainPath(domain: string): string {
  return `${ERRORS_PATH}${domain}/`;
}

/**
 * The address of a group of a domain.
 * @param domain id of the domain
 * @param group id of the group; it is the anchor
 */
export function groupPath(domain: string, group: string): string {
  return `${domainPath(domain)}#${group}`;
}

/**
 * The permanent address of an entry, or of one spelling of it.
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
export const GUIDE_IDS = [
  'for-back-end',
  'for-client',
  'for-support',
  'how-codes-travel',
  'err-type',
  'sign-in-again',
  'refresh-token',
  'retrying',
  'sharing-limits',
  'telling-the-player',
  'oidb',
  'contributing',
] as const;

/** The id of a guide: the name of its file. */
export type GuideId = (typeof GUIDE_IDS)[number];

/**
 * The address of a guide.
 * @param guide id of the guide
 * @param anchor a heading of it
 */
export function guidePath(guide: GuideId, anchor?: string): string {
  return `${GUIDES_PATH}${guide}/${anchor ? `#${anchor}` : ''}`;
}

/**
 * Puts an address below the sub-path at which the site is served.
 * @param base the sub-path, `/` or `/errors-site` or `/errors-site/`
 * @param path an address that starts at the site's root
 */
export function withBase(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}${path}`;
}
