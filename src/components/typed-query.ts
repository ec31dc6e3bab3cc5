import { type FreeNumber, numbersIn, readTypedCode, type TypedCode } from '../decoder/index.ts';
import { decodeUriPart } from '../decode-uri.ts';
import { asksGenerallyInChinese, partScripts } from './chinese.ts';
import { asksGenerally, plainForms, STOP } from './english.ts';
import { looksLikeResponse } from './response-text.ts';

/** What was typed into the search, read. */
export interface Query {
  /** The text, without white space at its ends. */
  text: string;
  /** The code, when the query is one and nothing else. */
  code: string | null;
  /** Id of the domain in front of the code, as in `qq-platform/-73` or an address of the site; null for none. */
  domain: string | null;
  /** Numbers among words: `wechat 40001`, `-73,the user modify password wrong`. */
  numbers: FreeNumber[];
  /** The words that can tell one thing from another, lower case, each once; Chinese characters in a row are one. */
  words: readonly string[];
  /** Whether it asks how something is done, or about errors in general, rather than what one text means. */
  isGeneral: boolean;
  /** Whether it looks like a whole response, for which the decoder is the better place. */
  isResponse: boolean;
}

/** How much of a text is read, in characters: a paste belongs into the decoder. */
const MOST_READ = 2000;

/**
 * Reads what was typed.
 * @param typed a code, words, or a pasted text; U+2212 and full-width characters are understood
 */
export function readQuery(typed: string): Query {
  const text = typed.trim();
  const read = text.slice(0, MOST_READ);
  const asCode = readAddress(read) ?? readTypedCode(read);
  const plain = read
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const words = [...new Set((comparedText(plain).match(/[\p{L}\p{N}_]+/gu) ?? []).flatMap(partScripts))];
  const telling = words.filter((word) => !STOP.has(word) && !/^[a-z]$/.test(word));
  return {
    text,
    code: asCode?.code ?? null,
    domain: asCode?.domain ?? null,
    numbers: numbersIn(read),
    words: telling.length > 0 ? telling : words,
    isGeneral: asksGenerally(plain) || asksGenerallyInChinese(plain),
    isResponse: looksLikeResponse(plain),
  };
}

/** The code to which an address of the site leads: a copied link, or its path. */
function readAddress(text: string): Pick<TypedCode, 'code' | 'domain'> | null {
  const [, domain, anchor] = /(?:^|\/)(?:errors\/([a-z0-9-]+)\/?#|code\/)([^\s/#?]+)\/?$/i.exec(text.trim()) ?? [];
  const typed = anchor === undefined ? null : readTypedCode(decodeUriPart(anchor));
  return typed && { code: typed.code, domain: domain?.toLowerCase() ?? null };
}

/** A text as the search and the filters compare it: letters of one width, lower case, and `re-login` as `relogin`. */
export function comparedText(text: string): string {
  return plainForms(text.normalize('NFKC').toLowerCase());
}
