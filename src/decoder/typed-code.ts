import { matchesWhere, type PlacedMatch } from './matches.ts';

/** A code as a person typed it. */
export interface TypedCode {
  /** Its plain spelling: ASCII digits, `-`, lower case; `~` between the ends of a range. */
  code: string;
  /** The domain in front of it, as in `qq-platform/-73`, lower case; null for none. It need not exist. */
  domain: string | null;
  /** What else stands in front: a name that announces a code, as in `ret=-73` or `error 40001`, or any other, as in `status = 5`. */
  name: 'code' | 'other' | null;
}

/** A typed code, and where its number stands in the plain text. */
export interface PlacedCode extends TypedCode {
  from: number;
  to: number;
}

/** Hyphens and dashes that stand for a minus in a code copied from a document. */
export const DASHES = '\\u2010-\\u2015\\u2212\\ufe63\\uff0d';

const INTEGER = '-?\\d{1,10}';
const HEX = '0x[0-9a-f]{1,8}';

/** A code as a table prints it: a number or a range. */
export const PRINTED_CODE = `${INTEGER}(?:~${INTEGER})?|${HEX}(?:~${HEX})?`;

/** A word that announces a code, so that nothing has to stand between them. */
const CODE_NAME = '(?:return|error|err|ret)?[ _-]?code|ret|err|error|errno';

/** Any other name of a field, which says so by a sign behind it; `err_type` is no code. */
const FIELD_NAME = '(?!err[ _-]?type)[a-z_][\\w ]{0,40}?';

/** Up to 15 digits are still a number somebody may ask about; no code is that long. */
const TYPED = new RegExp(
  `^(?:(?<codeName>${CODE_NAME})["']?[\\s:=]{0,3}["']?|(?<fieldName>${FIELD_NAME})["']?\\s{0,3}[:=]\\s{0,3}["']?|(?<domain>[a-z][a-z0-9-]{2,40})/#?)?` +
    `(?<number>[+-]?\\d{1,15}|${PRINTED_CODE})$`,
  'di',
);

/** A number that stands free: no part of a word, a fraction, a range, a time, a path or a large number with commas. */
const FREE = new RegExp(
  `(?:(?:${CODE_NAME})["']?[\\s:=]{0,3}([+-]?\\d{1,10})|([+-]?\\d{1,10}|${HEX}))(?!\\w|[.,:/]\\d|%|[~-]-?\\d)`,
  'gi',
);

/** What people put in front of a code and behind it, white space aside. */
const FRONT = new Set('"\'“”„‘’«»‹`´＂＇#＃([{<（［｛＜【「『《〈〔');
const BACK = new Set('"\'“”„‘’«»›`´＂＇)]}>）］｝＞】」』》〉〕.,;:!?…。，；：！？、．');

/** Longer than any code with its name, in characters. */
const LONGEST = 100;

/**
 * Reads a code as people type it, the whole text being one: `-73`, `−７３`, `(-73)?`, `「-73」`, `#40029`, `ret=-73`,
 * `errcode40029`, `0x10~0x11`, `qq-platform/-73`.
 * @returns null for anything else, a text among whose words a code stands included
 */
export function readTypedCode(text: string): TypedCode | null {
  const trimmed = text.trim();
  const placed = trimmed.length > LONGEST ? null : placeTypedCode(plainText(trimmed));
  return placed && { code: placed.code, domain: placed.domain, name: placed.name };
}

/** Reads a typed code whose characters are plain already. */
export function placeTypedCode(typed: string): PlacedCode | null {
  const { text, from } = withoutSigns(typed);
  if (text.length > LONGEST) return null;
  const match = TYPED.exec(text);
  const { codeName, fieldName, domain, number } = match?.groups ?? {};
  const place = match?.indices?.groups?.['number'];
  if (number === undefined || !place) return null;
  const name = codeName !== undefined ? 'code' : fieldName !== undefined ? 'other' : null;
  // A name and its number in braces are an object, and a whole response.
  if (name !== null && /[{<｛＜]/.test(typed.slice(0, from))) return null;
  return {
    code: plainCode(number),
    domain: domain?.toLowerCase() ?? null,
    name,
    from: from + place[0],
    to: from + place[1],
  };
}

/** A number among words. */
export interface FreeNumber {
  /** Plain spelling. */
  code: string;
  /** Whether it can be meant as a code: it has a sign, is hexadecimal, has three digits or more, or stands behind a name of codes. */
  telling: boolean;
}

/** The numbers that stand free in a text, in its order. */
export function numbersIn(text: string): FreeNumber[] {
  return [...matchesWhere(plainText(text), FREE, standsFree)].map(([, named, bare = '']) => ({
    code: plainCode(named ?? bare),
    telling: named !== undefined || /^[+-]|^0x|^\d{3}/i.test(bare),
  }));
}

/** Whether a number is no part of what stands in front of it. */
function standsFree({ match, before }: PlacedMatch): boolean {
  return !/[\w./~-]$/.test(before) && !(/\d[,:]$/.test(before) && /^\d/.test(match[0]));
}

/** A number in plain spelling, without plus sign and leading zeros. */
export function plainCode(text: string): string {
  if (/^(?:0|-?[1-9]\d{0,14})$/.test(text)) return text;
  const ascii = plainText(text)
    .toLowerCase()
    .replace(/^\+|\n/g, '');
  return /^-?\d+$/.test(ascii) ? String(Number(ascii)) : ascii;
}

const DASH = new RegExp(`[${DASHES}]`, 'g');

/** A text with characters of one width, `-` for every dash, and without what is not seen. */
function plainText(text: string): string {
  return text
    .replace(DASH, '-')
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '');
}

/** The text without the signs and white space around it, however much of it, and where it begins. */
export function withoutSigns(text: string): { text: string; from: number } {
  let from = 0;
  let to = text.length;
  while (from < to && isAround(text.charAt(from), FRONT)) from += 1;
  while (to > from && isAround(text.charAt(to - 1), BACK)) to -= 1;
  return { text: text.slice(from, to), from };
}

/** Whether a character is one of the signs, white space, or not seen. */
function isAround(character: string, signs: ReadonlySet<string>): boolean {
  return signs.has(character) || /^[\s\p{Cf}]$/u.test(character);
}
