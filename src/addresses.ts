/** The only module that knows addresses: pages, search, JSON, decoder and tests ask it. All paths begin at the site's root. */
import { LANGUAGES, type Language } from './catalogue/languages.ts';

/** The folder of each language; addresses are made for the root, and put below it by `inLanguage`. */
const FOLDERS: Readonly<Record<Language, string>> = { en: '', 'zh-cn': '/zh-cn' };

/** The parameter of a language in the routes of pages; undefined for the root. */
export function folderOf(language: Language): string | undefined {
  return FOLDERS[language].slice(1) || undefined;
}

/** Files that are the same in every language. */
const SHARED = /^\/(?:api|previews)\/|^\/(?:opensearch\.xml|llms\.txt)$/;

/**
 * The address of a page in a language.
 * @param path the address in the language of the root
 */
export function inLanguage(language: Language, path: string): string {
  return SHARED.test(path) ? path : `${FOLDERS[language]}${path}`;
}

/** Addresses with those of the same pages in all other languages. */
export function inAllLanguages(paths: readonly string[]): string[] {
  return [...new Set(LANGUAGES.flatMap((language) => paths.map((path) => inLanguage(language, path))))];
}

/** The language of an address, and the address of the same page in the language of the root. */
export function splitLanguage(address: string): { language: Language; path: string } {
  for (const language of LANGUAGES) {
    const folder = FOLDERS[language];
    const [first] = /^\/[^/?#]*/.exec(address) ?? [];
    if (folder !== '' && first?.toLowerCase() === folder)
      return { language, path: address.slice(folder.length) || '/' };
  }
  return { language: LANGUAGES[0], path: address };
}

/** The address of the page of all codes. */
export const ERRORS_PATH = '/errors/';

/** The address of the decoder. */
export const DECODE_PATH = '/decode/';

/**
 * Encodes a text for a query or a fragment, including punctuation at which chats or Markdown would end a link.
 * @param text a lone surrogate in it becomes U+FFFD, as URLs cannot contain it
 */
export function encodeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The address that opens the decoder with an input. The input is in the fragment, which browsers do not send. */
export function decodePath(input: string): string {
  return `${DECODE_PATH}#t=${encodeText(input)}`;
}

/** The address of the search as a page. */
export const SEARCH_PATH = '/search/';

/** The address that opens the search with a query. */
export function searchPath(query: string): string {
  return `${SEARCH_PATH}?q=${encodeText(query)}`;
}

/** The address of the page of relations, which draws how codes are related. */
export const RELATIONS_PATH = '/relations/';

/** The sections of that page that are not events. */
export const RELATION_SECTIONS: readonly string[] = ['tables', 'connections', 'events', 'others'];

/**
 * The address of a picture on the page of relations.
 * @param anchor id of an event, or one of `RELATION_SECTIONS`
 */
export function relationsPath(anchor: string): string {
  return `${RELATIONS_PATH}#${anchor}`;
}

/** The address of the page that lists what each version of the catalogue changed. */
export const CHANGES_PATH = '/changes/';

/** The addresses of its feeds: Atom, and JSON Feed. */
export const ATOM_PATH = '/feed.xml';
export const JSON_FEED_PATH = '/feed.json';

/** The address of the list of guides; each guide is below it. */
export const GUIDES_PATH = '/guides/';

/** The address of the page about the files for programs and spreadsheets. */
export const DATA_PATH = '/data/';

/** The address of the description that lets browsers search the site from their address bar. */
export const OPEN_SEARCH_PATH = '/opensearch.xml';

/**
 * The address of what one version changed.
 * @param release id of the version
 */
export function changesPath(release: string): string {
  return `${CHANGES_PATH}#${release}`;
}

/** The address of the overview of the site for language models. */
export const LLMS_PATH = '/llms.txt';

/** The addresses of the published data. */
export const API_PATHS = [
  '/api/v1/errors.json',
  '/api/v1/errors.zh-cn.json',
  '/api/v1/errors.csv',
  '/api/v1/errors.zh-cn.csv',
  '/api/v1/errors.ndjson',
  '/api/v1/errors.schema.json',
  '/api/v1/code.schema.json',
  '/api/v1/interfaces.json',
  '/api/v1/policy-cases.json',
  '/api/v2/decode.schema.json',
] as const;

/** The address of the data about one code; each spelling has one. */
export function codeDataPath(spelling: string): string {
  return `/api/v1/codes/${spelling}.json`;
}

/** The pages and files that are neither guides nor made from the content. */
export const SITE_PATHS: readonly string[] = [
  '/',
  DECODE_PATH,
  ERRORS_PATH,
  SEARCH_PATH,
  RELATIONS_PATH,
  CHANGES_PATH,
  ATOM_PATH,
  JSON_FEED_PATH,
  GUIDES_PATH,
  DATA_PATH,
  OPEN_SEARCH_PATH,
  LLMS_PATH,
  ...API_PATHS,
];

/** Whether an address leads to a page written by hand, or to an anchor on one, rather than to one made from the content. */
export function isWrittenByHand(address: string): boolean {
  const { path } = splitLanguage(address);
  return (
    SITE_PATHS.includes(path) ||
    path.startsWith(GUIDES_PATH) ||
    RELATION_SECTIONS.some((section) => path === relationsPath(section))
  );
}

/** The address of a domain's page. */
export function domainPath(domain: string): string {
  return `${ERRORS_PATH}${domain}/`;
}

/** The address of a group on the page of its domain; the group's id is the anchor. */
export function groupPath(domain: string, group: string): string {
  return `${domainPath(domain)}#${group}`;
}

/** The permanent address of an entry on the page of its domain. Each spelling of a code is an anchor. */
export function entryPath(domain: string, spelling: string): string {
  return `${domainPath(domain)}#${spelling}`;
}

/** The folder of the pages of single codes. */
export const CODE_PAGES = '/code/';

/** The address of the page with every meaning of a code; each spelling has one. */
export function codePath(spelling: string): string {
  return `${CODE_PAGES}${spelling}/`;
}

/** The guides by reader, in the order of the site. The first of a reader's guides is where to start, except for everyone's. */
export const GUIDES_BY_READER = [
  {
    reader: 'back-end',
    guides: ['for-back-end', 'in-your-code', 'retrying', 'err-type', 'oidb', 'links', 'large-logs'],
  },
  { reader: 'client', guides: ['for-client', 'sign-in-again', 'refresh-token', 'sharing-limits'] },
  { reader: 'support', guides: ['for-support', 'telling-the-player'] },
  { reader: 'everyone', guides: ['how-codes-travel', 'contributing'] },
] as const;

/** The id of a guide: the name of its file. */
export type GuideId = (typeof GUIDES_BY_READER)[number]['guides'][number];

/** All guides. */
export const GUIDE_IDS: readonly GuideId[] = GUIDES_BY_READER.flatMap(({ guides }): readonly GuideId[] => guides);

/**
 * The address of a guide.
 * @param anchor id of one of its headings
 */
export function guidePath(guide: GuideId, anchor?: string): string {
  return `${GUIDES_PATH}${guide}/${anchor ? `#${anchor}` : ''}`;
}

/**
 * The address of the Markdown twin of a page: `/errors/oidb.md` for `/errors/oidb/`.
 * @param page the address of the page, in the language of the root
 */
export function markdownPath(page: string): string {
  return page === '/' ? '/index.md' : page.replace(/\/$/, '.md');
}

/**
 * Puts an address below the sub-path at which the site is served.
 * @param base the sub-path, `/` or `/errors-site` or `/errors-site/`
 */
export function withBase(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}${path}`;
}
