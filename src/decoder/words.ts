import { remembered } from './remembered.ts';
import type { TableEntry } from './table.ts';

/** Words that stand in any message and prove nothing. */
const STOP = new Set(
  'a an and are be been by can cmdid could code err error errorcode fail failed failure for from has have hint hints in is it its message msg errmsg not null of on or please req request response ret return rid serviceerror that the this to try was while with workid'.split(
    ' ',
  ),
);

/** Spellings that mean the same on the wire and in the catalogue. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['accesstoken', 'token'],
  ['access_token', 'token'],
  ['openkey', 'token'],
  ['passward', 'password'],
  ['passwd', 'password'],
  ['pwd', 'password'],
  ['sig', 'signature'],
  ['sign', 'signature'],
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
    'invalid illegal wrong incorrect expired missing empty lost absent limit full exceeded reached config configuration permission exist existed check checked status state size length format type verification verify required over out too low high locked used taken timeout system internal server service unknown denied refused no does do time data value number too many requests request calls call api interface again later please now today another other set new old you your',
  ),
);

/** Whether a compared word names a kind of failure alone. */
export function isGeneric(word: string): boolean {
  return GENERIC.has(word);
}

/** What programs put into messages for themselves: `workid=yaaf_mpqq_msgsendsvr cmdid=1`. */
const PAIRS = /[\w.]+=\S*/g;

/** A word, maybe with a number at its end; what has digits elsewhere is an id and says nothing. */
const WORDS = /\b_*[a-z][a-z_]+\d?\b/g;

/**
 * The words of a text that can be compared: lower case, without endings, names joined by `_` also in parts.
 * @param text a message, a title
 */
export function toWords(text: string): Set<string> {
  const words = new Set<string>();
  const lower = text.slice(0, 2000).toLowerCase();
  for (const run of (lower.includes('=') ? lower.replace(PAIRS, ' ') : lower).match(WORDS) ?? [])
    for (const word of wordsOf(run)) words.add(word);
  return words;
}

/** The words of runs of letters that were seen before. */
const seen = new Map<string, readonly string[]>();
const MOST_SEEN = 10_000;

/** The words of a run of letters: itself, and its parts. */
function wordsOf(run: string): readonly string[] {
  const known = seen.get(run);
  if (known) return known;
  const word = run.replace(/^_+|\d$/g, '');
  const made = [word, ...(word.includes('_') ? word.split('_') : [])]
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
  return entry.messages[loweredOf(entry).findIndex((known) => known.length > 2 && stands(known, lower))] ?? null;
}

/** Whether a message holds a text that no other word makes one of something else: `gift code been used`. */
function stands(known: string, lower: string): boolean {
  const at = lower.indexOf(known);
  if (at < 0) return false;
  const before = /([a-z_]{3,}) $/.exec(lower.slice(Math.max(0, at - 20), at))?.[1];
  return before === undefined || wordsOf(before).length === 0 || known.split(' ').length >= LONG_TEXT;
}

/** What stands behind a text that goes on: a word, or what it is of. */
const GOES_ON = /^(?:: | (?:(?:in|of|by|for|from|to) )?(?:(?:the|an?) )?)([a-z_]{3,})(?: ([a-z_]{3,}))?/;

/** Words with which people and programs go on behind a text, and say no more of it. */
const AFTER = new Set(
  'after again and any anyone because before but code detail details during error even every from help hint hints how may maybe may more msg note now only please rid see since that the then this trace traceid was what when where which while why with you your'.split(
    ' ',
  ),
);

/**
 * Whether a documented text is a part of another that is of something else: `invalid url in webhook`.
 * @param known the text
 * @param lower what holds it, in lower case
 * @param own the words of its entry
 */
export function partOf(known: string, lower: string, own: ReadonlySet<string>): boolean {
  const end = lower.indexOf(known.toLowerCase()) + known.length;
  if (end === lower.length) return false;
  const next = GOES_ON.exec(lower.slice(end, end + 60));
  const word = next?.[1];
  if (word === undefined || AFTER.has(word)) return false;
  const strange = (each: string) => wordsOf(each).some((one) => !own.has(one) && !isGeneric(one));
  return strange(word) || (next?.[2] !== undefined && !AFTER.has(next[2]) && strange(next[2]));
}

/** From how many words on a text is of nothing else, whatever stands around it. */
const LONG_TEXT = 4;

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
