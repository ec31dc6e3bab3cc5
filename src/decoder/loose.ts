import { confidenceIn, isZero, LONG, withPiece } from './evidence.ts';
import type { Parsed, ParsedRecord } from './records.ts';
import {
  enclosing,
  type Hop,
  OIDB,
  part,
  type Response,
  type ResponseReader,
  TELLING_TEXT,
  tellingTexts,
} from './responses.ts';
import { saidIn } from './agreement.ts';
import type { SourceText, Span } from './source-text.ts';
import { entriesOf } from './table.ts';
import { placeTypedCode, plainCode } from './typed-code.ts';
import { CODE_KINDS } from './vocabulary.ts';
import { toLower } from './words.ts';

/** Codes that no key announces: all that an input is, in front of a text, beside one, or known by the text alone. */

const NUMBER = '[-−]?\\d{1,10}|0x[0-9a-f]{1,4}';
const LIST = new RegExp(`^(?:(?:-\\d{1,6}|\\d{5,6})(?:\\s*[,，、/|]\\s*|\\s+)){1,30}(?:-\\d{1,6}|\\d{5,6})$`);
const IDS = /(?:^|[^\w.-])([a-z][a-z0-9-]{2,40})\/#?(-?\w+(?:~-?\w+)?)(?![\w/-]|\.\w)/gi;
const LEADS = new RegExp(
  `(^|\\n|["'“‘「【[(（|]|：|:\\s|[\\]|]\\s|\\s)(${NUMBER})[\\])】）]?([^\\S\\n]*[,，:：|;][^\\S\\n]*["'“]?|[^\\S\\n]*-[^\\S\\n]*|[^\\S\\n]+|)(?=\\p{L})([^\\n]{2,300})`,
  'giu',
);

/** What a text with two words of an entry weighs: a number in the middle of a line needs that. */
const TWO_WORDS = 2;

/** How far from its number a text may stand, in characters of the same line. */
const REACH = 100;

