import { ownerOf } from './documented.ts';
import { answersAmong, type Envelope, errTypeOf, recognize } from './envelope.ts';
import { readOidb } from './oidb.ts';
import type { Reading } from './reading.ts';
import { RULES } from './result.ts';
import {
  anyScope,
  carriedScope,
  carrierScope,
  hop,
  type Hop,
  namedScope,
  oidbScope,
  platformScope,
  retScope,
} from './scopes.ts';
import type { SourceText } from './source-text.ts';
import { entriesOf, type TableEntry, type TableIndex } from './table.ts';
import { codeBeside, type Lead, leadingCode, wholeCode } from './typed-code.ts';
import { findMessage, toLower } from './words.ts';

/** How many layers are followed; no known answer has more than three. */
const MOST_LAYERS = 8;

/** What people and programs leave behind a message that is one code: a quote that was opened in front of the answer, a full stop. */
const ENDS = /[\s"'”’».。;；!！]+$/;

/** An answer taken apart. */
export interface Unwrapped {
  /** Its codes from the outside in; empty when the reading holds no answer. */
  hops: Hop[];
  errType: number | null;
  /** The answers inside its message that are none of its layers. */
  rest: readonly Reading[];
}

/**
 * Follows an answer from its outermost code to its innermost.
 * @param reading the fields of the answer
 * @param most how many layers are followed
 */
export function unwrap(reading: Reading, index: TableIndex, most = MOST_LAYERS): Unwrapped {
  const envelope = recognize(reading);
  const hops = envelope ? hopsOf(envelope, index).slice(0, most) : [];
  const inside = answersAmong(reading.inside);
  const [nested, ...others] = inside;
  const errType = errTypeOf(reading);
  const ended = hops.length === most || hops.at(-1)?.rule === RULES.oidb;
  if (!nested || ended || envelope?.kind !== 'msdk' || envelope.code.code === '0')
    return { hops, errType, rest: inside };
  const outer = hops.filter(({ rule }) => rule !== RULES.platCode).map((each) => carrying(each, index));
  const inner = unwrap(nested, index, most - outer.length);
  return { hops: [...outer, ...inner.hops], errType, rest: [...others, ...inner.rest] };
}

/** The hops of an envelope. */
function hopsOf(envelope: Envelope, index: TableIndex): Hop[] {
  const { message } = envelope;
  switch (envelope.kind) {
    case 'msdk':
      return hopsOfMsdk(envelope, index);
    case 'wechat': {
      const scope = platformScope(index, 'wechat-platform', 'wechat', 'The key errcode is WeChat’s.');
      return [hop(envelope.code, envelope.rule, message, scope)];
    }
    case 'qq-connect': {
      const scope = platformScope(index, 'qq-platform', null, 'The key error is QQ Connect’s.');
      return [hop(envelope.code, RULES.error, message, scope)];
    }
    case 'label': {
      const outer = hop(envelope.code, RULES.label, message, anyScope(index));
      return message ? around(outer, message, index) : [outer];
    }
    case 'code':
    case 'beside':
      return [hop(envelope.code, RULES[envelope.kind], message, anyScope(index))];
    case 'entry':
      return [hop(envelope.code, RULES.entry, null, namedScope(envelope.domain))];
    case 'known':
      return hopsOfKnown(envelope.message, index);
    case 'line': {
      const found = leadingCode(envelope.message);
      return found ? around(hop(found.code, RULES.line, found.rest, anyScope(index)), found.rest, index) : [];
    }
    case 'message':
      return hopsOfMessage(envelope.message, index);
  }
}

/** An answer with `ret`: the code itself, then what its message carries. */
function hopsOfMsdk({ code, message, platCode }: Extract<Envelope, { kind: 'msdk' }>, index: TableIndex): Hop[] {
  const outer = hop(code, RULES.ret, message, retScope(index));
  if (code.code === '0') return [outer];
  const hops = message ? around(outer, message, index) : [outer];
  if (hops.length > 1 || !platCode || platCode.code === '0') return hops;
  const scope = platformScope(index, 'qq-group', 'qq', 'The key platCode is that of the QQ group interfaces.');
  return [outer, hop(platCode, RULES.platCode, message, scope)];
}

/** A message without any number: the entry that is known to send it, whole; another may send its beginning. */
function hopsOfKnown(message: SourceText, index: TableIndex): Hop[] {
  const text = toLower(message.text);
  const entry = index.table.entries.find(({ messages }) => messages.some((known) => known.toLowerCase() === text));
  return entry ? [hop({ code: entry.code, at: message }, RULES.message, message, anyScope(index))] : [];
}

/** A `msg` without its `ret`: the pass-through code around it is implied by the platform that knows the inner code. */
function hopsOfMessage(message: SourceText, index: TableIndex): Hop[] {
  const found = leadingCode(message);
  const carrier = found ? impliedCarrier(found.code.code, found.rest.text, index) : undefined;
  if (found && carrier) {
    const outer = hop({ code: carrier.code, at: found.code.at }, RULES.implied, null, carrierScope(carrier, true));
    return around(outer, message, index);
  }
  const oidb = inOidb(message);
  if (oidb.length > 0 || !found) return oidb;
  return [hop(found.code, RULES.comma, found.rest, anyScope(index))];
}

/** A hop with everything inside its message. */
function around(outer: Hop, message: SourceText, index: TableIndex): Hop[] {
  const inner = inMessage(outer.code, message, index, MOST_LAYERS - 1);
  return inner.length > 0 ? [carrying(outer, index), ...inner] : [outer];
}

/** A hop whose message was read as the layers inside of it, which shows what it is. */
function carrying(outer: Hop, index: TableIndex): Hop {
  const carrier = carrierOf(outer.code, index);
  return { ...outer, message: null, scope: carrier ? carrierScope(carrier, outer.scope.open) : outer.scope };
}

/** The hops inside a message: a platform's code under a pass-through code, then an OIDB text under any code. */
function inMessage(outer: string, message: SourceText, index: TableIndex, most: number): Hop[] {
  const carrier = carrierOf(outer, index);
  const found = carrier && carriesPlatform(carrier, index) ? leadOf(message, carrier, index) : null;
  if (!carrier || !found || most === 0) return inOidb(message);
  const inner = hop(found.code, RULES.comma, found.rest, carriedScope(index, carrier.code, carrier.carries ?? []));
  const deeper = inMessage(found.code.code, found.rest, index, most - 1);
  return deeper.length > 0 ? [{ ...inner, message: null }, ...deeper] : [inner];
}

/** The code that a message begins with, or consists of; without its comma only in front of a text that is known to come with it. */
function leadOf(message: SourceText, { carries = [] }: TableEntry, index: TableIndex): Lead | null {
  const whole = wholeCode(message.slice(0, message.text.replace(ENDS, '').length));
  if (whole) return { code: whole, rest: message.slice(message.text.length) };
  const led = leadingCode(message);
  if (led) return led;
  const beside = codeBeside(message);
  const sent = beside && entriesOf(beside.code.code, index).filter(({ domain }) => carries.includes(domain));
  return sent?.some((entry) => findMessage(entry, beside?.rest.text ?? '') !== null) ? beside : null;
}

/** The hop of an OIDB text, when the message is one. */
function inOidb(message: SourceText): Hop[] {
  const oidb = readOidb(message);
  return oidb ? [hop(oidb.code, RULES.oidb, message, oidbScope(oidb.command))] : [];
}

/** The entry that carries the codes inside a `ret`: its own, or that of the class that owns it. */
function carrierOf(code: string, index: TableIndex): TableEntry | undefined {
  const own =
    entriesOf(code, index).find(({ domain }) => domain === 'msdk-logic') ?? ownerOf(code, index.table.entries);
  return own?.carries ? own : undefined;
}

/** The pass-through entry that a platform's code implies: one that knows the text beside it, or the first that knows the code. */
function impliedCarrier(code: string, text: string, index: TableIndex): TableEntry | undefined {
  const entries = entriesOf(code, index);
  const carried = ({ carries = [] }: TableEntry) => entries.filter(({ domain }) => carries.includes(domain));
  const carriers = index.table.entries.filter((entry) => carriesPlatform(entry, index) && carried(entry).length > 0);
  return carriers.find((entry) => carried(entry).some((inner) => findMessage(inner, text) !== null)) ?? carriers[0];
}

/** Whether an entry passes codes of Mobile QQ or WeChat through. */
function carriesPlatform({ carries = [] }: TableEntry, { domains }: TableIndex): boolean {
  return carries.some((id) => ['qq', 'wechat'].includes(domains.get(id)?.family ?? ''));
}
