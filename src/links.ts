/** The links that a program may build, as the guide “Links a program may build” documents them, and their reading. */
import {
  codePath,
  DECODE_PATH,
  entryPath,
  inLanguage,
  SEARCH_PATH,
  searchPath,
  splitLanguage,
  withBase,
} from './addresses.ts';
import { FIRST_LANGUAGE, type Language } from './catalogue/languages.ts';
import type { Unpacked } from './compressed.ts';
import { decodeUriPart } from './decode-uri.ts';
import { type DecoderInput, LONGEST_LINK, openInput, readFragment, toLink, toShortFragment } from './decoder-link.ts';
import {
  decode,
  namedInterface,
  type Options,
  readTypedCode,
  redact,
  type Table,
  toShareable,
} from './decoder/index.ts';

/** What a link leads to. */
export type LinkTarget =
  /**
   * Every meaning of a code in any spelling, such as `-73`, `0x47` or `ret=-73`; with a domain, or an id such as
   * `qq-platform/-73`, one entry.
   */
  | { code: string | number; domain?: string }
  /** The decoder with a text. Whoever gets the link can read all of the text; servers do not get it. */
  | (Pick<DecoderInput, 'text'> & Partial<DecoderInput>)
  /** A search. The server gets the query: words of yours, never what a response holds. */
  | { query: string };

/** Where a link leads. */
export interface LinkOptions {
  /** Full address of the site, with or without a slash at its end; without it, links begin at the root of the site. */
  base?: string;
  /** The language of the page; English when left out. */
  language?: Language;
}

/**
 * The link to something, with everything escaped. Whether the site has such a page is not looked up: an address of a code
 * that it does not know says so, and names what is near.
 *
 * A text up to 2,000 characters long when encoded stands in the link as it is, after `t=`; a longer one is compressed,
 * after `z=`, where that is shorter.
 * @returns null when the link would be longer than 8,000 characters, or has no form: the code or the domain is not spelled
 *   like one, or the text is longer than 256 kB
 */
export async function linkFor(target: LinkTarget, options: LinkOptions = {}): Promise<string | null> {
  const { base = '', language = FIRST_LANGUAGE } = options;
  const full = (path: string) => withBase(base, inLanguage(language, path));
  if ('text' in target) {
    const input = { interface: '', platform: '', domain: '', ...target };
    return toLink(full(DECODE_PATH), await toShortFragment(input));
  }
  const path = 'query' in target ? searchPath(target.query) : pathOf(target);
  const link = path === null ? null : full(path);
  return link === null || link.length > LONGEST_LINK ? null : link;
}

/**
 * What “Copy link” puts into its link: of the responses in a text the codes and the messages that the catalogue documents,
 * nothing else.
 * @returns null when nothing was found
 */
export function toShared(text: string, table: Table, hints: Options): DecoderInput | null {
  const { platform = '' } = hints;
  const path = hints.interface === undefined ? '' : (namedInterface(hints.interface, table)?.path ?? '');
  const shared = toShareable(redact(decode(text, table, hints), table), table, path);
  return shared === '' ? null : { text: shared, interface: path, platform, domain: '' };
}

/** The address of a code; null for what is none. */
function pathOf(target: { code: string | number; domain?: string }): string | null {
  const typed = readTypedCode(String(target.code));
  if (typed === null || typed.name === 'other') return null;
  const domain = target.domain ?? typed.domain;
  if (domain === null) return codePath(typed.code);
  return DOMAIN.test(domain) ? entryPath(domain, typed.code) : null;
}

/** How the id of a domain is spelled. */
const DOMAIN = /^[a-z][a-z0-9-]*$/;

/** What was read of a link. */
export interface ReadLink {
  target: LinkTarget;
  language: Language;
  /** What is wrong with a link to the decoder, of whose text the target then has what could be read; null for nothing. */
  fault: Unpacked['fault'];
}

/**
 * Reads a link that `linkFor` made.
 * @param base full address of the site, as it was made with
 * @returns null for any other
 */
export async function readLink(link: string, base = ''): Promise<ReadLink | null> {
  const root = withBase(base, '');
  if (!link.startsWith(`${root}/`)) return null;
  const { language, path } = splitLanguage(link.slice(root.length));
  const [, page = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(path) ?? [];
  if (page === DECODE_PATH) {
    const linked = readFragment(fragment);
    if (linked === null) return null;
    const { input, fault } = await openInput(linked);
    return { target: input, language, fault };
  }
  if (page === SEARCH_PATH) {
    const typed = new URLSearchParams(query).get('q');
    return typed === null ? null : { target: { query: typed }, language, fault: null };
  }
  const [folder, ...parts] = page.split('/').filter(Boolean).map(decodeUriPart);
  const target =
    folder === 'code' ? { code: parts[0] ?? '' } : { domain: parts[0] ?? '', code: decodeUriPart(fragment.slice(1)) };
  return pathOf(target) === page + fragment ? { target, language, fault: null } : null;
}
