import { type Answer, type Layer, type Result, RULES } from './result.ts';

/** How much of a message is kept, in characters. */
const LONGEST_MESSAGE = 200;

/** What stands in the place of something that was taken out. */
const GONE = '…';

/** Names whose value is nobody's business, wherever they stand in front of a colon. */
const SECRET =
  'token|openid|open_id|unionid|openkey|secret|sig|sign|signature|key|appkey|ticket|session|cookie|authorization|password|passwd|pwd|uin|uid|id|user|account|phone|mobile|tel|mail|email|ip|addr|address|name|nick|nickname|host|url|code|data|device|imei|idfa';

/** What looks private, in the order in which it is taken out. */
const PRIVATE: readonly (readonly [RegExp, string])[] = [
  // JSON in a message was either read as answers of its own, or it is not ours to pass on.
  [/\{.*$/su, GONE],
  [/\[[^\]]*(?:\]|$)/gu, GONE],
  [/\b[a-z][a-z\d+.-]*:\/\/\S+/giu, GONE],
  [/[^\s,;<>"'@]+@[^\s,;<>"'@]+/gu, GONE],
  [/(?<=\bbearer\s+|\bbasic\s+)\S+/giu, GONE],
  [/(?<=[\w.-]["']?\s*[=＝]\s*)(?:"[^"]*"?|'[^']*'?|[^\s,;&"']+)/gu, GONE],
  [
    new RegExp(
      `(?<=(?<![a-z\\d])(?:[\\w-]*[_-])?(?:${SECRET})s?["']?\\s*[:：]\\s*)(?:"[^"]*"?|'[^']*'?|[^\\s,;&"']+)`,
      'giu',
    ),
    GONE,
  ],
  [/(?<=[a-z](?:Token|Id|Key|Secret|Ticket|Code)["']?\s*[:：]\s*)[^\s,;&]+/gu, GONE],
  [/(?<![\w/])(?:[a-z]:)?(?:[\\/][\w.~%-]+){2,}[\\/]?/giu, GONE],
  [/\b(?:[\w-]+\.)+(?:com|net|org|cn|io|qq|gg|dev|app|local|internal|tencent)\b(?::\d+)?/giu, GONE],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/gu, GONE],
  [/(?:[\da-f]{0,4}:){2,}[\da-f]{0,4}/giu, GONE],
];

/** The evidence that names the code as it was found. */
const SPELLING = /^(-?\d{1,10}|0x[\da-f]{1,8}) is another spelling of /;

/** A run of characters of which tokens and ids are made. */
const WORD = /[\w%+/=.~-]{5,}|\p{Nd}{5,}/gu;

/**
 * Writes the smallest text that decodes to the same layers, for a link or a ticket. It is made from the layers alone:
 * what was not needed to decode, such as tokens and openids beside the answer, is not in it.
 * @param result what the decoder found
 * @param given path of the interface that the person chose beside the text; it is not repeated in the text
 * @returns one answer a line; empty when nothing was found
 */
export function toShareable({ answers }: Result, given?: string): string {
  let told = given ?? null;
  return answers
    .flatMap((answer) => {
      const path = answer.interface === told || answer.layers[0]?.rule === RULES.code ? null : answer.interface;
      told = path ?? told;
      return path === null ? [textOf(answer)] : [path, textOf(answer)];
    })
    .join('\n');
}

/**
 * Takes out of a message what looks private: tokens, ids, addresses, long digits and hex.
 * @param message as the server sent it
 * @returns one line of at most 200 characters, with `…` in the place of what was taken out
 */
export function scrub(message: string): string {
  // A message can be megabytes; what lies far behind the cut has no say in what stands before it.
  let text = message
    .slice(0, 20 * LONGEST_MESSAGE)
    .replace(/[\s\p{Cc}\p{Cf}\p{Surrogate}]+/gu, ' ')
    .trim();
  for (const [pattern, replacement] of PRIVATE) text = text.replace(pattern, replacement);
  text = text.replace(WORD, (word) => (looksPrivate(word) ? GONE : word)).replace(/…(?:[\s…]*…)+/gu, GONE);
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE - 1).trimEnd()}${GONE}` : text;
}

/** Whether a run of characters is a token, an id or a long number, not a word. */
function looksPrivate(word: string): boolean {
  if (/\p{Nd}{5,}/u.test(word)) return true;
  if (/^[\da-f]{8,}$/i.test(word) || /0x[\da-f]{5,}/i.test(word)) return true;
  const parts = word.split(/[_/.=~-]/);
  if (parts.some((part) => part.length >= 20 || (part.length >= 16 && /[a-z][A-Z]/.test(part)))) return true;
  return (word.match(/\d/g)?.length ?? 0) >= 2 && /[a-z]{2}/i.test(word) && word.length >= 8;
}

/** An answer as the platforms write it. */
function textOf({ layers, errType }: Answer): string {
  const [first, second] = layers;
  if (!first) return '';
  switch (first.rule) {
    case RULES.code:
      return codeOf(first);
    case RULES.line:
      return leadOf(first, layers.slice(1));
    case RULES.message:
      return scrub(first.message ?? '');
    case RULES.beside:
      return `${codeOf(first)} ${scrub(first.message ?? '')}`;
    case RULES.oidb:
      return oidbOf(first);
    case RULES.ret:
      return second?.rule === RULES.oidb && errType === null
        ? `ret:${codeOf(first)} msg:${oidbOf(second)}`
        : JSON.stringify(objectOf(layers, errType));
    default:
      return JSON.stringify(objectOf(layers, errType));
  }
}

/** An answer as an object, from one of its layers inward. */
function objectOf([layer, ...inner]: readonly Layer[], errType: number | null): Record<string, unknown> {
  if (!layer) return {};
  const errTypeField = errType === null ? {} : { err_type: errType };
  const [codeKey, messageKey] = keysOf(layer, inner);
  const [next] = inner;
  if (next?.rule === RULES.platCode)
    return {
      ret: valueOf(layer),
      ...field('msg', scrub(next.message ?? '')),
      platCode: valueOf(next),
      ...errTypeField,
    };
  const message = layer.rule === RULES.comma ? leadOf(layer, inner) : messageOf(inner, layer.message);
  return { ...(codeKey === null ? {} : { [codeKey]: valueOf(layer) }), ...field(messageKey, message), ...errTypeField };
}

/** The keys of a layer's code and message; null where the code stands in the message. */
function keysOf({ rule, domain }: Layer, inner: readonly Layer[]): [string | null, string] {
  const isWechat = domain === 'wechat-platform' && inner.length === 0;
  switch (rule) {
    case RULES.errcode:
      return ['errcode', 'errmsg'];
    case RULES.error:
      return ['error', 'error_description'];
    case RULES.label:
      return ['error_code', isWechat ? 'errmsg' : 'message'];
    case RULES.implied:
    case RULES.comma:
      return [null, 'msg'];
    default:
      return isWechat ? ['errcode', 'errmsg'] : ['ret', 'msg'];
  }
}

/** What stands in the message of an answer: the layers inside of it, or its own text. */
function messageOf(layers: readonly Layer[], own: string | null): string | Record<string, unknown> {
  const [layer, ...inner] = layers;
  if (!layer) return scrub(own ?? '');
  if (layer.rule === RULES.oidb) return oidbOf(layer);
  return layer.rule === RULES.comma ? leadOf(layer, inner) : objectOf(layers, null);
}

/** A code with its comma, and what stands behind. */
function leadOf(layer: Layer, inner: readonly Layer[]): string {
  const rest = messageOf(inner, layer.message);
  return `${codeOf(layer)},${typeof rest === 'string' ? rest : JSON.stringify(rest)}`;
}

/** A text of OIDB with its command. */
function oidbOf(layer: Layer): string {
  const { message, domain } = layer;
  const own = /oidb.*?(0x[\da-f]{2,4})(?![\da-f]).*?\bret/is.exec((message ?? '').slice(0, 20 * LONGEST_MESSAGE))?.[1];
  const command = own?.toLowerCase() ?? /0x[\da-f]+$/.exec(domain ?? '')?.[0];
  return `oidb ${command === undefined ? '' : `decode${command} `}failed, ret:${codeOf(layer)}`;
}

/** A field, left out when it would be empty. */
function field(key: string, value: string | Record<string, unknown>): Record<string, unknown> {
  return value === '' ? {} : { [key]: value };
}

/** The code of a layer; a number where JSON has one. */
function valueOf(layer: Layer): string | number {
  const code = codeOf(layer);
  return /^(?:0|-?[1-9]\d*)$/.test(code) ? Number(code) : code;
}

/** The code of a layer as it was found: another spelling can belong to another table. The evidence tells it. */
function codeOf({ id, code, candidates }: Layer): string {
  const evidence = candidates.find((candidate) => candidate.id === id)?.evidence ?? [];
  const found = evidence.map((text) => SPELLING.exec(text)?.[1]).find((spelling) => spelling !== undefined);
  return found ?? code.replace(/~.*$/, '');
}
