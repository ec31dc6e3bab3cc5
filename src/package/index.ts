/** What programs import from `msdk-errors`. */
import { ENGLISH_CLI } from '../cli/texts.en.ts';
import { decode as decodeText, type Options, type Result } from '../decoder/index.ts';
import { actionFor as actionForResponse, type Advice, type Situation } from '../policy/action-for.ts';
import { explainIn, findIn, type Place } from './explain.ts';
import { SITE } from './made.ts';
import { PUBLISHED } from './published.ts';
import { TABLE } from './table.ts';
import type { Catalogue, Entry } from './types.ts';

export type * from './shapes.ts';

/** All that `/api/v1/errors.json` has, and the APIs; addresses begin at the root of the site. */
export const catalogue: Catalogue = PUBLISHED;

/**
 * What to do about a response. Never throws, whatever it gets; a write is never to be repeated unless you say that it can be.
 * @param response the response as text or as an object; an error; anything
 * @param situation the API that was called, and how often
 */
export function actionFor(response: unknown, situation: Situation = {}): Advice {
  return actionForResponse(response, situation, TABLE, { site: SITE, language: 'en' });
}

/**
 * Explains a text: a response, a log of any size, a code alone. Never throws.
 * @param options what is known beside the text
 */
export function decode(text: string, options: Options = {}): Result {
  return decodeText(text, TABLE, options);
}

/**
 * Every entry that a code can stand for, or the one with an id.
 * @param code a code in any spelling, such as `-73`, `0x47` or `ret=-73`, or an id such as `qq-platform/-73`
 * @returns MSDK's own codes first; empty for a code that no table has
 */
export function find(code: string | number): readonly Entry[] {
  return findIn(PUBLISHED, code);
}

/**
 * A code in words, as `msdk-errors explain` prints it: every meaning, or that it is not documented.
 * @param code as for `find`
 */
export function explain(code: string | number, place: Place = {}): string {
  return explainIn({ published: PUBLISHED, table: TABLE, texts: ENGLISH_CLI }, code, place);
}
