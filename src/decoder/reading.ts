import type { Key } from './keys.ts';
import type { SourceText, Span } from './source-text.ts';
import type { TableIndex } from './table.ts';

/** One key with its value, as found in the input. */
export interface Field {
  /** The key as the decoder names it, or what a reader without keys found. */
  key: Key | 'code' | 'line' | 'beside' | 'known' | 'entry';
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

/** How many answers are told. An input with more is a log as a whole: the rest of it is left over. */
export const MOST_ANSWERS = 1000;

/** A shape of input. */
export interface Reader {
  /** Name, for tests and reasoning. */
  name: string;
  /** Finds the answers of the shape in a text, at least the first `MOST_ANSWERS`. Linear in its length; never throws. Some look up what is documented. */
  read: (source: SourceText, index: TableIndex) => Reading[];
}

/**
 * The value of a field.
 * @param reading what a reader found
 * @param key the key as the decoder names it
 */
export function fieldOf(reading: Reading, key: Field['key']): Field | undefined {
  return reading.fields.find((field) => field.key === key);
}
