/** How many ways to read a text are looked at. */
const MOST_FORMS = 3000;

/** Bytes of one character that are written with `%`, but for control characters. */
const BYTES =
  /%0[9ad]|%[2-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}/gi;

/** The named entities that change what stands around them; every other one parts words. */
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** The ways of writing a text, undone the plain way, on purpose not by the decoder's own code. */
const UNDO: readonly ((text: string) => string)[] = [
  (text) => text.replace(BYTES, ofBytes),
  (text) => text.replaceAll('+', ' '),
  (text) => text.replace(/&#(\d{1,6});/g, (_, digits: string) => characterOf(Number(digits))),
  (text) => text.replace(/&#x([0-9a-f]{1,5});/gi, (_, digits: string) => characterOf(parseInt(digits, 16))),
  (text) =>
    text.replace(/&(quot|apos|amp|lt|gt|nbsp|colon|comma);/gi, (_, name: string) => NAMED[name.toLowerCase()] ?? ' '),
  (text) =>
    text.replace(/\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\(.)/gis, (_, long?: string, short?: string, plain = '') =>
      long || short ? String.fromCharCode(parseInt(long ?? short ?? '', 16)) : String(plain).replace(/[bfnrt]/, ' '),
    ),
  (text) => text.replace(/\\u([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16))),
  (text) => text.replace(/<\/?[a-z]\w*(?:\s[^<>]*)?>/gi, ' '),
  (text) => text.replace(/\u001b\[[\d;]*[a-z]/gi, ' '),
  // A full-width percent sign encodes nothing.
  (text) => text.replace(/[^％]+/g, (run) => run.normalize('NFKC')),
  (text) => text.replace(/[\p{Cf}\p{M}]/gu, ''),
];

/** The character of bytes that are written with `%`; bytes that are no UTF-8 stay as they stand. */
function ofBytes(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
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
