import { beside } from './beside.ts';
import { confidenceIn, isZero, withPiece } from './evidence.ts';
import { leads } from './leads.ts';
import { enclose, joined } from './passed-through.ts';
import type { Parsed, ParsedRecord } from './records.ts';
import { type Hop, OIDB, type Response, type ResponseReader, tellingTexts } from './responses.ts';
import type { SourceText, Span } from './source-text.ts';
import { entriesOf } from './table.ts';
import { plainCode } from './typed-code.ts';
import { CODE_KINDS } from './vocabulary.ts';
import { knownAlone, tokens } from './without-code.ts';
import { toLower } from './words.ts';

/**
 * Adds to the responses of a text what stands in it without a key.
 * @param found the responses that keys announced
 */
export function addLoose(found: readonly Response[], parsed: Parsed, reader: ResponseReader): Response[] {
  const responses = joined(withOidb([...found], parsed.source, reader), parsed.source, reader);
  for (const response of entryIds(parsed.source, reader)) responses.push(response);
  const [from, to] = parsed.source.span;
  // An object is often all there is, with nothing beside it.
  if (!responses.some(({ span }) => span[0] <= from && span[1] >= to)) {
    const led = [...leads(parsed.source, reader, takenBy(responses))];
    const isList = new Set(led.map(({ hops }) => hops[0]?.code)).size >= LIST_FROM;
    responses.push(...(isList ? led.map(listed) : led));
    const isTaken = takenBy(responses);
    for (const at of parsed.numbers) {
      const response = isTaken(at.span) ? null : beside(at, parsed.source, reader);
      if (response) responses.push(response);
    }
  }
  const enclosed = enclose(responses, parsed.source, reader);
  if (enclosed.length > 0) return enclosed;
  const alone =
    knownAlone(parsed.source, reader) ?? (parsed.records.some(hasError) ? null : tokens(parsed.source, reader));
  return alone ? [alone] : [];
}

/** From how many codes on, each in front of a text, an input lists what there is, as a manual does. */
const LIST_FROM = 3;

/** A response as one of a list: nobody has to have received it. */
function listed(response: Response): Response {
  const hops = response.hops.map((hop): Hop => {
    const meanings = hop.meanings.map((meaning) => withPiece(meaning, 'listed'));
    return { ...hop, meanings, confidence: confidenceIn(meanings, hop.rule) };
  });
  return { ...response, hops };
}

/** What can be read without a key whatever the numbers are: a number in front of a text, tokens, OIDB. */
const MENTIONS =
  /oidb|(?:cmd|command)\W{1,3}0x|0x[\da-f]{3}\)?[:,]? ?(?:ret|result|返回)|(?:access_token|session_key)["']?\s*[:=]|[-−]\d{2,}\s*[,，:：]|(?:^|["'“‘「【[(（:：])\s?\d{2,7}[\])】）]?\s*[,，:：|;-]\s*\p{L}/iu;

/** Whether a text without keys can hold a response, whatever its numbers are. */
export function mentions(source: SourceText, { index }: ResponseReader): boolean {
  if (MENTIONS.test(source.text)) return true;
  if ([...source.text.matchAll(/([a-z][a-z0-9-]{1,40})\//g)].some(([, id = '']) => index.domains.has(id))) return true;
  const lower = toLower(source.text);
  return tellingTexts(index.table).some((known) => lower.includes(known.lower));
}

/** Whether a place lies in one of the responses that there are when it is asked first; they are few, or in the order of the text. */
function takenBy(responses: readonly Response[]): (span: Span) => boolean {
  let spans: readonly Span[] | null = null;
  // The furthest end of all spans that begin up to each.
  const ends: number[] = [];
  return ([from, to]) => {
    if (!spans) {
      spans = responses.flatMap(({ span, hops }) => [span, ...hops.map((hop) => hop.span)]).sort((a, b) => a[0] - b[0]);
      for (const [, end] of spans) ends.push(Math.max(end, ends.at(-1) ?? 0));
    }
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((spans[middle]?.[0] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (ends[low - 1] ?? 0) > from;
  };
}

/** OIDB texts that no key announces; the ret that was read in one is the one inside of it. */
function withOidb(responses: Response[], source: SourceText, reader: ResponseReader): Response[] {
  const { text } = source;
  if (!OIDB.test(text)) return responses;
  const search = new RegExp(OIDB, 'gi');
  for (let match = search.exec(text); match; match = search.exec(text)) {
    // Without the character in front, which can be the end of the line before.
    const from = match.index + (/^\w/.test(match[0]) ? 0 : 1);
    const line = source.slice(from, from + (/^[^\n]*/.exec(text.slice(from, from + 300))?.[0].length ?? 0));
    const hop = reader.oidbIn(line);
    if (!hop) continue;
    const read = responses.find(({ hops }) => hops.some(({ span }) => span[0] === hop.span[0]));
    if (!read) responses.push({ hops: [hop], span: [line.span[0], hop.span[1]], errType: null });
    else if (read.hops.length === 1) read.hops = [hop];
  }
  return responses;
}

const IDS = /(?:^|[^\w.-])([a-z][a-z0-9-]{2,40})\/#?(-?\w+(?:~-?\w+)?)(?![\w/-]|\.\w)/gi;

/** Ids of entries, as games show them to players and as the addresses of a site of these codes end. */
function* entryIds(source: SourceText, reader: ResponseReader): Generator<Response> {
  if (!source.text.includes('/')) return;
  for (const match of source.text.matchAll(IDS)) {
    const [whole, id = '', code = ''] = match;
    const domain = id.toLowerCase();
    const entry = reader.index.domains.has(domain)
      ? entriesOf(plainCode(code), reader.index).find((each) => each.domain === domain)
      : undefined;
    if (!entry) continue;
    const end = match.index + whole.length;
    const at = source.slice(end - code.length, end);
    yield { hops: [reader.settled(entry, at, 'entry-id', 'certain')], span: at.span, errType: null };
  }
}

/** Whether a record or one inside of it has a code of an error, whether a table has it or not. */
function hasError({ fields, wrapped }: ParsedRecord): boolean {
  return (
    fields.some(({ kind, value, inside }) => (CODE_KINDS.has(kind) && !isFine(value.text)) || inside.some(hasError)) ||
    wrapped.some(hasError)
  );
}

/** Whether a number reports no error: zero, or the status of HTTP that one's own server repeats. */
function isFine(number: string): boolean {
  return isZero(number.trim()) || number.trim() === '200';
}
