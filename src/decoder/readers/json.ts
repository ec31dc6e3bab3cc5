import { knownKey } from '../keys.ts';
import { recognize } from '../envelope.ts';
import { MOST_ANSWERS, type Field, type Reader, type Reading } from '../reading.ts';
import type { SourceText, Span } from '../source-text.ts';

/** An object or array that is still open. */
interface Frame {
  kind: 'object' | 'array';
  /** Index of its bracket. */
  start: number;
  /** Its fields, and what was read inside its messages; null for none yet: millions of brackets can be open. */
  fields: Field[] | null;
  inside: Reading[] | null;
  /** Where its own reading goes. */
  found: Reading[];
  /** The key whose value comes next; null in an array. */
  key: SourceText | null;
}

/** What stands at a place of the text. */
interface Token {
  kind: 'open' | 'close' | 'colon' | 'comma' | 'string' | 'literal' | 'end' | 'bad';
  from: number;
  to: number;
}

/** How deep JSON inside of strings is followed. Each string doubles the backslashes, so no input of a sane size is deeper. */
const MOST_STRINGS_DEEP = 16;

/** How many brackets may be open; behind more of them, other readers look for the keys. */
const MOST_OPEN = 1_000_000;

/** The keys whose value is the text of an answer: JSON in it belongs to the answer. */
const MESSAGES: ReadonlySet<string> = new Set(['msg', 'errmsg', 'error_description']);

