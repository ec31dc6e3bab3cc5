import { remembered } from './remembered.ts';
import type { TableIndex } from './table.ts';

/** How many shapes are remembered; a log has some hundreds. */
const MOST = 20_000;

/** From which length on digits and letters in turn are an id, in characters. */
const SHORTEST_ID = 6;

/** What takes the place of an id; of a number with its length added. */
const MASK = 0x1_0000;

/** Classes of characters; a letter that is none of a hexadecimal number is both kinds. */
const DIGIT = 1;
const LETTER = 2;
const WORD = 4;
const DASH = 8;
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/\d/.test(char)) return DIGIT;
  if (/[a-f]/i.test(char)) return LETTER;
  return /\w/.test(char) ? LETTER + WORD : char === '-' ? DASH : 0;
});

/** The class of a character; 0 for one of no class. */
function classOf(code: number): number {
  return code < 128 ? (CLASSES[code] ?? 0) : 0;
}

/**
 * Remembers something for each shape of a text. The lines of a log are nearly all different and have few shapes: most
 * differ in ids, times and counts alone.
 */
export class Shapes<T> {
  private readonly known = new Map<number, { high: number; value: T }>();

  get({ low, high }: Shape): T | undefined {
    const found = this.known.get(low);
    return found?.high === high ? found.value : undefined;
  }

  set({ low, high }: Shape, value: T): void {
    if (this.known.size < MOST) this.known.set(low, { high, value });
  }
}

/** Two numbers for a shape, which two shapes share once in some billion logs. */
export interface Shape {
  low: number;
  high: number;
}

/** Adds a character to the one sum, and the one sum to the other: together they tell texts apart. */
const mix = (low: number, part: number) => Math.imul(low ^ part, 0x01000193);
const mixToo = (high: number, low: number) => (Math.imul(high, 31) + low) | 0;

/** Small integers are the fastest keys of a map. */
const SMALL = 0x3fff_ffff;
const joined = (low: number, high: number): Shape => ({ low: low & SMALL, high: high & SMALL });

/** From which length on letters, digits and dashes are an id, in characters: a UUID, an openid. */
const LONG_ID = 20;

/** How long a date with a time is: `2026-11-28 10:22:31`. */
const TIME_LENGTH = 19;

/** Whether a line begins with a date and a time, as most lines of a log do. */
function beginsWithTime(input: string, from: number): boolean {
  const has = (place: number, sign: number) => input.charCodeAt(from + place) === sign;
  return has(4, 0x2d) && has(7, 0x2d) && has(13, 0x3a) && has(16, 0x3a) && isDigit(input.charCodeAt(from));
}

/** How the line of a log begins: with a date, a time or the seconds since 1970, maybe in brackets. */
const ENTRY =
  /^[[(]?(?:\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}|\d{2}-\d{2} \d{2}:\d{2}:|\d{2}\/[A-Z][a-z]{2}\/\d{4}[: ]|\d{2}:\d{2}:\d{2}\b|\d{10}(?:\d{3})?(?:\.\d+)?[ \]])/;

/** Whether a line begins an entry of a log: with its time. */
export function beginsEntry(input: string, from: number): boolean {
  const first = input.charCodeAt(from);
  if (!isDigit(first) && first !== 0x5b && first !== 0x28) return false;
  return beginsWithTime(input, from) || ENTRY.test(input.slice(from, from + 24));
}

/**
 * The shape of a part of a text in which no number counts: the same for all parts that differ in numbers and ids. Nearly every
 * character of a log comes by here, so what needs no sum is passed in loops of its own.
 */
