import { ID_WORD } from './beside.ts';
import type { Response, ResponseReader } from './responses.ts';
import type { SourceText, Span } from './source-text.ts';
import { entriesOf } from './table.ts';
import { plainCode } from './typed-code.ts';

/** A number in front of a text, with what stands before it and the sign between them. */
const LEADS =
  /(^|\n|["'“‘「【[(（|]|：|:\s|[\]|]\s|\s)([-−]?\d{1,10}|0x[0-9a-f]{1,4})[\])】）]?([^\S\n]*[,，:：|;][^\S\n]*["'“]?|[^\S\n]*-[^\S\n]*|[^\S\n]+|)(?=\p{L})([^\n]{2,300})/giu;

/** What a text with two words of an entry weighs: a number in the middle of a line needs that. */
const TWO_WORDS = 2;

/** Codes in front of a comma, or of another sign and a text that speaks for them. */
export function* leads(
  source: SourceText,
  reader: ResponseReader,
  isTaken: (span: Span) => boolean,
): Generator<Response> {
  const { text } = source;
  // Not a copy: it would be compiled again and again. Nobody else can search in between, as all leads are taken at once.
  LEADS.lastIndex = 0;
  for (let match = LEADS.exec(text); match; match = LEADS.exec(text)) {
    const [whole, front = '', number = '', sign = '', rest = ''] = match;
    const from = match.index + front.length;
    LEADS.lastIndex = from + number.length;
    const before = text.slice(Math.max(0, from - 2), from);
    if (/[\w./=-]$/.test(before.trimEnd()) && !/\s$/.test(before)) continue;
    if (ID_WORD.test(text.slice(Math.max(0, from - 10), from))) continue;
    const isDocumented = entriesOf(plainCode(number), reader.index).length > 0;
    const isLead = /[,，]/.test(sign) && (front === '' || front === '\n' || /["'“‘「【[(（|]/.test(front));
    // A whole line that begins so is a response even when no table has the code.
    const isWhole = text.slice(0, from).trim() === '' && /^-?\d{5}$|^-?\d{6}$/.test(number);
    if (!isDocumented && !(isWhole && sign !== '')) continue;
    const at = source.slice(from, from + number.length);
    if (isTaken(at.span)) continue;
    const end = match.index + whole.length;
    const message = source.slice(end - rest.length, end);
    const cut = /^[^”"」】'\n]*/.exec(message.text)?.[0].length ?? message.text.length;
    const hop = reader.hop(at, {
      rule: isLead ? 'before-comma' : 'beside-text',
      message: message.slice(0, cut),
    });
    const [best] = hop.meanings;
    const isFirst = front === '' || !/[^\S\n]/.test(front);
    const agrees =
      best?.pieces.some(
        ({ id, weight }) =>
          id === 'text-exact' || id === 'text-begun' || (id === 'text-words' && (isFirst || weight >= TWO_WORDS)),
      ) ?? false;
    if (!isDocumented || (isLead && (best?.score ?? 0) > 1) || (agrees && (best?.score ?? 0) >= (isFirst ? 0.5 : 1)))
      yield { hops: [hop], span: hop.span, errType: null };
  }
}
