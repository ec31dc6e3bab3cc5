import { Said } from './agreement.ts';
import { ownerOf } from './documented.ts';
import { type Clue, confidenceIn, isZero, LONG, type Meaning, weigh, type Piece } from './evidence.ts';
import { type Field, holdsCode, type ParsedRecord } from './records.ts';
import { remembered } from './remembered.ts';
import type { Confidence, Rule } from './result.ts';
import type { SourceText, Span } from './source-text.ts';
import type { Outlook, Surroundings } from './surroundings.ts';
import { entriesOf, type Table, type TableEntry, type TableIndex } from './table.ts';
import { plainCode } from './typed-code.ts';
import { toLower } from './words.ts';

/** One code on the way inward, with what it can mean. */
export interface Hop {
  /** In plain spelling. */
  code: string;
  span: Span;
  rule: Rule;
  message: string | null;
  around: Surroundings;
  /** The best first; empty for a code that is not documented. */
  meanings: readonly Meaning[];
  /** The class that owns a code that is not documented, or null. */
  owner: TableEntry | null;
  /** The domain that a code most likely belongs to, or null. */
  domain: string | null;
  confidence: Confidence;
}

/** A response as it was understood; its hops run from the outermost code to the innermost. */
export interface Response {
  hops: Hop[];
  span: Span;
  errType: number | null;
}

/** What a code is known by; what is left out is not known. */
type About = Partial<Omit<Clue, 'code' | 'rule' | 'message' | 'around'>> & { rule: Rule; message?: SourceText | null };

/** Keys whose code can be one that MSDK passes on, or one of a class. */
const OWN_KEYS: ReadonlySet<Rule> = new Set(['ret', 'label', 'word', 'bare']);

/** Evidence that a code inside of another is of a table. */
const INSIDE: ReadonlySet<string> = new Set(['carried', 'text-exact', 'oidb']);

/** A code in front of a comma, or of another sign and a text, or all there is. */
const LEAD =
  /^[\s"'“”‘’([]*([-+−]?\d{1,10}|0x[0-9a-f]{1,4})\s*(?:([,，])|(?:[:：;|-]\s*|\s+)(?=\p{L})|["'”’)\].。]*$)/u;

/** A code behind a word that announces it, somewhere in a message. */
const TOLD = /(?:微信|wechat|weixin|qq|platform|返回|code|error|errcode|错误)[^\d-]{0,12}(-?\d{2,7})(?!\d)(.*)$/is;

/** What stands in front of a number that is a place or an id. */
const COUNTED = /\b(?:line|port|row|column|offset|page|id)\W{0,3}$/i;

/** Where a text of OIDB begins: with its name, or with a command of it. */
export const OIDB =
  /(?:^|[^\w=/.])(?:oidb(?![\w.])|(?:cmd|command)\W{1,3}0x[0-9a-f]{3}(?!\w)|0x[0-9a-f]{3}\)?[:,]? ?(?=ret|result|返回))/i;
const OIDB_RET =
  /(?:(?:^|\W)(?:ret(?:urn(?:s|ed)?)?|result|返回)\s*[:=：]?\s*|\boidb\W{0,2}0x[0-9a-f]{3},?\s)(-?\d{1,10}|0x[0-9a-f]{1,8})(?!\w| (?:times|bytes|ms)\b)/i;
const OIDB_REACH = 240;

/** How well the best meaning of a code that is merely told in a message has to fit. */
const TOLD_SCORE = 4;

/** From which weight on a key is a table's own. */
const OWN_KEY = 4;

/** How long a known text has to be to stand for its code, in characters. */
export const TELLING_TEXT = 8;

/** The known texts that can stand for their code, each in lower case as well. */
export const tellingTexts = remembered(({ entries }: Table) =>
  entries.flatMap((entry) =>
    entry.messages
      .filter((text) => text.length >= TELLING_TEXT)
      .map((text) => ({ entry, text, lower: text.toLowerCase() })),
  ),
);

/** Makes responses of records. */
export class ResponseReader {
  readonly index: TableIndex;
  readonly outlook: Outlook;

  constructor(index: TableIndex, outlook: Outlook) {
    this.index = index;
    this.outlook = outlook;
  }

