/** What programs import from `msdk-errors/zh-cn`: the same as from `msdk-errors`, with Chinese texts and Chinese pages. */
import { CHINESE_CLI } from '../cli/texts.zh-cn.ts';
import { decode as decodeText, type Options, type Result } from '../decoder/index.ts';
import type { ReadLink } from '../links.ts';
import { actionFor as actionForResponse, type Advice, type Situation } from '../policy/action-for.ts';
import { CHINESE_TRIAGE, type Report, toMarkdown as toMarkdownIn } from '../triage/index.ts';
import { explainIn, findIn, type Place } from './explain.ts';
import { linkIn, type LinkOptions, readLinkIn } from './links.ts';
import { SITE } from './made.ts';
import { PUBLISHED } from './published.zh-cn.ts';
import { TABLE } from './table.zh-cn.ts';
import { type Log, triageIn, type TriageOptions } from './triage.ts';
import type { Catalogue, Entry } from './types.ts';

export type * from './shapes.ts';

/** All that `/api/v1/errors.zh-cn.json` has, and the APIs; addresses begin at the root of the site. */
export const catalogue: Catalogue = PUBLISHED;

/** What to do about a response, as `actionFor` of `msdk-errors`; `player` is Chinese, and `url` leads to a Chinese page. */
export function actionFor(response: unknown, situation: Situation = {}): Advice {
  return actionForResponse(response, situation, TABLE, { site: SITE, language: 'zh-cn' });
}

/** Explains a text in Chinese, as `decode` of `msdk-errors`. */
export function decode(text: string, options: Options = {}): Result {
  return decodeText(text, TABLE, options);
}

/** Every entry that a code can stand for, or the one with an id, in Chinese. */
export function find(code: string | number): readonly Entry[] {
  return findIn(PUBLISHED, code);
}

/** A code in Chinese words, as `msdk-errors explain --lang zh` prints it. */
export function explain(code: string | number, place: Place = {}): string {
  return explainIn({ published: PUBLISHED, table: TABLE, texts: CHINESE_CLI }, code, place);
}

/** The link to the Chinese page of the decoder, as `linkFor` of `msdk-errors`. */
export async function linkFor(response: unknown, options: LinkOptions = {}): Promise<string | null> {
  return linkIn(response, options, TABLE, 'zh-cn');
}

/** Reads a link to a page of the site, of any language. */
export async function readLink(link: string, place: Place = {}): Promise<ReadLink | null> {
  return readLinkIn(link, place);
}

/** Tells in Chinese what is going on in a log, as `triage` of `msdk-errors`. */
export async function triage(log: Log, options: TriageOptions = {}): Promise<Report> {
  return triageIn(log, options, TABLE);
}

/** A report for a ticket in Chinese, as `msdk-errors triage --markdown --lang zh` prints it. */
export function toMarkdown(report: Report, before?: Report): string {
  return toMarkdownIn(report, TABLE, CHINESE_TRIAGE, before);
}
