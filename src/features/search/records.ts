import { GUIDE_IDS, guidePath } from '../../addresses.ts';
import type { Catalogue, Domain, Entry } from '../../catalogue/catalogue.ts';
import { FAMILIES } from '../../catalogue/families.ts';
import { actionOf } from '../../catalogue/actions.ts';
import { HIDDEN } from './rank.ts';
import { numbersIn } from '../../decoder/index.ts';

/** One thing that the full-text search finds. */
export interface SearchRecord {
  /** Address from the site's root; an entry's has its anchor. */
  url: string;
  /** Title of the hit. */
  title: string;
  /** Its words. */
  parts: SearchPart[];
}

/** Words of a record that weigh the same. */
export interface SearchPart {
  text: string;
  /** How much a match counts, above 0 to 10; Pagefind gives a title 7 and plain text 1. */
  weight: number;
}

/** The records of the catalogue: one an entry, one a domain. */
export function catalogueRecords(catalogue: Catalogue): SearchRecord[] {
  return catalogue.domains.flatMap((domain) => [
    domainRecord(domain),
    ...domain.groups.flatMap(({ entries }) => entries.map((entry) => entryRecord(entry, domain, catalogue))),
  ]);
}

/** The record of a domain. */
function domainRecord({ url, title, summary, intro }: Domain): SearchRecord {
  const text = plain([summary, ...intro].join(' '));
  return { url, title, parts: [{ text, weight: 0.5 }] };
}

/** The record of an entry. Related entries and the same number elsewhere stay out: they would flood every search. */
function entryRecord(entry: Entry, domain: Domain, { actions }: Catalogue): SearchRecord {
  const meaning = plain(entry.meaning);
  const steps = plain(entry.steps.join(' '));
  const headline = [entry.title, ...entry.messages, ...entry.keywords, domain.title].join(' ');
  return {
    url: entry.url,
    title: entry.title,
    parts: [
      { text: entry.messages.join(' · '), weight: 8 },
      { text: meaning, weight: 2 },
      { text: steps, weight: 1 },
      hidden([domain.title, FAMILIES[domain.family]], 5),
      hidden([...entry.keywords, actionOf(entry, actions).label], 8),
      hidden(synonymsOf(headline), 3),
      hidden(synonymsOf(meaning), 1),
    ],
  };
}

/** Words that find a record and are never shown. */
function hidden(words: readonly string[], weight: number): SearchPart {
  return { text: `${HIDDEN} ${words.join(' ')}`, weight };
}

/** Takes the backticks out. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}

/** The pages that are indexed as built, beside the records. */
export const INDEXED_GUIDES = GUIDE_IDS.map((guide) => guidePath(guide));

/** Writes a record as a page for Pagefind, which takes weights in no other way. */
export function toHtml({ title, parts }: SearchRecord): string {
  const body = parts
    .filter(({ text }) => text !== '')
    .map(({ text, weight }) => `<p data-pagefind-weight="${String(weight)}">${escape(text)}</p>`);
  return `<!doctype html><html lang="en"><body data-pagefind-body><h1>${escape(title)}</h1>${body.join('')}</body></html>`;
}

/** Text that is not taken for markup. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * The codes that a text mentions: below zero, hexadecimal, or of three digits and more. They are not left to the index,
 * which drops punctuation: `-73` and `73` are one word to it.
 * @returns each once
 */
export function mentionsIn(text: string): string[] {
  const codes = numbersIn(text).map(({ code }) => code);
  return [...new Set(codes.filter((code) => /^-|^0x|^\d{3}/.test(code)))];
}

/** Words that readers use for the same thing. A text with one of a line is found by each of the others. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['annulled', 'revoked', 'invalidated', 'cancelled', 'canceled', 'withdrawn', 'withdrew'],
  ['expired', 'out of date', 'outdated', 'too old', 'stale', 'lifetime'],
  [
    'sign in',
    'sign-in',
    'log in',
    'login',
    'signed in',
    'logged in',
    'auth',
    'authorization',
    'authorize',
    'authentication',
  ],
  [
    'sign in again',
    're-login',
    'relogin',
    're-auth',
    'reauth',
    're-authorize',
    'reauthorize',
    'log in again',
    'login again',
  ],
  ['allow list', 'whitelist', 'white list', 'allowlist'],
  ['block list', 'blacklist', 'black list', 'blocked', 'banned'],
  [
    'frequency limit',
    'rate limit',
    'rate limited',
    'throttled',
    'throttling',
    'too many requests',
    'too frequent',
    'QPS',
  ],
  ['daily limit', 'quota', 'per day', 'limit reached', 'exceeded'],
  ['signature', 'sig'],
  ['wechat', 'weixin'],
  ['qzone', 'qq space'],
  ['openid', 'open id'],
  ['appid', 'app id', 'application id'],
  ['appkey', 'app key', 'secret', 'appsecret', 'app secret'],
  ['access token', 'access_token', 'accesstoken', 'token'],
  ['refresh token', 'refresh_token', 'refreshtoken'],
  ['pay token', 'paytoken', 'pay_token'],
  ['field', 'parameter', 'param', 'argument', 'params'],
  ['permission', 'privilege', 'scope', 'rights', 'not allowed', 'forbidden', 'denied'],
  ['timeout', 'time-out', 'timed out', 'no answer', 'did not answer', 'too long'],
  ['overloaded', 'busy', 'overload'],
  ['picture', 'image', 'thumbnail', 'pic', 'photo'],
  ['network', 'connection', 'unreachable', 'connect'],
  ['friend', 'friends', 'buddy'],
  ['group', 'guild', 'clan', 'union'],
  ['player', 'user'],
  ['receiver', 'recipient', 'target'],
  ['unfollowed', 'follow', 'follows', 'following', 'attention', 'subscribe'],
  ['frozen', 'banned', 'suspended', 'blocked', 'locked'],
  ['decrypt', 'decrypted', 'decryption'],
  ['decode', 'decoding', 'parse', 'parsed'],
  ['dirty words', 'forbidden words', 'sensitive words', 'profanity', 'banned words', 'illegal words'],
  ['location', 'geolocation', 'position', 'lbs', 'nearby'],
  ['missing', 'empty', 'lacks', 'absent', 'not given'],
  ['invalid', 'illegal', 'wrong', 'incorrect', 'bad', 'malformed', 'error'],
  ['not found', 'does not exist', 'unknown', 'nonexistent', 'not exist'],
];

/**
 * The words that find a text beside its own.
 * @param text what a record says
 * @returns every synonym of what stands in the text, each once
 */
export function synonymsOf(text: string): string[] {
  const plain = text.toLowerCase();
  const found = SYNONYMS.filter((line) => line.some((word) => holds(plain, word)));
  return [...new Set(found.flat())].filter((word) => !holds(plain, word));
}

/** Whether a text holds a word, or words in a row. */
function holds(text: string, words: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.toLowerCase()}(?![\\p{L}\\p{N}])`, 'u').test(text);
}