  /**
   * The responses of a record: its own, or those that it wraps, as a log or a server of one's own does.
   * @param carrier the pass-through entry in whose message the record stands
   */
  of(record: ParsedRecord, carrier: TableEntry | null = null): Response[] {
    const inside = this.readerOfInsides(carrier);
    const own = this.chain(record, carrier, inside);
    const [outer] = own;
    // Beside a success a text is a name or a comment, whatever it holds.
    const inner = record.wrapped.filter(({ isObject }) => isObject || !outer || !isZero(outer.code));
    const wrapped = inner.flatMap((each) => this.of(each, carrier));
    if (!outer) return [...wrapped, ...record.fields.flatMap(inside)];
    const thirds = wrapped.filter(({ hops }) => hops.length === 1 && hops[0]?.rule === 'third');
    for (const third of thirds) third.hops.unshift(unnamed(outer));
    if (thirds.length > 0) return thirds;
    const decides = ({ hops }: Response) =>
      hops[0] !== undefined &&
      !isZero(hops[0].code) &&
      (hops[0].code === outer.code || (hops.at(-1)?.meanings.length ?? 0) > 0);
    if (wrapped.some(decides)) return wrapped;
    if (isZero(outer.code) && wrapped.some(({ hops }) => hops[0] && !isZero(hops[0].code))) return wrapped;
    // A word that says little, and a number that no table has.
    if (outer.rule === 'word' && own.every(({ meanings }) => meanings.length === 0)) return wrapped;
    return [{ hops: own, span: record.span, errType: errTypeOf(record) }];
  }

  /** Reads what stands inside of fields, each once: read twice at each level, what is nested would double the work. */
  private readerOfInsides(carrier: TableEntry | null): (field: Field) => readonly Response[] {
    const known = new Map<Field, readonly Response[]>();
    return (field) => {
      const responses = known.get(field) ?? field.inside.flatMap((record) => this.of(record, carrier));
      known.set(field, responses);
      return responses;
    };
  }

  /** A code with its meanings. */
  hop(at: SourceText, { rule, message = null, ...about }: About): Hop {
    const around = this.outlook.at(at.span);
    const text = message?.text.trim() ?? '';
    const code = plainCode(at.text.trim());
    const clue: Clue = {
      carrier: null,
      command: null,
      isClient: false,
      errType: null,
      ...about,
      code,
      rule,
      message: text === '' ? null : text,
      around,
    };
    const all = weigh(clue, this.index);
    // What a pass-through code does not pass through, or OIDB does not return, is another platform's number.
    const isInside = clue.carrier !== null || clue.command !== null;
    const meanings = isInside ? all.filter(({ pieces }) => pieces.some(({ id }) => INSIDE.has(id))) : all;
    const isOwn = meanings.length === 0 && OWN_KEYS.has(rule) && !clue.carrier;
    const owner = isOwn ? ownerOf(code, this.index.table.entries) : null;
    return {
      code,
      span: at.span,
      rule,
      message: clue.message,
      around,
      meanings,
      owner,
      domain: meanings[0]?.entry.domain ?? owner?.domain ?? this.likelyDomain(clue),
      confidence: confidenceIn(meanings, rule),
    };
  }

  /** A code that means one entry, for a reason that needs no weighing. */
  settled(entry: TableEntry, at: SourceText, rule: Rule, confidence: Confidence): Hop {
    return {
      code: plainCode(at.text.trim()),
      span: at.span,
      rule,
      message: null,
      around: this.outlook.at(at.span),
      meanings: [{ entry, score: 6, pieces: [] }],
      owner: null,
      domain: entry.domain,
      confidence,
    };
  }

  /** The domain that a code without a meaning most likely belongs to: by what carries it, or by its own key. */
  private likelyDomain({ carrier, command, rule, around }: Clue): string | null {
    const own = this.index.table.domains.find(({ decoder }) => decoder.commands.includes(command ?? ''));
    if (own) return own.id;
    const called = around.interface?.domains ?? [];
    if (carrier) return called.find((id) => carrier.carries?.includes(id)) ?? carrier.carries?.[0] ?? null;
    const [first, second] = [...this.index.domains.values()]
      .map(({ id, decoder }) => ({ id, weight: decoder.keys[rule] ?? decoder.otherwise }))
      .sort((a, b) => b.weight - a.weight);
    return first && first.weight >= OWN_KEY && first.weight >= (second?.weight ?? 0) + 1 ? first.id : null;
  }