/** An input that is codes and nothing else: one, the id of an entry, or a list. */
export function bareCodes(source: SourceText, reader: ResponseReader): Response[] {
  if (/^\s*[{<]/.test(source.text)) return [];
  const at = source.trim();
  const typed = placeTypedCode(source.text);
  if (typed?.name === null) {
    const code = source.slice(typed.from, typed.to);
    const entries = entriesOf(typed.code, reader.index);
    const entry = entries.find(({ domain }) => domain === typed.domain);
    if (entry) return [{ hops: [reader.settled(entry, code, 'entry-id', 'certain')], span: at.span, errType: null }];
    if (typed.domain === null) return [{ hops: [reader.hop(code, { rule: 'bare' })], span: at.span, errType: null }];
  }
  if (!LIST.test(at.text)) return [];
  const codes = [...at.text.matchAll(new RegExp(NUMBER, 'gi'))].map((match) =>
    at.slice(match.index, match.index + match[0].length),
  );
  if (codes.some((code) => entriesOf(plainCode(code.text), reader.index).length === 0)) return [];
  const [first, second] = codes;
  const outer = first && reader.hop(first, { rule: 'bare' });
  const carrier = outer && reader.carrierOf(outer);
  if (outer && carrier && second && codes.length === 2) {
    const inner = reader.hop(second, { rule: 'before-comma', carrier });
    if (inner.meanings.length > 0) return [{ hops: [enclosing(outer), inner], span: at.span, errType: null }];
  }
  return codes.map((code) => ({ hops: [reader.hop(code, { rule: 'bare' })], span: code.span, errType: null }));
}

/**
 * Adds to the responses of a text what stands in it without a key.
 * @param found the responses that keys announced
 */
export function addLoose(found: readonly Response[], parsed: Parsed, reader: ResponseReader): Response[] {
  const responses = joined(withOidb([...found], parsed.source, reader), parsed.source, reader);
  for (const response of entryIds(parsed.source, reader)) responses.push(response);
  const led = [...leads(parsed.source, reader, takenBy(responses))];
  const isList = new Set(led.map(({ hops }) => hops[0]?.code)).size >= LIST_FROM;
  responses.push(...(isList ? led.map(listed) : led));
  const isTaken = takenBy(responses);
  for (const at of parsed.numbers) {
    const response = isTaken(at.span) ? null : beside(at, parsed.source, reader);
    if (response) responses.push(response);
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

/** Codes in front of a comma, or of another sign and a text that speaks for them. */
function* leads(source: SourceText, reader: ResponseReader, isTaken: (span: Span) => boolean): Generator<Response> {
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

/** A number beside a text that is documented with it, or one that is hardly anything else where its platform is named. */
function beside(at: SourceText, source: SourceText, reader: ResponseReader): Response | null {
  const entries = entriesOf(plainCode(at.text), reader.index);
  if (entries.length === 0) return null;
  const from = source.indexAt(at.span[0]);
  const to = source.indexAt(at.span[1]);
  const before = /[^\n]*$/.exec(source.text.slice(Math.max(0, from - REACH), from))?.[0] ?? '';
  const behind = /^[^\n]*/.exec(source.text.slice(to, to + REACH))?.[0] ?? '';
  if (ID_WORD.test(before.slice(-NEAR))) return null;
  const line = `${before}\n${behind}`.toLowerCase();
  const known = entries
    .flatMap(({ messages }) => messages)
    .find((text) => text.length >= TELLING_TEXT && line.includes(text.toLowerCase()));
  const window = source.slice(Math.max(0, from - REACH), to + REACH);
  const start = known === undefined ? -1 : window.text.toLowerCase().indexOf(known.toLowerCase());
  const message = known === undefined || start < 0 ? null : window.slice(start, start + known.length);
  const hop = reader.hop(at, { rule: 'beside-text', message });
  const [best] = hop.meanings;
  if (!best) return null;
  if (message) {
    if (best.score < 2) return null;
    // `job 7: access_token expired, 42001 files left`: what does not stand together may not belong together.
    const [first, second] = at.span[0] < message.span[0] ? [at, message] : [message, at];
    const isNear = second.span[0] - first.span[1] <= TOGETHER;
    return { hops: [isNear ? hop : { ...hop, confidence: 'ambiguous' }], span: hop.span, errType: null };
  }
  // The value of another key: `item_id=40029`, `"uid":40029`.
  if (/\w(?:\s?=|["']\s?:)\s?$/.test(before)) return null;
  const has = (...ids: string[]) => best.pieces.some(({ id }) => ids.includes(id));
  // `#40001`, `[GAME-40029]`, `40001 ms`, `QQ：100008`: a number of something else.
  if (OF_ANOTHER.test(before) || MEASURE.test(behind)) return null;
  const isFault = FAULT.test(before.slice(-NEAR)) || FAULT.test(behind.slice(0, NEAR));
  const isCalled = has('interface') || hop.around.interface?.domains.includes(best.entry.domain) === true;
  const isNamed = has('named', 'service', 'platform');
  const isAsked = isNamed && source.text.trim().length <= SHORT_QUESTION;
  const isLong = Math.abs(Number(hop.code)) >= LONG;
  // `qq -73`, `心悦 101`: whoever types that asks for it.
  const isAskedFor = isAsked && (/^[-−]/.test(at.text) || has('service'));
  const isTold =
    best.score > 0 &&
    (isAskedFor ||
      (has('rare') &&
        (isLong
          ? isFault || isCalled || source.text.trim().length <= (isNamed ? QUESTION : SHORT_QUESTION)
          : [isFault, isCalled, isNamed].filter(Boolean).length >= 2)));
  if (!isTold) return null;
  // In a question of a line it is what is asked about; in a longer text it may be anything.
  const isQuestion = source.text.trim().length <= QUESTION;
  return { hops: [isQuestion ? hop : { ...hop, confidence: 'ambiguous' }], span: hop.span, errType: null };
}

/** How far a number and a documented text may stand from each other to belong together, in characters. */
const TOGETHER = 12;

/** How long a text may be to be a question about a code, in characters: with a word of failure, and with a platform alone. */
const QUESTION = 100;
const SHORT_QUESTION = 30;

/** What stands in front of a number that is an id or was cut, and behind one that counts or measures. */
const OF_ANOTHER =
  /(?:[#＃]|\b[A-Z]{2,}-|订单\S{0,4}|\b[Oo]rder\S{0,10}|\b[Aa]pp[Ii]d|\b[Bb]uild|群|QQ\s*(?:号|是|[:：])|…|\.\.\.|\*)\s*$/;
const MEASURE = /^\s*(?:[元块人次条个件]|(?:ms|s|times|rows|users|[kmg]b)\b)/i;

/** Words that say that a number near them is a code. */
const FAULT = /错误|报|异常|失败|返回|拿到|收到|提示|\berror|\bfail|\breturn|\bgot\b/i;

/** What stands in front of a number that counts or names something. */
const ID_WORD =
  /(?:\b(?:ticket|issue|order|case|bug|chapter|page|room|player|job|task|object|build|port|pid|level|row|line|item)(?: ?[#:-] ?| )|第\s?)$/i;

/** How near such a word stands, in characters. */
const NEAR = 16;

/** Joins pass-through codes and what stands behind them on their line without a key. */
function joined(responses: Response[], source: SourceText, reader: ResponseReader): Response[] {
  for (const response of responses) {
    const [outer, ...more] = response.hops;
    if (!outer || more.length > 0) continue;
    const from = source.indexAt(outer.span[1]);
    const line = source.slice(
      from,
      from + (/^[^\n]{0,240}/.exec(source.text.slice(from, from + 240))?.[0].length ?? 0),
    );
    const carrier = reader.carrierOf(outer);
    const lead = carrier
      ? /^.{0,80}?(?:^|[^\w.-])(-?\d{1,10}|0x[0-9a-f]{1,4})\s*[,，]\s*(?=\p{L})/iu.exec(line.text)
      : null;
    const isOwn =
      outer.meanings.length === 0 || reader.index.domains.get(outer.meanings[0]?.entry.domain ?? '')?.family === 'msdk';
    const next = responses.find(({ span }) => span[0] >= outer.span[1])?.hops[0];
    const oidb =
      isOwn && (outer.rule === 'ret' || outer.rule === 'word' || outer.rule === 'label') ? reader.oidbIn(line) : null;
    let inner = oidb && (!next || next.span[0] >= oidb.span[0]) ? oidb : null;
    if (!inner && lead?.[1] !== undefined) {
      const rest = line.slice(lead[0].length);
      const message = rest.slice(0, /^[^"”」'}]*/.exec(rest.text)?.[0].length ?? 0);
      inner = reader.hop(part(line, lead[1], lead[0].lastIndexOf(lead[1])), { rule: 'before-comma', message, carrier });
      if (inner.meanings.length === 0) inner = null;
    }
    if (!inner) continue;
    response.hops = [enclosing(outer), inner];
    response.span = [response.span[0], Math.max(response.span[1], inner.span[1])];
  }
  const inner = new Set(responses.flatMap(({ hops }) => hops.slice(1).map(({ span }) => span[0])));
  return responses.filter(({ hops }) => hops.length > 1 || !inner.has(hops[0]?.span[0] ?? -1));
}

/** A long negative number with no other number between it and a code behind it, or in front of it. */
const CARRIED_BY = /(?:^|[^\w.:])(-\d{5})((?!\w)(?:[^\d-]|\d(?!\d\d)|-(?!\d\d))*)$/;
const CARRIED_IN = /^(?:[^\d-]|\d(?!\d\d)|-(?!\d\d))*?[^\w.:](-\d{5})(?!\w)/;

/** Puts pass-through codes around what they enclose: in front of it without a key, or behind it on its line. */
function enclose(responses: readonly Response[], source: SourceText, reader: ResponseReader): Response[] {
  const { text } = source;
  const ordered = [...responses].sort((a, b) => a.span[0] - b.span[0]);
  const gone = new Set<Response>();
  const outside = new Set<number>();
  ordered.forEach((response, place) => {
    const [first, ...more] = response.hops;
    const best = first?.meanings[0]?.entry;
    const previous = ordered[place - 1];
    if (first && previous?.hops[0]?.code === first.code && first.rule === 'implied' && previous.hops.length === 1) {
      response.hops[0] = enclosing(previous.hops[0]);
      gone.add(previous);
    }
    if (!first || !best || more.length > 0 || isZero(first.code)) return;
    const code = source.indexAt(first.span[0]);
    const start = first.rule === 'oidb' ? Math.max(0, text.slice(0, code).toLowerCase().lastIndexOf('oidb')) : code;
    // Where a text alone told the code, what carries it can stand some lines above, or behind.
    const isLoose = first.rule === 'before-comma' || first.rule === 'beside-text';
    const far = text.slice(Math.max(0, start - REACH), start);
    const before = /(?:^|[^\w.:])(-\d{3,6})([^\n\d;。；]{0,24})$/.exec(far) ?? (isLoose ? CARRIED_BY.exec(far) : null);
    const end = source.indexAt(first.span[1]);
    const following = ordered[place + 1];
    const isApart =
      (following?.span[0] ?? Infinity) > first.span[1] + 2 * REACH ||
      (following?.hops.length === 1 && following.hops[0]?.meanings[0]?.entry.carries !== undefined);
    const behind = !before && isLoose && isApart ? CARRIED_IN.exec(text.slice(end, end + REACH)) : null;
    const number = before?.[1] ?? behind?.[1];
    if (number !== undefined) {
      const from = before ? start - before[0].length : end + (behind?.[0].length ?? 0) - number.length;
      const at = part(source, number, from);
      const entries = entriesOf(plainCode(at.text), reader.index);
      const entry =
        entries.find(({ carries }) => carries?.includes(best.domain)) ??
        (first.rule === 'oidb'
          ? entries.find(({ domain }) => reader.index.domains.get(domain)?.family === 'msdk')
          : undefined);
      if (!entry) return;
      response.hops.unshift(reader.settled(entry, at, 'beside-text', 'certain'));
      response.span = [Math.min(at.span[0], response.span[0]), Math.max(at.span[1], response.span[1])];
      outside.add(at.span[0]);
      return;
    }
    const next = ordered[place + 1];
    const outer = next?.hops.length === 1 ? next.hops[0] : undefined;
    const carrier = outer && reader.carrierOf(outer);
    const between = next ? text.slice(source.indexAt(response.span[1]), source.indexAt(next.span[0])) : '\n';
    if (!next || !outer || !carrier?.carries?.includes(best.domain) || first.rule === 'ret' || between.includes('\n'))
      return;
    response.hops.unshift(enclosing(outer));
    gone.add(next);
  });
  return ordered.filter(
    (response) => !gone.has(response) && !(response.hops.length === 1 && outside.has(response.hops[0]?.span[0] ?? -1)),
  );
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

/** How long a text may be to be taken for a message alone. */
const LONGEST_ALONE = 4000;

/** A documented text in an input without any code: of several words, or alone in its line or quotes. */
function knownAlone(source: SourceText, reader: ResponseReader): Response | null {
  const { text } = source;
  if (text.length > LONGEST_ALONE) return null;
  const hop = reader.knownIn(source, null);
  if (!hop?.message || hop.around.other !== null || saidIn(hop.message).size < 2) return null;
  const from = text.indexOf(hop.message);
  const opens = /(?:^|\n|["'“”「:：>，,。(（=])\s*$/.test(text.slice(Math.max(0, from - 20), from));
  const isAlone = opens && /^\s*(?:$|\n|["'”」)）,，.。!！;；]|hint|rid)/i.test(text.slice(from + hop.message.length));
  const words = hop.message.split(/\s+/).length;
  const family = reader.index.domains.get(hop.meanings[0]?.entry.domain ?? '')?.family ?? '';
  const isAll = hop.message.length >= text.trim().length - 2;
  const isTelling =
    words >= 5 || (isAll && words >= 2) || (isAlone && (words >= 3 || (words >= 2 && hop.around.families.has(family))));
  return isTelling ? { hops: [hop], span: hop.span, errType: null } : null;
}

/** The lines of a request, and what tokens of other providers come with. */
const REQUEST = /^.*?\b(?:GET|POST|curl|[Rr]equest)\b.*$/gm;
const OTHER_GRANT = /\b(?:token_type|id_token|remind_in|session_secret|tenant_access_token)\b/;

/** A response that reports success without a code: tokens, or the ids or the profile of a player who has signed in. */
function tokens(source: SourceText, reader: ResponseReader): Response | null {
  if (source.text.length > LONGEST_ALONE) return null;
  const text = source.text.replace(REQUEST, '');
  if (OTHER_GRANT.test(text)) return null;
  const has = (name: string) => new RegExp(`["'?&\\s{(]${name}["']?\\s*[:=]`, 'i').test(` ${text}`);
  const isGrant = (has('access_token') && (has('expires_in') || has('refresh_token'))) || (has('pf') && has('pfkey'));
  const isSession = has('openid') && (has('session_key') || has('client_id') || has('nickname'));
  const isRedirect = /^https?:\/\/\S+[?&]code=\w+&state=\w*\S*$/.test(text.trim());
  const zero = isGrant || isSession || isRedirect ? reader.index.bySpelling.get('0')?.[0] : undefined;
  if (!zero) return null;
  const at = source.trim();
  const settled = reader.settled(zero, at.slice(0, 0), 'tokens', 'likely');
  const hop = { ...settled, code: '0', ...(settled.around.other === null ? {} : { confidence: 'ambiguous' as const }) };
  return { hops: [hop], span: at.span, errType: null };
}
