import { remembered } from './remembered.ts';
import type { TableEntry } from './table.ts';

/** Words that stand in any message and prove nothing. */
const STOP = new Set(
  'a an and are be been by can cmdid could code err error errorcode fail failed failure for from has have hint hints in is it its msg not null of on or please req request response ret return rid serviceerror that the this to try was while with workid'.split(
    ' ',
  ),
);

/** Spellings that mean the same on the wire and in the catalogue. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['accesstoken', 'token'],
  ['access_token', 'token'],
  ['openkey', 'token'],
  ['passward', 'password'],
  ['friends', 'friend'],
  ['param', 'parameter'],
  ['params', 'parameter'],
  ...['frequency', 'frequent', 'frequently', 'freq', 'many', 'quota', 'throttled'].map(
    (word) => [word, 'limit'] as const,
  ),
]);

/**
 * Words that say what kind of failure it is, and not of what: many numbers of other programs come with them. As they are
 * compared, without endings.
 */
const GENERIC = new Set(
  toStems(
    'invalid illegal wrong incorrect expired missing empty lost absent limit full exceeded reached config configuration permission exist existed check checked size length format type verification verify required over out too low high locked used taken timeout system internal server service unknown denied refused no does do time data value number too many requests request calls call api interface again later please now today',
  ),
);

/** Whether a compared word names a kind of failure alone. */
export function isGeneric(word: string): boolean {
  return GENERIC.has(word);
}

/** What programs put into messages for themselves: `workid=yaaf_mpqq_msgsendsvr cmdid=1`. */
const PAIRS = /[\w.]+=\S*/g;

/** A word, maybe with a number at its end; what has digits elsewhere is an id and says nothing. */
const WORD = /^_*([a-z][a-z_]+)\d?$/;

/**
 * The words of a text that can be compared: lower case, without endings, names joined by `_` also in parts.
 * @param text a message, a title
 */
export function toWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const run of text.slice(0, 2000).toLowerCase().replace(PAIRS, ' ').match(/\w+/g) ?? [])
    for (const word of wordsOf(run)) words.add(word);
  return words;
}

/** The words of runs of letters, for runs that were seen before. */
const seen = new Map<string, readonly string[]>();
const MOST_SEEN = 10_000;

/** The words of a run of letters: itself, and its parts. */
function wordsOf(run: string): readonly string[] {
  const known = seen.get(run);
  if (known) return known;
  const word = WORD.exec(run)?.[1];
  const made = (word === undefined ? [] : [word, ...(word.includes('_') ? word.split('_') : [])])
    .map((part) => SAME.get(part) ?? part)
    .filter((part) => part.length > 1 && !STOP.has(part))
    .map(stem);
  if (seen.size < MOST_SEEN) seen.set(run, made);
  return made;
}

/** The messages of entries in lower case. */
const loweredOf = remembered(({ messages }: Pick<TableEntry, 'messages'>): readonly string[] =>
  messages.map((message) => message.toLowerCase()),
);

/**
 * The text of an entry that a message holds.
 * @param lower the message in lower case
 * @returns null when it holds none, or only such as `ok`, which any response can say
 */
export function findMessage(entry: Pick<TableEntry, 'messages'>, lower: string): string | null {
  return entry.messages[loweredOf(entry).findIndex((known) => known.length > 2 && lower.includes(known))] ?? null;
}

/** How long the beginning of a text must be to be known again, in characters. */
const BEGINNING = 5;

/**
 * The text of an entry of which a message is the beginning: a log line that was cut.
 * @param lower the message in lower case
 * @returns null when it is none, or too short to tell
 */
export function findBegun(entry: Pick<TableEntry, 'messages'>, lower: string): string | null {
  if (lower.length < BEGINNING) return null;
  return entry.messages[loweredOf(entry).findIndex((known) => known.startsWith(lower))] ?? null;
}

/** A text in lower case with plain apostrophes, each character at its place: `İ` is the only one whose lower case has two. */
export function toLower(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text.replaceAll('İ', 'i').toLowerCase()).replace(/[‘’]/g, "'");
}

/** Words as they are compared. */
function toStems(words: string): string[] {
  return words.split(' ').map(stem);
}

/** Takes common endings off, so that "modified" and "modifies" meet. */
function stem(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:ing|ied|ies|ed|es|s|e|ly)$/, '');
}
