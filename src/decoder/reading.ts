import type { SourceText, Span } from './source-text.ts';

/** One key with its value, as found in the input. */
export interface Field {
  /** The key, in the spelling of `KEYS`. */
  key: string;
  /** The key where it stands. */
  keyAt: SourceText;
  /** The value, escapes resolved, without quotes. */
  value: SourceText;
}

/** What a reader found: the fields of one answer. */
export interface Reading {
  /** The fields that matter to the decoder. */
  fields: Field[];
  /** The part of the input that was understood. */
  span: Span;
  /** What was read as JSON inside its message, with an answer or without. */
  inside: readonly Reading[];
}

/** A shape of input. Each reader is one file. */
export interface Reader {
  /** Name, for tests and reasoning. */
  name: string;
  /** Finds every answer of the shape in a text. Linear in its length; never throws. */
  read: (source: SourceText) => Reading[];
}

/** The keys that carry codes and messages, by their lower-case spelling. `flag` is a client's own number and not among them. */
const KEYS: Readonly<Record<string, string>> = {
  ret: 'ret',
  msg: 'msg',
  errcode: 'errcode',
  errmsg: 'errmsg',
  error: 'error',
  error_description: 'error_description',
  err_type: 'err_type',
  platcode: 'platCode',
};

/**
 * The key of a field as the decoder names it.
 * @param key as it stands in the input
 * @returns undefined for a key that carries nothing of ours
 */
export function knownKey(key: string): string | undefined {
  const lower = key.toLowerCase();
  return Object.hasOwn(KEYS, lower) ? KEYS[lower] : undefined;
}

/**
 * The value of a field.
 * @param reading what a reader found
 * @param key one of the known keys
 */
export function fieldOf(reading: Reading, key: string): Field | undefined {
  return reading.fields.find((field) => field.key === key);
}