/** JSON whose quotes are escaped, from its bracket on: it stands in a string of which only the inner part is here. */
const ESCAPED = /[{[](?:[\s{[]|\\+[nrt]){0,80}\\+"/y;

/** JSON, anywhere in the text, nested in any way, also held as a string inside JSON. One reading an object that carries a code or message. */
export const jsonReader: Reader = {
  name: 'json',
  read: (source) => {
    const readings: Reading[] = [];
    readJson(source, 0, readings);
    return readings;
  },
};

/** Reads every JSON value in a text; `depth` counts the strings around it. */
function readJson(source: SourceText, depth: number, readings: Reading[]): void {
  const { text } = source;
  for (let index = nextOpen(text, 0); index < text.length && readings.length < MOST_ANSWERS;) {
    const end = isEscaped(text, index)
      ? readEscaped(source, index, depth, readings)
      : readValue(source, index, depth, readings);
    index = nextOpen(text, end);
  }
}

/** Whether the JSON from a bracket on has escaped quotes. */
function isEscaped(text: string, index: number): boolean {
  ESCAPED.lastIndex = index;
  return ESCAPED.test(text);
}

/** Reads JSON with escaped quotes, up to the end of the string that it stands in; returns where to go on. */
function readEscaped(source: SourceText, start: number, depth: number, readings: Reading[]): number {
  const end = endOfEscaped(source.text, start);
  if (depth < MOST_STRINGS_DEEP) readJson(source.slice(start, end).unescape(), depth + 1, readings);
  return end;
}

/** Reads one value from its bracket on; returns where to go on. What closed before a fault is kept, what is open is given up. */
function readValue(source: SourceText, start: number, depth: number, readings: Reading[]): number {
  const stack: Frame[] = [];
  const end = readTokens(source, start, depth, stack, readings);
  for (const { inside } of stack) for (const reading of inside ?? []) readings.push(reading);
  return end;
}

/** Reads tokens until the first value or a fault ends; `stack` keeps what is still open. */
function readTokens(source: SourceText, start: number, depth: number, stack: Frame[], readings: Reading[]): number {
  const { text } = source;
  let expectKey = false;
  let token = nextToken(text, start);
  for (; token.kind !== 'end' && token.kind !== 'bad'; token = nextToken(text, token.to)) {
    if (readings.length >= MOST_ANSWERS || stack.length > MOST_OPEN) return text.length;
    const frame = stack.at(-1);
    if (token.kind === 'open') {
      const kind = text[token.from] === '{' ? 'object' : 'array';
      stack.push({ kind, start: token.from, fields: null, inside: null, found: foundIn(frame, readings), key: null });
      expectKey = kind === 'object';
    } else if (!frame) {
      return token.to;
    } else if (token.kind === 'close') {
      if ((text[token.from] === '}') !== (frame.kind === 'object')) return token.to;
      stack.pop();
      closeFrame(frame, source.slice(frame.start, token.to).span);
      expectKey = false;
      if (stack.length === 0) return token.to;
    } else if (token.kind === 'comma') {
      expectKey = frame.kind === 'object';
    } else if (token.kind === 'colon') {
      if (frame.key === null) return token.to;
    } else if (expectKey) {
      if (token.kind !== 'string') return token.to;
      frame.key = source.slice(token.from + 1, token.to - 1).unescape();
      expectKey = false;
    } else {
      const value =
        token.kind === 'string'
          ? source.slice(token.from + 1, token.to - 1).unescape()
          : source.slice(token.from, token.to);
      takeValue(frame, value, depth);
    }
  }
  return token.kind === 'end' ? text.length : Math.max(token.to, start + 1);
}

/** Keeps a value of a known key, and looks for JSON inside of it. */
function takeValue(frame: Frame, value: SourceText, depth: number): void {
  const keyAt = frame.key;
  const key = keyAt === null ? undefined : knownKey(keyAt.text);
  if (keyAt !== null && key !== undefined && value.text !== 'null' && !frame.fields?.some((field) => field.key === key))
    (frame.fields ??= []).push({ key, keyAt, value });
  if (depth < MOST_STRINGS_DEEP && nextOpen(value.text, 0) < value.text.length)
    readJson(value, depth + 1, foundIn(frame, frame.found));
  frame.key = null;
}

/** Where the answers in the next value of a frame go: in a message they belong to its answer, elsewhere they are answers of their own. */
function foundIn(frame: Frame | undefined, otherwise: Reading[]): Reading[] {
  if (!frame) return otherwise;
  return frame.key !== null && MESSAGES.has(frame.key.text.toLowerCase()) ? (frame.inside ??= []) : frame.found;
}

/** Makes the reading of an object that ended, when it holds an answer. */
function closeFrame({ fields, inside, found }: Frame, span: Span): void {
  if (!fields && !inside) return;
  const reading = { fields: fields ?? [], span, inside: inside ?? [] };
  if (inside || recognize(reading)) found.push(reading);
}

/** The index of the next bracket that opens something, or the length of the text. */
function nextOpen(text: string, from: number): number {
  for (let index = from; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (character === 0x7b || character === 0x5b) return index;
  }
  return text.length;
}

/** The token at or behind a place. */
function nextToken(text: string, from: number): Token {
  let index = from;
  while (index < text.length && isSpace(text.charCodeAt(index))) index += 1;
  const token = (kind: Token['kind'], to: number): Token => ({ kind, from: index, to });
  switch (text[index]) {
    case undefined:
      return token('end', index);
    case '{':
    case '[':
      return token('open', index + 1);
    case '}':
    case ']':
      return token('close', index + 1);
    case ':':
      return token('colon', index + 1);
    case ',':
      return token('comma', index + 1);
    case '"': {
      const end = endOfString(text, index + 1);
      return end < 0 ? token('bad', index + 1) : token('string', end + 1);
    }
    default: {
      const end = endOfLiteral(text, index);
      return end > index && /^(?:-?\d[\d.eE+-]*|true|false|null)$/.test(text.slice(index, Math.min(end, index + 40)))
        ? token('literal', end)
        : token('bad', Math.max(end, index + 1));
    }
  }
}

/** The index of the quote that ends a string, or -1. */
function endOfString(text: string, from: number): number {
  for (let index = from; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (character === 0x5c) index += 1;
    else if (character === 0x22) return index;
  }
  return -1;
}

/** The index of the quote or line break that ends JSON with escaped quotes, or the length of the text. */
function endOfEscaped(text: string, from: number): number {
  for (let index = from; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (character === 0x5c) index += 1;
    else if (character === 0x22 || character === 0x0a) return index;
  }
  return text.length;
}

/** The index behind a run of characters that can stand in a number or a word. */
function endOfLiteral(text: string, from: number): number {
  let index = from;
  while (index < text.length && /[\w.+-]/.test(text.charAt(index))) index += 1;
  return index;
}

/** White space as JSON knows it. */
function isSpace(character: number): boolean {
  return character === 0x20 || character === 0x0a || character === 0x0d || character === 0x09;
}
