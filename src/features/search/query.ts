import { plainCode } from '../../decoder/index.ts';
import { comparedText } from '../../components/compared-text.ts';

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

const NUMBER = '[+-]?\\d{1,10}(?:~-?\\d{1,10})?|0x[0-9a-f]{1,8}(?:~0x[0-9a-f]{1,8})?';

/** A word that announces a code, so that nothing has to stand between them. */
const NAME = '(?:return|error|err|ret)?[ _-]?code|ret|err|error|errno';

/** A code alone or behind a name: `-73`, `ret=-73`, `"ret": -73`, `errcode:40001`, `error code: 0x47`, `status = 5`. */
const CODE = new RegExp(
  `^["'{]?(?:(?:${NAME})["']?[\\s:=]{0,3}|(?!err_?type)[a-z_]\\w{0,40}["']?\\s?[:=]\\s?|([a-z][a-z0-9-]{2,40})/)?["']?(${NUMBER})["']?[,;.}]?$`,
  'i',
);

/** A number that can be a code though words stand beside it: signed, hexadecimal, long, or behind the name of a code. */
const AMONG = new RegExp(
  `(?<![\\w.~-]|\\d,(?=\\d))(?:(?:${NAME})["']?[\\s:=]{0,3}([+-]?\\d{1,10})|([+-]\\d{1,10}|0x[0-9a-f]{1,8}|\\d{3,10}))(?!\\w|[.,]\\d|%|[~-]\\d)`,
  'gi',
);

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
  const plain = text
    .slice(0, MOST_READ)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2010-\u2014\u2212]/g, '-')
    .trim();
  const [, domain, code] = CODE.exec(plain) ?? [];
  const words = [...new Set(comparedText(plain).match(/[\p{L}\p{N}_]+/gu) ?? [])];
  const telling = words.filter((word) => !STOP.has(word));
  return {
    text,
    code: code === undefined ? null : plainCode(code),
    domain: domain?.toLowerCase() ?? null,
    among: [...plain.matchAll(AMONG)].map(([, named, bare]) => plainCode(named ?? bare ?? '')),
    words: telling.length > 0 ? telling : words,
    isQuestion: /^(?:how|when|why|where|what|should|can)\s/i.test(plain),
    isAnswer: /[{}\n]|<\/?[a-z]|\b(?:ret|errcode)\b.{0,200}\b(?:msg|errmsg)\b/i.test(plain),
  };
}
