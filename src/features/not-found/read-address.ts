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
} from '../../addresses.ts';
import type { CodeList, ListedCode, ListedDomain } from '../../catalogue/browser-data.ts';
import { nearest } from '../../catalogue/near.ts';
import { decodeUriPart } from '../../components/decode-uri.ts';
import { lookUp, nearestCodes, ownerOf, readTypedCode } from '../../decoder/index.ts';

/** What an address that does not exist was probably meant to be. */
export type ReadAddress =
  | {
      /** The address means a page that exists. */
      kind: 'moved';
      /** Its address from the site's root. */
      to: string;
    }
  | {
      /** The address names a code that is not documented, or not where it was looked for. */
      kind: 'unknown-code';
      /** The code, plain spelling. */
      code: string;
      /** The domain that the address names, or null. */
      domain: ListedDomain | null;
      /** The class that the code belongs to when MSDK itself answers with it, or null. */
      owner: ListedCode | null;
      /** Entries of other domains that have the code. */
      elsewhere: readonly ListedCode[];
      /** The nearest documented codes. */
      near: readonly ListedCode[];
    }
  | {
      /** The address names nothing that is known. */
      kind: 'unknown';
    };

/**
 * Reads an address that no page has: an old form, a guess, a slip of the pen.
 * @param address path below the site's root, with its query and its fragment, as the browser has it
 */
export function readAddress(address: string, list: CodeList): ReadAddress {
  const parts = addressParts(address);
  const guide = findGuide(parts.path);
  if (guide !== null) return { kind: 'moved', to: guide };
  const page = findPage(parts);
  // What stands behind the address of the decoder or of the search is its input.
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

/** The spelling of an entry that a code is; a padded hexadecimal number is none. */
function spellingOf(code: string, { code: printed, forms }: ListedCode): string {
  return forms.includes(code) ? code : printed;
}

/** The code that an address names: in its fragment, its query, or the last part of its path that is one. */
function findCode(
  { path, query, fragment }: AddressParts,
  domain: ListedDomain | null,
  domains: readonly ListedDomain[],
): string | null {
  // The page itself can be opened at its own address, which means nothing.
  if (path.length === 1 && path[0] === '404') return null;
  const bareCounts = domain !== null || path.length === 1 || path.some(isAboutCodes);
  const certain = [fragment, ...query].map(addressCode).find((found) => found?.sure);
  const among = [...path.filter((part) => domainNamed(part, domains) === undefined), fragment]
    .reverse()
    .map(addressCode)
    // A bare number in an address about something else, such as a date, is no code.
    .find((found) => found !== null && (found.sure || bareCounts));
  return (certain ?? among)?.code ?? null;
}

/**
 * The code that a part of an address is, and whether it can only be a code: it has a sign, is hexadecimal, or stands
 * behind a name such as `ret`. Addresses have a hyphen or a low line for a blank: `errcode-40001`.
 */
function addressCode(part: string): { code: string; sure: boolean } | null {
  const typed = readTypedCode(part.replaceAll('_', ' ').replace(/([a-z])-(?=\d)/gi, '$1 '));
  if (!typed || typed.name === 'other' || typed.domain !== null) return null;
  return { code: typed.code, sure: typed.name === 'code' || !/^\d+$/.test(typed.code) };
}

/** The domain that an address names last. */
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

/** The guide that an address among the guides names. */
function findGuide(path: readonly string[]): string | null {
  const at = path.findIndex((part) => nearest(part.toLowerCase(), ['guides']) !== undefined);
  const guide = at < 0 ? undefined : namedId(path[at + 1] ?? '', GUIDE_IDS);
  return guide === undefined ? null : guidePath(guide);
}

/** The page of the site that an address of one part names. */
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

/** Whether a part is a word for codes; a short one must be it to the letter. */
function isAboutCodes(part: string): boolean {
  const word = part.toLowerCase();
  return ['err', 'errcode', 'ret'].includes(word) || nearest(word, ['errors', 'codes']) !== undefined;
}

/** What an address is made of, decoded. */
interface AddressParts {
  /** The parts of the path, without `index`, `.html` and the like. */
  path: string[];
  /** The pairs of the query, `name=value` each. */
  query: string[];
  /** What stands behind `#`, or the empty text. */
  fragment: string;
}

/**
 * Takes an address apart.
 * @param address path with its query and its fragment, as the browser has it; one that is encoded wrongly is read as it is
 */
function addressParts(address: string): AddressParts {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)\??([^#]*)#?(.*)$/s.exec(address) ?? [];
  return {
    path: path
      .split('/')
      // A fragment whose # came encoded, as some chats and ticket systems have it, stands in the path.
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

/** Decodes a part and writes full-width characters the plain way. */
function plain(part: string): string {
  return decodeUriPart(part).normalize('NFKC').trim();
}

/**
 * The id that a part of an address names: in its own words, with slips of the pen, or by its beginning.
 * @param ids what could be named
 * @returns undefined when it names none, or several
 */
function namedId<Id extends string>(part: string, ids: readonly Id[]): Id | undefined {
  const word = part.toLowerCase().replace(/[\s_]+/g, '-');
  const exact = ids.find((id) => id === word);
  return exact ?? only(ids.filter((id) => isNear(word, id))) ?? only(ids.filter((id) => isCut(word, id)));
}

/** Whether each word is the other's but for slips; one with digits must be the same, for 0x712 is not 0x711. */
function isNear(word: string, id: string): boolean {
  const typed = word.split('-');
  const known = id.split('-');
  return (
    typed.length === known.length &&
    known.every((one, at) => one === typed[at] || (!/\d/.test(one) && nearest(typed[at] ?? '', [one]) !== undefined))
  );
}

/** Whether a word is the beginning of an id, hyphens or not, or the number at its end: `signin`, `0x711`. */
function isCut(word: string, id: string): boolean {
  const words = id.split('-');
  const bare = word.replaceAll('-', '');
  return (
    words.some((_, last) => words.slice(0, last + 1).join('') === bare) ||
    (word.startsWith('0x') && words.at(-1) === word)
  );
}

/** The one element of a list; of several, none. */
function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
