/** What programs import from `msdk-errors`. */
import { ENGLISH_CLI } from '../cli/texts.en.ts';
import { decode as decodeText, type Options, type Result } from '../decoder/index.ts';
import type { ReadLink } from '../links.ts';
import { actionFor as actionForResponse, type Advice, type Situation } from '../policy/action-for.ts';
import { ENGLISH_TRIAGE, type Report, toMarkdown as toMarkdownIn } from '../triage/index.ts';
import { explainIn, findIn, type Place } from './explain.ts';
import { linkIn, type LinkOptions, readLinkIn } from './links.ts';
import { SITE } from './made.ts';
import { PUBLISHED } from './published.ts';
import { TABLE } from './table.ts';
import { type Log, triageIn, type TriageOptions } from './triage.ts';
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

/**
 * The link to the decoder with a response or a whole log: what “Copy link” on its page and `msdk-errors decode --link` make. It
 * holds codes and the messages that the catalogue documents, nothing else.
 * @param response the response as text or as an object; an error; a log
 * @param options what is known beside it, and the full address of the site, without which links begin at its root
 * @returns null when nothing is found, or the link would be longer than 8,000 characters
 */
export async function linkFor(response: unknown, options: LinkOptions = {}): Promise<string | null> {
  return linkIn(response, options, TABLE, 'en');
}

/**
 * Reads a link to a page of the site, of any language: to a code, an entry, a search, or the decoder with a text, which is
 * unpacked up to 256 kB, wherever the link comes from.
 * @param place the full address of the site
 * @returns null for any other link
 */
export async function readLink(link: string, place: Place = {}): Promise<ReadLink | null> {
  return readLinkIn(link, place);
}

/**
 * Tells what is going on in a log of any size, as `msdk-errors triage --json` prints it: which errors, how often, since when, by
 * API, and what to do. Of the log nothing is kept but counts, so what is private is not in the report.
 * @param log its text or its bytes, piece by piece: a stream of a file, the body of a response, a list of texts. With `lines`, a
 *   line each. Bytes are UTF-8, UTF-16 or GB 18030, as they begin
 * @throws RangeError for a `since` that is no time; TypeError for bytes that are no text; whatever reading the log throws
 */
export async function triage(log: Log, options: TriageOptions = {}): Promise<Report> {
  return triageIn(log, options, TABLE);
}

/**
 * A report for a ticket, as `msdk-errors triage --markdown` prints it.
 * @param before the report on another log, to tell what changed since beyond chance
 */
export function toMarkdown(report: Report, before?: Report): string {
  return toMarkdownIn(report, TABLE, ENGLISH_TRIAGE, before);
}
