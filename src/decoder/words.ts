import type { TableEntry } from './table.ts';

/** Words that stand in any message and prove nothing. */
const STOP = new Set(
  'a an and are be been by can cmdid could code err error errorcode fail failed failure for from has have hint hints in is it its msg not null of on or please req request response ret return rid serviceerror that the this to try was while with workid'.split(
    ' ',
  ),
);

/** Words that agree with many entries: alike they count, but their lack contradicts nothing. */
const WEAK = new Set(
  'illegal internal invalid missing missed param parameter parameters server service system unknown user wrong'
    .split(' ')
    .map(stem),
);

/** Spellings that mean the same on the wire and in the catalogue. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['accesstoken', 'token'],
  ['access_token', 'token'],
  ['openkey', 'token'],
  ['passward', 'password'],
  ['friends', 'friend'],
  ...['frequency', 'frequent', 'frequently', 'freq', 'many', 'quota', 'throttled'].map(
    (word) => [word, 'limit'] as const,
  ),
]);

/** What programs put into messages for themselves: `workid=yaaf_mpqq_msgsendsvr cmdid=1`. */
const PAIRS = /[\w.]+=\S*/g;

/**
 * The words of a text that can be compared: lower case, without endings, names joined by `_` also in parts.
 * @param text a message, a title
 */
export function toWords(text: string): Set<string> {
  const words = text
    .slice(0, 2000)
    .toLowerCase()
    .replace(PAIRS, ' ')
    .match(/[a-z][a-z_]+/g);
  return new Set(
    (words ?? [])
      .flatMap((word) => [SAME.get(word) ?? word, ...(word.includes('_') ? word.split('_') : [])])
      .filter((word) => word.length > 1 && !STOP.has(word))
      .map(stem),
  );
}

/**
 * The text of an entry that a message holds.
 * @returns null when it holds none, or only such as `ok`, which any answer can say
 */
export function findMessage({ messages }: TableEntry, message: string): string | null {
  const lower = message.toLowerCase();
  return messages.find((known) => known.length > 2 && lower.includes(known.toLowerCase())) ?? null;
}

/** How long the beginning of a text must be to be known again, in characters. */
const BEGINNING = 5;

/**
 * The text of an entry of which a message is the beginning: a log line that was cut.
 * @returns null when it is none, or too short to tell
 */
export function findBegun({ messages }: TableEntry, message: string): string | null {
  const lower = message.toLowerCase().replace(/[^\p{L}\p{N}]+$/u, '');
  if (lower.length < BEGINNING) return null;
  return messages.find((known) => known.toLowerCase().startsWith(lower)) ?? null;
}

/** A text in lower case, each character at its place: `İ` is the only one whose lower case has two. */
export function toLower(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replaceAll('İ', 'i').toLowerCase();
}

/** How long a text must be to stand for a code by itself: `ok` and `failed` can be said of anything. */
const TELLING = 12;

/** The telling texts of each list of messages, in lower case: they are looked for in every line of a log. */
const telling = new WeakMap<readonly string[], readonly string[]>();

/** The texts that stand for a code by themselves, in lower case. */
function tellingOf({ messages }: TableEntry): readonly string[] {
  const known = telling.get(messages);
  if (known) return known;
  const made = messages
    .filter((text) => text.length >= TELLING && text.includes(' '))
    .map((text) => text.toLowerCase());
  telling.set(messages, made);
  return made;
}

/**
 * Where a text stands that an entry is known to send, long enough and of several words.
 * @param lower where to look, in lower case as `toLower` writes it
 * @returns the first place, or null
 */
export function messageIn(entry: TableEntry, lower: string): { from: number; to: number } | null {
  for (const message of tellingOf(entry)) {
    const from = lower.indexOf(message);
    const whole = from >= 0 && !/\w/.test(lower.charAt(from - 1)) && !/\w/.test(lower.charAt(from + message.length));
    if (whole) return { from, to: from + message.length };
  }
  return null;
}

/**
 * How well a message fits an entry.
 * @param message the words of the message
 * @param entry the words of the entry's title and messages
 * @returns the shared words, and whether the message has telling words of which the entry has none
 */
export function compareWords(
  message: ReadonlySet<string>,
  entry: ReadonlySet<string>,
): { shared: string[]; contradicts: boolean } {
  const shared = [...message].filter((word) => entry.has(word));
  const telling = [...message].filter((word) => !WEAK.has(word));
  return { shared, contradicts: telling.length > 0 && !telling.some((word) => entry.has(word)) };
}

/** Takes common endings off, so that "modified" and "modifies" meet. */
function stem(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:ing|ied|ies|ed|es|s|e|ly)$/, '');
}
