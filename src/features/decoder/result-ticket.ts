import type { Explanation, LayerView } from './explanation.ts';
import { layerKey, layerNumber } from './echo.ts';

/** How much of a message a warning quotes at most, in characters. */
const QUOTED = 200;

/** What a ticket needs beside the explanation. */
export interface TicketContext {
  /** Makes a full address of an address from the site's root. */
  toUrl: (path: string) => string;
  /** Makes a text of the input fit to be passed on. */
  scrub: (text: string) => string;
  /** Full link to the decoder with the input; null when it would be too long. */
  link: string | null;
  /** The text that the link holds: the answers without anything private. */
  text: string;
  /** Version of the catalogue. */
  version: string;
}

/**
 * Writes a result for a ticket.
 * @param explanation the result in words
 * @param context what is needed beside it
 * @returns Markdown, ending in a line break
 */
export function toResultTicket({ headline, verdict, answers }: Explanation, context: TicketContext): string {
  const { toUrl, scrub, link, text, version } = context;
  const fence = '`'.repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map((run) => run.length + 1)));
  const read = answers.flatMap(({ layers, warnings, context: known }, answer) => [
    ...layers.map((layer, place) => {
      const number = layerNumber(layerKey(answer, place), answers.length);
      return `- ${number}: ${nameOf(layer, toUrl)}${layer.domain === null ? '' : ` (${layer.domain})`}`;
    }),
    ...warnings.map((warning) => `- Note: ${escape(scrubWarning(warning, layers, scrub))}`),
    ...(known === null ? [] : [`- ${known}`]),
  ]);
  return [
    `**${headline}**`,
    ...(verdict
      ? ['', `${verdict.advice} ${verdict.retry}`, ...(verdict.doubt === null ? [] : ['', verdict.doubt.text])]
      : []),
    ...(verdict ? ['', ...verdict.steps.map((step, index) => `${String(index + 1)}. ${step}`)] : []),
    ...(read.length > 0 ? ['', 'Read, from the outside in:', '', ...read] : []),
    ...(text === '' ? [] : ['', fence, text, fence]),
    '',
    ...(link === null ? [] : [`[Open in the decoder](<${link}>)`]),
    `Catalogue version ${version}`,
    '',
  ].join('\n');
}

/** A layer with the link to its entry. */
function nameOf({ code, title, path }: LayerView, toUrl: TicketContext['toUrl']): string {
  const name = escape(`${code} — ${title}`);
  return path === null ? name : `[${name}](<${toUrl(path)}>)`;
}

/** A warning can quote the message of the answer, which is scrubbed; a quote that is not found there takes the rest along. */
function scrubWarning(warning: string, layers: readonly LayerView[], scrub: TicketContext['scrub']): string {
  const quotes = layers.flatMap(({ message }) => (message === null ? [] : [message.slice(0, QUOTED)]));
  const quote = quotes.find((each) => warning.includes(each));
  if (quote !== undefined) return warning.replace(quote, () => scrub(quote));
  return warning.includes('“') ? scrub(warning) : warning;
}

/** Takes the meaning of markup from a text; backticks of the catalogue stay code. */
function escape(text: string): string {
  return text.replace(/[\\*_<>[\]]/g, '\\$&');
}
