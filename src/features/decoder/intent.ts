import { looksLikeResponse } from '../../components/response-text.ts';

/** What the box of the home page does with a text. */
export type Intent = 'nothing' | 'search' | 'decode';

/** From how many characters on a text is a paste: nobody types so much to search. */
const LONGEST_QUERY = 160;

/** A time of day, as lines of a log have it. */
const TIME = /\b\d\d:\d\d:\d\d\b/;

/** A code alone, or with the name of its field. */
const CODE = /^(?:\w+ ?[:=] ?)?[-+−–]?(?:\d+|0x[\da-f]+)$/i;

/** The one rule of the box on the home page: a code, a response or a log is decoded, and words are searched. */
export function intentOf(typed: string): Intent {
  const text = typed.trim();
  if (text === '') return 'nothing';
  return CODE.test(text) || looksLikeResponse(text) || TIME.test(text) || text.length > LONGEST_QUERY
    ? 'decode'
    : 'search';
}
