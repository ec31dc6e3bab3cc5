import { KEY_NAMES } from './keys.ts';

/** A clean answer: one flat JSON object and nothing else, whose known keys stand side by side. */
export interface CleanAnswer {
  /** The known keys with their values, as they stand. All that can be read in the input is read from them. */
  text: string;
  /** Where they stand. */
  at: number;
}

/** Characters that are read as they stand, without a quote and a backslash. */
const PLAIN = ' !#-\\[\\]-~\\u3000-\\u303f\\u4e00-\\u9fff\\uff0c\\uff1a';

/** Those of them that stand in no path of an interface: without quotes they hold no JSON either. */
const IDLE = ' !#-.0-\\[\\]-~\\u3000-\\u303f\\u4e00-\\u9fff\\uff0c\\uff1a';

const NAMES = KEY_NAMES.join('|');
const LITERAL = '-?\\d[\\d.]{0,30}|true|false|null';
const KNOWN = `"(?:${NAMES})": ?(?:${LITERAL}|"[${PLAIN}]*(?:\\\\[ -~][${PLAIN}]*)*")`;
const OTHER = `"(?!(?:${NAMES})")[${IDLE}]*": ?(?:${LITERAL}|"[${IDLE}]*")`;

const CLEAN = new RegExp(`^(\\{(?:${OTHER}, ?)*)(${KNOWN}(?:, ?${KNOWN})*)(?:, ?${OTHER})*\\}$`, 'i');

const END = new RegExp(`(?:, ?${OTHER})*\\}$`, 'iy');

/** How long such an input may be, in characters. */
const MOST_LENGTH = 1000;

/**
 * Recognizes a clean answer, as a log of answers has one a line.
 * @param input the whole input
 * @returns null for anything else, however readable
 */
export function cleanAnswer(input: string): CleanAnswer | null {
  if (input.length > MOST_LENGTH) return null;
  const match = CLEAN.exec(input);
  return match?.[1] !== undefined && match[2] !== undefined ? { text: match[2], at: match[1].length } : null;
}

/**
 * Whether an input that begins like a clean answer, up to the end of its known keys, is one as well: nothing but other
 * fields follows.
 * @param input the whole input
 * @param from where the known keys end
 */
export function endsClean(input: string, from: number): boolean {
  END.lastIndex = from;
  return input.length <= MOST_LENGTH && END.test(input);
}
