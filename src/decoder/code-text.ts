import type { SourceText } from './source-text.ts';
import { plainCode } from './typed-code.ts';

/** A code as it stands in the input. */
export interface CodeText {
  /** Its plain spelling: ASCII digits, `-`, lower case. */
  code: string;
  /** Where it stands. */
  at: SourceText;
}

const NUMBER = '[-+\\u2212\\uff0b\\uff0d]?[\\d\\uff10-\\uff19]{1,10}|0x[0-9a-f]{1,8}';
const WHOLE = new RegExp(`^(?:${NUMBER})$`, 'i');
const BESIDE = new RegExp(`^\\s*["'“‘]?(${NUMBER})(?:\\s*[:;：；]\\s*|\\s+)(?=\\p{L})`, 'iu');
const LEADING = new RegExp(`^\\s*["'“‘]?(${NUMBER})\\s*[,\\uff0c]`, 'i');

/**
 * Reads a value that is a code and nothing else.
 * @param value a value of a field, quoted numbers included
 * @returns null when it is anything but one integer
 */
export function wholeCode(value: SourceText): CodeText | null {
  const at = value.trim();
  return WHOLE.test(at.text) ? { code: plainCode(at.text), at } : null;
}

/**
 * Reads the value of a field whose key names a code: a code, also one that a program read as a fraction: `-73.0`.
 * @param value the value
 * @returns null when it is anything but one integer
 */
export function fieldCode(value: SourceText): CodeText | null {
  const whole = value.trim();
  return wholeCode(whole.slice(0, whole.text.replace(/\.0+$/, '').length));
}

/** A code with the text behind it. */
export interface Lead {
  code: CodeText;
  rest: SourceText;
}

/**
 * Reads the integer before the first comma of a message, as pass-through answers have it.
 * @param message the message; the comma may be full-width
 * @returns the code and the text behind the comma, or null
 */
export function leadingCode(message: SourceText): Lead | null {
  return leadIn(message, LEADING);
}

/**
 * Reads the integer that a message begins with, where something else than a comma parts it from its text.
 * @param message the message
 * @returns the code and the text behind it, or null
 */
export function codeBeside(message: SourceText): Lead | null {
  return leadIn(message, BESIDE);
}

/** The code that a pattern finds at the beginning of a message. */
function leadIn(message: SourceText, pattern: RegExp): Lead | null {
  const match = pattern.exec(message.text.slice(0, 40));
  if (!match?.[1]) return null;
  const from = match[0].indexOf(match[1]);
  const at = message.slice(from, from + match[1].length);
  return { code: { code: plainCode(at.text), at }, rest: message.slice(match[0].length).trim() };
}

/**
 * Whether a code is zero, which is success in every table.
 * @param code plain or printed spelling
 */
export function isZero(code: string): boolean {
  return /^(?:0|0x0+)$/.test(code);
}