export function outlineOf(input: string, from: number, to: number): Shape {
  let low = 0;
  let high = 0;
  // The time of a line has no part in its outline.
  for (let at = beginsWithTime(input, from) ? Math.min(from + TIME_LENGTH, to) : from; at < to;) {
    let part = input.charCodeAt(at);
    let kind = classOf(part);
    if (kind === 0) {
      low = mix(low, part);
      high = mixToo(high, low);
      at += 1;
      continue;
    }
    // A run of letters, digits and dashes, with the sum at its beginning, and at that of the part since its last dash.
    const start = at;
    const lowLong = low;
    let lowStart = low;
    let hasDigits = false;
    do {
      while ((kind & LETTER) > 0) {
        low = mix(low, part);
        part = (at += 1) < to ? input.charCodeAt(at) : 0;
        kind = classOf(part);
      }
      if (kind === DIGIT) {
        hasDigits = true;
        do kind = (at += 1) < to ? classOf(input.charCodeAt(at)) : 0;
        while (kind === DIGIT);
        // Letters behind the digits make an id of that part.
        low = mix((kind & LETTER) > 0 ? lowStart : low, MASK);
        while ((kind & (DIGIT + LETTER)) > 0) kind = (at += 1) < to ? classOf(input.charCodeAt(at)) : 0;
      }
      if (kind === DASH) {
        low = lowStart = mix(low, 0x2d);
        part = (at += 1) < to ? input.charCodeAt(at) : 0;
        kind = classOf(part);
      }
    } while (kind !== 0);
    if (hasDigits && at - start >= LONG_ID) low = mix(lowLong, MASK);
    high = mixToo(high, low);
  }
  return joined(low, high);
}

/**
 * The shape of a part of a text in which documented numbers count: the same for all parts that differ in ids,
 * times, durations and other numbers.
 * @param codes the numbers that are documented, without their signs
 * @param seed tells parts apart that are read with different knowledge
 */
export function shapeOf(input: string, from: number, to: number, codes: ReadonlySet<number>, seed: number): Shape {
  let low = seed;
  let high = seed;
  for (let at = from; at < to;) {
    const code = input.charCodeAt(at);
    const kind = classOf(code);
    if (kind === 0 || kind === DASH) {
      low = mix(low, code);
      high = mixToo(high, low);
      at += 1;
      continue;
    }
    // A run of letters and digits, with the sum at its beginning and where it last changed to digits.
    const start = at;
    const lowStart = low;
    let lowChange = low;
    let before = kind;
    let kinds = kind;
    let changes = 0;
    let value = 0;
    for (; at < to; at += 1) {
      const part = input.charCodeAt(at);
      const next = classOf(part);
      if (next === 0 || next === DASH) break;
      if (next !== before && (next === DIGIT || before === DIGIT)) {
        changes += 1;
        lowChange = low;
      }
      before = next;
      kinds |= next;
      if (next === DIGIT && value < 100_000_000) value = value * 10 + part - 48;
      low = mix(low, part);
    }
    const isLong = at - start >= SHORTEST_ID;
    const isId = isLong && (changes > 1 ? !input.startsWith('0x', start) : changes === 1 && (kinds & WORD) === 0);
    // `worker17`, `errcode40029`: the letters count, and the number if it is one.
    const isNamed = changes === 1 && kind !== DIGIT && !isId;
    const isWord = changes === 0 && kind !== DIGIT;
    const counts =
      isWord || (!isId && (changes > 1 || (codes.has(value) && (changes > 0 || !isPart(input, start, at, from, to)))));
    if (!counts) {
      const mask = changes === 0 && !isLong ? MASK + at - start : MASK;
      low = mix(isNamed ? lowChange : lowStart, mask);
    }
    high = mixToo(high, low);
  }
  return joined(low, high);
}

/** Whether digits are a part of a time, a date or a fraction. */
function isPart(input: string, start: number, end: number, from: number, to: number): boolean {
  const sign = start - 1 > from && isDigit(input.charCodeAt(start - 2)) ? input.charCodeAt(start - 1) : 0;
  if (isJoint(sign)) return true;
  const next = end + 1 < to && isDigit(input.charCodeAt(end + 1)) ? input.charCodeAt(end) : 0;
  return isJoint(next) && end - start <= 2 && input.charAt(start - 1) !== '-';
}

/** Whether a sign between digits joins them to a time, a date or a fraction. */
function isJoint(code: number): boolean {
  return code === 0x2d || code === 0x2e || code === 0x3a;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The numbers that are documented, without their signs. */
export const documentedNumbers = remembered(
  ({ bySpelling }: TableIndex): ReadonlySet<number> =>
    new Set([...bySpelling.keys()].map((code) => Math.abs(Number(code))).filter(Number.isFinite)),
);
