import { LONG } from './evidence.ts';
import { type Response, type ResponseReader, TELLING_TEXT } from './responses.ts';
import type { SourceText } from './source-text.ts';
import { entriesOf } from './table.ts';
import { plainCode } from './typed-code.ts';

/** How far from its number a text may stand, in characters of the same line. */
const REACH = 100;

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
export const ID_WORD =
  /(?:\b(?:ticket|issue|order|case|bug|chapter|page|room|player|job|task|object|build|port|pid|level|row|line|item)(?: ?[#:-] ?| )|第\s?)$/i;

/** How near such a word stands, in characters. */
const NEAR = 16;

/** A number beside a text that is documented with it, or one that is hardly anything else where its platform is named. */
export function beside(at: SourceText, source: SourceText, reader: ResponseReader): Response | null {
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
