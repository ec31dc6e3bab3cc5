import { type Answer, type Layer, type Result, RULES } from './result.ts';
import type { Table } from './table.ts';

/** The evidence that names the code as it was found. */
const SPELLING = /^(-?\d{1,10}|0x[\da-f]{1,8}) is another spelling of /;

/** How many digits a code has at most that no table knows: a longer number can be an account. */
const LONGEST_UNKNOWN = 9;

/** How much of a message is looked at, in characters: it can be megabytes. */
const MOST_READ = 4000;

/**
 * Takes out of a result whatever the catalogue does not know: of each message only a text is kept that is documented as
 * sent with a code, in the words of the catalogue. So nothing that a person pasted beside is passed on, whatever it is.
 */
export function redact(result: Result, table: Table): Result {
  const known = table.entries.flatMap(({ messages }) => messages).sort((a, b) => b.length - a.length);
  const layerOf = (layer: Layer): Layer => {
    const entry = table.entries.find(({ id }) => id === layer.id);
    const isPrivate = !layer.known && layer.code.replace(/\D/g, '').length > LONGEST_UNKNOWN;
    const message = layer.message?.slice(0, MOST_READ) ?? '';
    const kept =
      layer.rule === RULES.oidb
        ? oidbText(layer, message)
        : (textIn(message, entry?.messages ?? []) ?? textIn(message, known));
    return { ...layer, message: kept, ...(isPrivate ? { code: '…', candidates: [] } : {}) };
  };
  return {
    ...result,
    answers: result.answers.map((answer) => ({ ...answer, layers: answer.layers.map(layerOf) })),
  };
}

/** The longest of some texts that a message holds as whole words, or null. */
function textIn(message: string, texts: readonly string[]): string | null {
  const lower = message.toLowerCase();
  const found = texts.filter((text) => {
    const from = lower.indexOf(text.toLowerCase());
    return from >= 0 && !/\w/.test(lower.charAt(from - 1)) && !/\w/.test(lower.charAt(from + text.length));
  });
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}

/**
 * Writes a short text that decodes to the same layers, for a link or a ticket.
 * @param result what the decoder found, redacted: its messages are written as they are
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
      return first.message ?? '';
    case RULES.beside:
      return `${codeOf(first)} ${first.message ?? ''}`;
    case RULES.oidb:
      return first.message ?? '';
    case RULES.ret:
      return second?.rule === RULES.oidb && errType === null
        ? `ret:${codeOf(first)} msg:${second.message ?? ''}`
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
      ...field('msg', next.message ?? ''),
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
  if (!layer) return own ?? '';
  if (layer.rule === RULES.oidb) return layer.message ?? '';
  return layer.rule === RULES.comma ? leadOf(layer, inner) : objectOf(layers, null);
}

/** A code with its comma, and what stands behind. */
function leadOf(layer: Layer, inner: readonly Layer[]): string {
  const rest = messageOf(inner, layer.message);
  return `${codeOf(layer)},${typeof rest === 'string' ? rest : JSON.stringify(rest)}`;
}

/** A text of OIDB with its command. */
function oidbText(layer: Layer, message: string): string {
  const own = /oidb.*?(0x[\da-f]{2,4})(?![\da-f]).*?\bret/is.exec(message)?.[1];
  const command = own?.toLowerCase() ?? /0x[\da-f]+$/.exec(layer.domain ?? '')?.[0];
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
