import {
  codePath,
  DECODE_PATH,
  domainPath,
  entryPath,
  ERRORS_PATH,
  GUIDE_IDS,
  guidePath,
  SEARCH_PATH,
  searchPath,
} from '../addresses.ts';
import type { CodeList, ListedCode, ListedDomain } from '../catalogue/browser-data.ts';
import { nearest } from '../catalogue/near.ts';
import { decodeUriPart } from '../decode-uri.ts';
import { lookUp, nearestCodes, ownerOf, readTypedCode } from '../decoder/index.ts';

/** What an address that does not exist probably means. */
export type ReadAddress =
  | {
      /** It means a page that exists. */
      kind: 'moved';
      /** Address of that page from the site's root. */
      to: string;
    }
  | {
      /** It names a code that is not documented, or not in the table that it names. */
      kind: 'unknown-code';
      /** The code in plain spelling. */
      code: string;
      /** The domain in the address, or null. */
      domain: ListedDomain | null;
      /** The class that the code belongs to if MSDK itself returns it, or null. */
      owner: ListedCode | null;
      /** Entries of other domains that have the code. */
      elsewhere: readonly ListedCode[];
      /** The nearest documented codes. */
      near: readonly ListedCode[];
    }
  | {
      /** It names nothing that is known. */
      kind: 'unknown';
    };

/**
 * Reads an address without a page: an old form, a guess, or a typo.
 * @param address path from the site's root with its query and fragment, encoded as in the browser
 */
export function readAddress(address: string, list: CodeList): ReadAddress {
  const parts = addressParts(address);
  const guide = findGuide(parts.path);
  if (guide !== null) return { kind: 'moved', to: guide };
  const page = findPage(parts);
  // What follows the address of the decoder or the search is its input.
  if (page !== null && page !== ERRORS_PATH) return { kind: 'moved', to: page };
  const domain = findDomain(parts.path, list.domains);
  const code = findCode(parts, domain, list.domains);
  if (code !== null) return readCode(code, domain, list);
  const to = domain ? domainPath(domain.id) : page;
  return to === null ? { kind: 'unknown' } : { kind: 'moved', to };
}

/** What a code in an address means. */
function readCode(code: string, domain: ListedDomain | null, { codes }: CodeList): ReadAddress {
  const entries = lookUp(code, codes);
  const own = entries.find((entry) => entry.domain === domain?.id);
  if (domain && own) return { kind: 'moved', to: entryPath(domain.id, spellingOf(code, own)) };
  if (!domain && entries[0]) return { kind: 'moved', to: codePath(spellingOf(code, entries[0])) };
  const near = nearestCodes(code, domain ? codes.filter((entry) => entry.domain === domain.id) : codes);
  return {
    kind: 'unknown-code',
    code,
    domain,
    owner: ownerOf(code, codes),
    elsewhere: entries,
    near: near.map(({ entry }) => entry),
  };
}

/** The entry's spelling that equals the code. A padded hexadecimal number is not a spelling. */
function spellingOf(code: string, { code: printed, forms }: ListedCode): string {
  return forms.includes(code) ? code : printed;
}

/** The code in an address: in its fragment, its query, or the last part of its path that is one. */
function findCode(
  { path, query, fragment }: AddressParts,
  domain: ListedDomain | null,
  domains: readonly ListedDomain[],
): string | null {
  // The address of the 404 page itself means nothing.
  if (path.length === 1 && path[0] === '404') return null;
  const bareCounts = domain !== null || path.length === 1 || path.some(isAboutCodes);
  const certain = [fragment, ...query].map(addressCode).find((found) => found?.sure);
  const among = [...path.filter((part) => domainNamed(part, domains) === undefined), fragment]
    .reverse()
    .map(addressCode)
    // A bare number in an address about something else, such as a date, is not a code.
    .find((found) => found !== null && (found.sure || bareCounts));
  return (certain ?? among)?.code ?? null;
}

/**
 * Reads a part of an address as a code. It is surely one if it has a sign, is hexadecimal, or follows a name such as `ret`.
 * Addresses have hyphens or underscores instead of spaces: `errcode-40001`.
 */
function addressCode(part: string): { code: string; sure: boolean } | null {
  const typed = readTypedCode(part.replaceAll('_', ' ').replace(/([a-z])-(?=\d)/gi, '$1 '));
  if (!typed || typed.name === 'other' || typed.domain !== null) return null;
  return { code: typed.code, sure: typed.name === 'code' || !/^\d+$/.test(typed.code) };
}

