import { numbersIn, readTypedCode } from '../decoder/index.ts';

/** What was typed into the search, read. */
export interface Query {
  /** The text, without white space at its ends. */
  text: string;
  /** The code, when the query is one and nothing else. */
  code: string | null;
  /** Id of the domain that stands in front of the code, as in the support code `qq-platform/-73`; null for none. */
  domain: string | null;
  /** Numbers among words that can be codes: `wechat 40001`, `-73,the user modify password wrong`. */
  among: string[];
  /** The words that can tell one thing from another, lower case, each once. */
  words: string[];
  /** Whether it asks how something is done, rather than what a text means. */
  isQuestion: boolean;
  /** Whether it looks like a whole answer, for which the decoder is the better place. */
  isAnswer: boolean;
}

/** How much of a text is read, in characters: a paste belongs into the decoder. */
const MOST_READ = 2000;

/** Words that stand in any question or answer and tell nothing apart. */
const STOP = new Set(
  (
    'a an and are as at be been but by can could did do does for from had has have how i if in into is it its me my of on or ' +
    'our please so than that the their then there these they this to too us was we were what when where which who why ' +
    'will with would you your code error errors errcode errmsg error_description error_code msg message ret hint hints rid req_id'
  ).split(' '),
);

/**
 * Reads what was typed.
 * @param typed a code, words, or a pasted text; U+2212 and full-width characters are understood
 */
export function readQuery(typed: string): Query {
  const text = typed.trim();
  const read = text.slice(0, MOST_READ);
  const asCode = readTypedCode(read);
  const plain = read
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const words = [...new Set(comparedText(plain).match(/[\p{L}\p{N}_]+/gu) ?? [])];
  const telling = words.filter((word) => !STOP.has(word));
  return {
    text,
    code: asCode?.code ?? null,
    domain: asCode?.domain ?? null,
    among: numbersIn(read)
      .filter(({ telling }) => telling)
      .map(({ code }) => code),
    words: telling.length > 0 ? telling : words,
    isQuestion: /^(?:how|when|why|where|what|should|can)\s/i.test(plain),
    isAnswer: /[{}\n]|<\/?[a-z]|\b(?:ret|errcode)\b.{0,200}\b(?:msg|errmsg)\b/i.test(plain),
  };
}

/** A text as the search and the filters compare it: letters of one width, lower case, and `re-login` as `relogin`. */
export function comparedText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\bre-(?=\w)/g, 're');
}