  /** The codes of a record from the outside in; empty when it has none. */
  private chain(record: ParsedRecord, around: TableEntry | null, inside: (field: Field) => readonly Response[]): Hop[] {
    const field = (...kinds: Field['kind'][]) =>
      kinds.map((kind) => record.fields.find((each) => each.kind === kind)).find(Boolean);
    const messages = record.fields.filter(({ kind }) => kind === 'message');
    const third = field('third');
    if (third && !isZero(third.value.text)) {
      const hop = this.hop(third.value, { rule: 'third', message: field('third-message')?.value ?? null });
      const own = field('ret', 'word', 'errcode', 'label');
      // The codes of MSDK V5 itself are in tables of their own.
      return own ? [unnamed(this.hop(own.value, { rule: ruleOf(own) })), hop] : [hop];
    }
    const ret = field('ret');
    const errcode = field('errcode');
    const code =
      errcode && !(ret && isZero(errcode.value.text))
        ? errcode
        : (ret ?? field('error', 'label', 'platform-code', 'word'));
    if (!code) {
      for (const message of messages) {
        const inner = this.inMessage(message, around, inside);
        if (inner.length > 0) return this.implied(message, inner);
      }
      return [];
    }
    const message = messageFor(code, messages);
    const outer = this.hop(code.value, {
      rule: ruleOf(code),
      message: message?.value ?? null,
      isClient: field('flag') !== undefined,
      errType: errTypeOf(record),
      carrier: around,
    });
    const platform = field('platform-code');
    if (platform && platform !== code)
      return [outer, this.hop(platform.value, { rule: 'platform-code', message: message?.value ?? null })];
    const carrier = this.carrierOf(outer);
    const inner = this.inMessages(message, messages, carrier);
    if (inner.length === 0) return [carrier ? doubted(outer, message) : outer];
    if (carrier || inner.some(({ rule }) => rule === 'oidb')) return [enclosing(outer), ...inner];
    // The code of somebody's own server: what it tells of is the response, when that is documented.
    return (inner.at(-1)?.meanings.length ?? 0) > 0 ? inner : [outer];
  }

  /** The entry that carries codes in its message, when a code means one or lies in its class. */
  carrierOf({ meanings, owner, rule }: Hop): TableEntry | null {
    if (!OWN_KEYS.has(rule)) return null;
    const entry = meanings[0]?.entry ?? owner;
    return entry?.carries ? entry : null;
  }

  /** The codes inside the message of a code, or in a record that another text beside it holds. */
  private inMessages(own: Field | undefined, all: readonly Field[], carrier: TableEntry | null): Hop[] {
    const inner = own ? this.inMessage(own, carrier) : [];
    if (inner.length > 0) return inner;
    const wrapping = all.find(({ inside }) => inside.some(holdsCode));
    return wrapping && wrapping !== own ? this.inMessage(wrapping, carrier) : [];
  }

  /** The codes inside a message. */
  private inMessage(message: Field, carrier: TableEntry | null, inside = this.readerOfInsides(carrier)): Hop[] {
    const { value } = message;
    const oidb = this.oidbIn(value);
    if (oidb) return [oidb];
    // What carries codes does not carry itself: its own code, told again in its text, is not the one that it carries.
    const isEcho = ({ hops: [hop, ...more] }: Response) =>
      more.length === 0 && hop?.meanings.length === 0 && hop.code === carrier?.code;
    const responses = inside(message).filter((response) => !isEcho(response));
    const telling =
      responses.find(({ hops }) => hops[0] && !isZero(hops[0].code)) ?? (carrier ? responses[0] : undefined);
    if (telling) return telling.hops;
    const lead = LEAD.exec(value.text.slice(0, 60));
    if (lead?.[1] !== undefined) {
      const rest = value.slice(lead[0].length);
      // `"msg":"-7`: of -73, -70, or of any other.
      if (rest.text === '' && this.outlook.isCut(value)) return [];
      const isComma = lead[2] !== undefined;
      const isDocumented = entriesOf(plainCode(lead[1]), this.index).length > 0;
      const isAll = isDocumented && rest.text === '' && Math.abs(Number(lead[1])) >= LONG;
      if (carrier || isAll || (isComma && (isDocumented || /^\s*\p{L}/u.test(rest.text)))) {
        const hop = this.hop(part(value, lead[1], 0), { rule: 'before-comma', message: rest, carrier });
        const deeper = this.oidbIn(rest);
        if (isComma || hop.meanings.length > 0) return deeper ? [enclosing(hop), deeper] : [hop];
      }
    }
    const told = TOLD.exec(value.text);
    if (told?.[1] !== undefined) {
      const at = part(value, told[1], told.index);
      const hop = this.hop(at, {
        rule: 'before-comma',
        message: value.slice(value.text.length - (told[2]?.length ?? 0)),
        carrier,
      });
      const isCount = COUNTED.test(value.text.slice(0, value.text.indexOf(told[1], told.index)));
      if (!isCount && (hop.meanings[0]?.score ?? 0) >= TOLD_SCORE) return [hop];
    }
    const known = carrier ? this.knownIn(value, carrier) : null;
    return known ? [known] : [];
  }