/** The last domain in an address. */
function findDomain(path: readonly string[], domains: readonly ListedDomain[]): ListedDomain | null {
  const id = path
    .map((part) => domainNamed(part, domains))
    .reverse()
    .find((found) => found !== undefined);
  return domains.find((domain) => domain.id === id) ?? null;
}

/** The id of the domain that a part names. */
function domainNamed(part: string, domains: readonly ListedDomain[]): string | undefined {
  return namedId(
    part,
    domains.map(({ id }) => id),
  );
}

/** The guide that an address below the guides means. */
function findGuide(path: readonly string[]): string | null {
  const at = path.findIndex((part) => nearest(part.toLowerCase(), ['guides']) !== undefined);
  const guide = at < 0 ? undefined : namedId(path[at + 1] ?? '', GUIDE_IDS);
  return guide === undefined ? null : guidePath(guide);
}

/** The page that an address with a single part means. */
function findPage({ path: [only, ...rest], query }: AddressParts): string | null {
  if (only === undefined || rest.length > 0) return null;
  if (isAboutCodes(only)) return ERRORS_PATH;
  switch (nearest(only.toLowerCase(), ['decode', 'search'])) {
    case 'decode':
      return DECODE_PATH;
    case 'search': {
      const typed = query.find((pair) => pair.startsWith('q='))?.slice(2) ?? '';
      return typed === '' ? SEARCH_PATH : searchPath(typed);
    }
    default:
      return null;
  }
}

/** Whether a part is a word for codes; short words have to match exactly. */
function isAboutCodes(part: string): boolean {
  const word = part.toLowerCase();
  return ['err', 'errcode', 'ret'].includes(word) || nearest(word, ['errors', 'codes']) !== undefined;
}

/** The decoded parts of an address. */
interface AddressParts {
  /** The parts of the path, without `index`, `.html` and the like. */
  path: string[];
  /** The pairs of the query, each `name=value`. */
  query: string[];
  /** What follows `#`; may be empty. */
  fragment: string;
}

/**
 * Splits an address into its parts.
 * @param address path with query and fragment, encoded as in the browser; malformed parts are taken literally
 */
function addressParts(address: string): AddressParts {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)\??([^#]*)#?(.*)$/s.exec(address) ?? [];
  return {
    path: path
      .split('/')
      // Some chats and ticket systems encode the #, which puts the fragment into the path.
      .flatMap((part) => plain(part).split(/[/#?]/))
      .map((part) => part.replace(/\.(?:html?|md|ya?ml|json)$/i, '').trim())
      .filter((part) => part !== '' && part.toLowerCase() !== 'index'),
    query: query
      .split('&')
      .map((pair) => plain(pair.replaceAll('+', ' ')))
      .filter((pair) => pair !== ''),
    fragment: plain(fragment),
  };
}

/** Decodes a part and replaces full-width characters by plain ones. */
function plain(part: string): string {
  return decodeUriPart(part).normalize('NFKC').trim();
}

/**
 * The id that a part of an address names: exactly, with typos, or by its beginning.
 * @returns undefined when it matches none, or several
 */
function namedId<Id extends string>(part: string, ids: readonly Id[]): Id | undefined {
  const word = part.toLowerCase().replace(/[\s_]+/g, '-');
  const exact = ids.find((id) => id === word);
  return exact ?? only(ids.filter((id) => isNear(word, id))) ?? only(ids.filter((id) => isCut(word, id)));
}

/** Whether two ids are the same but for typos. Words with digits must be equal, as 0x712 is not 0x711. */
function isNear(word: string, id: string): boolean {
  const typed = word.split('-');
  const known = id.split('-');
  return (
    typed.length === known.length &&
    known.every((one, at) => one === typed[at] || (!/\d/.test(one) && nearest(typed[at] ?? '', [one]) !== undefined))
  );
}

/** Whether a word is the beginning of an id, with or without hyphens, or the number at its end: `signin`, `0x711`. */
function isCut(word: string, id: string): boolean {
  const words = id.split('-');
  const bare = word.replaceAll('-', '');
  return (
    words.some((_, last) => words.slice(0, last + 1).join('') === bare) ||
    (word.startsWith('0x') && words.at(-1) === word)
  );
}

/** The only element of a list; undefined if there are more. */
function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
