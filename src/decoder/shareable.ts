import type { Group, Layer, PlainLayer, Result } from './result.ts';
import type { Table } from './table.ts';

/** How many digits a code has at most that no table knows: a longer number can be an account. */
const LONGEST_UNKNOWN = 9;

/** How much of a message is looked at, in characters: it can be megabytes. */
const MOST_READ = 4000;

/**
 * Takes out of a result whatever the catalogue does not know: of each message only a text is kept that is documented as
 * sent with a code, in the words of the catalogue. So nothing that a person pasted beside is passed on, whatever it is.
 */
export function redact(result: Result, table: Table): Result {
  return { ...result, groups: redactGroups(result.groups, table) };
}

/** Takes the same out of groups. */
export function redactGroups(groups: readonly Group[], table: Table): Group[] {
  const known = table.entries.flatMap(({ messages }) => messages).sort((a, b) => b.length - a.length);
  const layerOf = (layer: Layer): Layer => {
    const entry = table.entries.find(({ id }) => id === layer.id);
    const isPrivate = !layer.known && layer.found.replace(/\D/g, '').length > LONGEST_UNKNOWN;
    const message = layer.message?.slice(0, MOST_READ) ?? '';
    const kept = textIn(message, entry?.messages ?? []) ?? textIn(message, known);
    return { ...layer, message: kept, ...(isPrivate ? { code: '…', found: '…', candidates: [], near: [] } : {}) };
  };
  return groups.map((group) => ({ ...group, layers: group.layers.map(layerOf) }));
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

/** What is written of a group. */
interface Shareable extends Pick<Group, 'interface' | 'errType'> {
  layers: readonly PlainLayer[];
}

/**
 * Writes a short text that decodes to the same layers, for a link or a ticket: one response of each group a line.
 * @param result what the decoder found, redacted: its messages are written as they are
 * @param table the table it was found in, which knows the commands of OIDB
 * @param given path of the interface that the person chose beside the text; it is not repeated in the text
 * @returns empty when nothing was found
 */
export function toShareable({ groups }: { groups: readonly Shareable[] }, table: Table, given?: string): string {
  let told = given ?? null;
  return groups
    .flatMap((group) => {
      const path = group.interface === told || group.layers[0]?.rule === 'bare' ? null : group.interface;
      told = path ?? told;
      return path === null ? [textOf(group, table)] : [path, textOf(group, table)];
    })
    .join('\n');
}

/** A response as the platforms write it. */
function textOf({ layers, errType }: Shareable, table: Table): string {
  const [first, ...inner] = layers;
  if (!first) return '';
  switch (first.rule) {
    case 'bare':
      return first.found;
    case 'entry-id':
      return first.id ?? first.found;
    case 'known-text':
      return first.message ?? '';
    case 'before-comma':
    case 'beside-text':
      return inner.length === 0
        ? `${first.found},${first.message ?? ''}`
        : JSON.stringify(objectOf(layers, errType, table));
    case 'oidb':
      return oidbText(first, table);
    case 'tokens':
      return 'access_token=…&expires_in=7200';
    default:
      return JSON.stringify(objectOf(layers, errType, table));
  }
}

/** A response as an object, from one of its layers inward. */
function objectOf(
  [layer, ...inner]: readonly PlainLayer[],
  errType: number | null,
  table: Table,
): Record<string, unknown> {
  if (!layer) return {};
  const [next] = inner;
  const type = errType === null ? {} : { err_type: errType };
  if (next?.rule === 'platform-code' || next?.rule === 'third') {
    const key = next.rule === 'third' ? 'thirdCode' : 'platCode';
    return {
      ret: valueOf(layer),
      [key]: valueOf(next),
      ...field(next.rule === 'third' ? 'thirdMsg' : 'msg', next.message ?? ''),
      ...type,
    };
  }
  const [codeKey, messageKey] = keysOf(layer);
  return { [codeKey]: valueOf(layer), ...field(messageKey, messageOf(inner, layer.message, table)), ...type };
}

/** The keys of a layer's code and message, of the kind with which it was pasted, whatever the code means. */
function keysOf({ rule }: PlainLayer): [code: string, message: string] {
  switch (rule) {
    case 'errcode':
      return ['errcode', 'errmsg'];
    case 'error':
      return ['error', 'error_description'];
    case 'label':
    case 'word':
      return ['error_code', 'message'];
    case 'third':
      return ['thirdCode', 'thirdMsg'];
    case 'platform-code':
      return ['platCode', 'msg'];
    default:
      return ['ret', 'msg'];
  }
}

/** What stands in the message of a response: the layers inside of it, or its own text. */
function messageOf(layers: readonly PlainLayer[], own: string | null, table: Table): string {
  const [layer, ...inner] = layers;
  if (!layer) return own ?? '';
  if (layer.rule === 'oidb') return oidbText(layer, table);
  const rest = messageOf(inner, layer.message, table);
  return `${layer.found},${rest}`;
}

/** A text of OIDB with its command. */
function oidbText({ found, candidates: [best], domain }: PlainLayer, table: Table): string {
  const command =
    best?.evidence.find(({ id, about }) => id === 'oidb' && about !== '')?.about ??
    table.domains.find(({ id }) => id === domain)?.decoder.commands.find((each) => each !== '*');
  return `oidb ${command === undefined ? '' : `decode${command} `}failed, ret:${found}`;
}

/** A field, left out when it would be empty. */
function field(key: string, value: string): Record<string, string> {
  return value === '' ? {} : { [key]: value };
}

/** The code of a layer as it was found; a number where JSON has one. */
function valueOf({ found }: PlainLayer): string | number {
  return /^(?:0|-?[1-9]\d*)$/.test(found) ? Number(found) : found;
}