  /** The code of an OIDB text, or null. */
  oidbIn(value: SourceText): Hop | null {
    const start = OIDB.exec(value.text)?.index;
    if (start === undefined) return null;
    const window = value.text.slice(start, start + OIDB_REACH);
    const ret = OIDB_RET.exec(window);
    if (ret?.[1] === undefined) return null;
    const command =
      /0x[0-9a-f]{2,4}/i.exec(window.slice(0, ret.index + ret[0].length - ret[1].length))?.[0].toLowerCase() ?? '';
    // A number alone is a command where a table has it.
    const isNamed = /^\W?[a-z]/i.test(window);
    if (!isNamed && !this.index.table.domains.some(({ decoder }) => decoder.commands.includes(command))) return null;
    return this.hop(part(value, ret[1], start + ret.index + ret[0].length - ret[1].length), { rule: 'oidb', command });
  }

  /** The code whose documented text stands in a text; the longest counts. */
  knownIn(value: SourceText, carrier: TableEntry | null): Hop | null {
    const lower = toLower(value.text);
    const found = tellingTexts(this.index.table)
      .filter((known) => lower.includes(known.lower) && (!carrier || carrier.carries?.includes(known.entry.domain)))
      .sort((a, b) => b.text.length - a.text.length);
    const [best] = found;
    if (!best) return null;
    const rivals = found.filter(({ text, entry }) => text.length === best.text.length && entry !== best.entry);
    const at = part(value, value.text.slice(lower.indexOf(best.lower)).slice(0, best.text.length), 0);
    const hop = this.settled(best.entry, at, 'known-text', rivals.length > 0 ? 'ambiguous' : 'likely');
    const pieces: Piece[] = [{ id: 'text-exact', weight: 5, about: best.text }];
    return {
      ...hop,
      code: best.entry.code,
      message: at.text,
      meanings: [best, ...rivals].map(({ entry }, place) => ({ entry, score: 5 - place, pieces })),
    };
  }

  /** The pass-through code that must stand around the message of one's `msg`. */
  private implied({ key }: Field, inner: Hop[]): Hop[] {
    const [first] = inner;
    const domain = first?.meanings[0]?.entry.domain;
    if (!first || domain === undefined || !/^msg$/i.test(key.text) || first.rule !== 'before-comma') return inner;
    const carrier = this.index.table.entries.find(({ carries }) => carries?.includes(domain));
    if (!carrier) return inner;
    const hop = this.settled(carrier, key, 'implied', 'likely');
    return [{ ...hop, code: carrier.code, span: first.span }, ...inner];
  }
}

/** The part of a text that is another, from a place on. */
export function part(value: SourceText, text: string, from: number): SourceText {
  const at = Math.max(0, value.text.indexOf(text, from));
  return value.slice(at, at + text.length);
}

/** A code as the one around another: the other decides. */
export function enclosing(hop: Hop): Hop {
  const meanings = hop.meanings.map((meaning) => ({
    ...meaning,
    // The text belongs to the code inside.
    pieces: meaning.pieces.filter(({ id }) => !id.startsWith('text-')),
  }));
  return { ...hop, meanings, message: null, confidence: 'certain' };
}

/** A code whose number belongs to tables that are not here. */
function unnamed(hop: Hop): Hop {
  return { ...hop, meanings: [], owner: null };
}

/** A pass-through code in which no other was found, with the text that should hold one. */
function doubted(hop: Hop, message: Field | undefined): Hop {
  const isOfAnother = message !== undefined && new Said(message.value.text).isTelling;
  return { ...hop, confidence: isOfAnother ? 'ambiguous' : hop.confidence === 'certain' ? 'likely' : hop.confidence };
}

/** How a code was announced, by its key. */
function ruleOf({ kind }: Field): Rule {
  return kind as Rule;
}

/** The `err_type` of a record, or null. */
function errTypeOf({ fields }: ParsedRecord): number | null {
  const value = fields.find(({ kind }) => kind === 'err-type')?.value.text;
  return value !== undefined && /^\d{1,3}$/.test(value) ? Number(value) : null;
}

/** The message that belongs to a code: by its key where there are several. */
function messageFor({ kind }: Field, messages: readonly Field[]): Field | undefined {
  const own = kind === 'errcode' ? /^err/i : kind === 'error' ? /desc/i : /^(?:msg|ret|message)/i;
  const filled = messages.filter(({ value, inside }) => value.text !== '' || inside.length > 0);
  return filled.find(({ key }) => own.test(key.text)) ?? filled[0];
}
