/** How many ways to read a text are looked at. */
const MOST_FORMS = 3000;

/** How many characters all of them have together: a long text has a hundred ways, and each takes milliseconds. */
const MOST_CHARACTERS = 2_000_000;

/** Bytes of one character that are written with `%`, but for control characters. */
const BYTES =
  /%0[9ad]|%[2-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}/gi;

/** An entity of HTML: its number, its number in hexadecimal, or its name. A browser undoes all of them in one pass, and so do we. */
const ENTITY = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(quot|apos|amp|lt|gt|nbsp|colon|comma));/gi;

/** The named entities that change what stands around them; every other one parts words. */
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** A line of a hex dump, with its bytes. */
const DUMPED = /^[^\S\n]*(?:0x)?[\da-f]{4,8}:?[^\S\n]+((?:[\da-f]{2}[^\S\n]{0,2}){1,16}).*\n?/gim;

/** Lines of a hex dump in a row; one alone is none. */
const DUMP = new RegExp(`(?:${DUMPED.source}){2,}`, 'gim');
const FIRST_DUMP = new RegExp(DUMP.source, 'im');

/** The ways of writing a text, undone the plain way, on purpose not by the decoder's own code. */
const UNDO: readonly ((text: string) => string)[] = [
  (text) => text.replace(BYTES, ofBytes),
  (text) => text.replaceAll('+', ' '),
  (text) => text.replace(ENTITY, (_, digits?: string, hex?: string, name = '') => ofEntity(digits, hex, String(name))),
  (text) =>
    text.replace(
      /\\u([0-9a-fA-F]{4})|\\[xX]([2-7][0-9a-fA-F])|\\(.)/gs,
      (_, long?: string, short?: string, plain = '') =>
        long || short ? String.fromCharCode(parseInt(long ?? short ?? '', 16)) : String(plain).replace(/[bfnrt]/, ' '),
    ),
  (text) => text.replace(/\\u([0-9a-fA-F]{4})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16))),
  (text) => text.replaceAll('\\\\', '\\'),
  (text) => text.replace(/<\/?[a-z]\w*(?:\s[^<>]*)?>/gi, ' '),
  // A tag that names its value stands for the name.
  (text) => text.replace(/<\/?[a-z]\w*\s(?:[^<>]*\s)?name=["'](\w+)["'][^<>]*>/gi, ' $1:'),
  (text) => text.replace(/<\/?[a-z]\w*>/gi, ' '),
  (text) => text.replace(/\u001b\[[\d;]*[a-z]/gi, ' '),
  // A full-width percent sign and the semicolon of Chinese encode nothing.
  (text) => text.replace(/[^％；]+/g, (run) => run.normalize('NFKC')),
  // Letters and digits of full width, angle brackets, and the ampersand, each by themselves: the decoder leaves other signs
  // that look like them as they are.
  (text) => text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/g, (run) => run.normalize('NFKC')),
  (text) => text.replace(/[\uff1c-\uff1e]+/g, (run) => run.normalize('NFKC')),
  (text) => text.replaceAll('＆', '&'),
  (text) =>
    text.replace(/[\w+/-]{16,}/g, (run) => {
      const plain = Buffer.from(run, 'base64').toString();
      // What announces no code stays as it is.
      return /(?:ret|err|code)\w*["']?\s*[:=]/i.test(plain) ? plain : run;
    }),
  // A terminal wraps a number.
  (text) => text.replace(/(\d)(?:\n|\\+n)(?=\d)/g, '$1'),
  // What stands around a hex dump stays. What follows the first one may be a text of its own, which looks like another.
  (text) => text.replace(DUMP, (dump) => ofDump(dump)),
  (text) => text.replace(FIRST_DUMP, (dump) => ofDump(dump)),
  (text) => text.replace(/[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]/gu, ''),
];

/** The text of a hex dump. */
function ofDump(dump: string): string {
  const bytes = [...dump.matchAll(DUMPED)].map(([, line = '']) => line.replace(/\s/g, ''));
  return Buffer.from(bytes.join(''), 'hex').toString();
}

/** The character of bytes that are written with `%`; bytes that are no UTF-8 stay as they stand. */
function ofBytes(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}

/** The character of an entity. */
function ofEntity(digits: string | undefined, hex: string | undefined, name: string): string {
  if (digits !== undefined) return characterOf(Number(digits));
  if (hex !== undefined) return characterOf(parseInt(hex, 16));
  return NAMED[name.toLowerCase()] ?? ' ';
}

/** The character of a number, or nothing when there is none. */
function characterOf(point: number): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}

/**
 * What a text can stand for: itself, and itself with ways of writing undone on top of each other.
 * @param text the text
 * @returns the simplest first
 */
export function* formsOf(text: string): Generator<string, void> {
  const seen = new Set([text]);
  for (const form of seen) {
    yield form;
    for (const undo of UNDO) if (seen.size < MOST_FORMS) seen.add(undo(form));
  }
}

/**
 * The letters and digits of a text, without width, weight, accents and case: what is left of it however it was written.
 * @param text the text
 */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** What can be base64, of which these forms undo only the plainest: capitals and small letters in one run. */
const BASE64 = /(?=[\w+/-]*[A-Z])(?=[\w+/-]*[a-z])[\w+/-]{12}/;

/**
 * Whether base64 may stand in a text: a run of letters and digits, in any width, whatever unseen stands between them.
 * @param text the text
 */
export function mayHoldBase64(text: string): boolean {
  return BASE64.test(text.normalize('NFKC').replace(/[\p{Cf}\p{M}]/gu, ''));
}

/**
 * The first of some texts whose letters stand in nothing that a text can stand for, or null; also null where there is too
 * much to look at. One pass for all of them, because a form of a long text takes longer to make than to search.
 */
export function missingIn(text: string, wanted: readonly string[]): string | null {
  const missing = new Map(wanted.map((each) => [lettersOf(each), each]));
  let left = MOST_CHARACTERS;
  for (const form of formsOf(text)) {
    const letters = lettersOf(form);
    for (const each of missing.keys()) if (letters.includes(each)) missing.delete(each);
    left -= form.length;
    if (missing.size === 0 || left < 0) return null;
  }
  const [first = null] = missing.values();
  return first;
}
