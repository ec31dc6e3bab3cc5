import { leadingCode, type CodeText } from './code-text.ts';
import { errTypeOf, recognize, type Envelope } from './envelope.ts';
import { hop, type Hop } from './hop.ts';
import { readOidb } from './oidb.ts';
import { jsonReader } from './readers/json.ts';
import type { Reading } from './reading.ts';
import { anyScope, carriedScope, oidbScope, platformScope, retScope } from './scopes.ts';
import type { SourceText } from './source-text.ts';
import type { TableIndex } from './table-index.ts';
import type { TableEntry } from './table.ts';

/** How many layers are followed; no known answer has more than three. */
const MOST_LAYERS = 8;

/** The rules, as a layer names them. */
const RULES = {
  ret: 'the value of ret',
  errcode: 'the value of errcode',
  error: 'the value of error',
  platCode: 'the value of platCode',
  code: 'the whole input is one code',
  comma: 'the integer before the first comma of msg',
  line: 'the integer before the first comma of the line',
  oidb: 'the ret inside the OIDB text',
  implied: 'implied: msg begins with a platform code, which MSDK sends inside this code',
} as const;

/**
 * Follows an answer from its outermost code to its innermost.
 * @param reading the fields of the answer
 * @param index the table
 * @returns hops from the outside in, empty when the reading holds no answer
 */
export function unwrap(reading: Reading, index: TableIndex): { hops: Hop[]; errType: number | null } {
  const envelope = recognize(reading);
  const hops = envelope ? hopsOf(envelope, index).slice(0, MOST_LAYERS) : [];
  return { hops, errType: errTypeOf(reading) };
}

/** The hops of an envelope. */
function hopsOf(envelope: Envelope, index: TableIndex): Hop[] {
  switch (envelope.kind) {
    case 'msdk':
      return hopsOfMsdk(envelope, index);
    case 'wechat':
      return [
        hop(
          envelope.code,
          RULES.errcode,
          envelope.message,
          platformScope(index, 'wechat-platform', 'wechat', 'The key errcode is WeChat’s.'),
        ),
      ];
    case 'qq-connect':
      return [
        hop(
          envelope.code,
          RULES.error,
          envelope.message,
          platformScope(index, 'qq-platform', null, 'The key error is QQ Connect’s.'),
        ),
      ];
    case 'code':
      return [hop(envelope.code, RULES.code, null, anyScope(index))];
    case 'line': {
      const found = leadingCode(envelope.message);
      return found ? [hop(found.code, RULES.line, found.rest, anyScope(index))] : [];
    }
    case 'oidb':
      return inOidb(envelope.message);
    case 'message':
      return hopsOfMessage(envelope.message, index);
  }
}

/** An answer with `ret`: the code itself, then what its message carries. */
function hopsOfMsdk({ code, message, platCode }: Extract<Envelope, { kind: 'msdk' }>, index: TableIndex): Hop[] {
  const outer = hop(code, RULES.ret, message, retScope(index));
  if (code.code === '0') return [outer];
  const inner = message ? inMessage(code, message, index) : [];
  if (inner.length > 0) return [{ ...outer, message: null }, ...inner];
  if (platCode && platCode.code !== '0') {
    return [
      outer,
      hop(
        platCode,
        RULES.platCode,
        message,
        platformScope(index, 'qq-group', 'qq', 'The key platCode is that of the QQ group interfaces.'),
      ),
    ];
  }
  return [outer];
}

/** The hops inside a message: an OIDB text under any code, a platform's code under a pass-through code, or a whole answer. */
function inMessage(outer: CodeText, message: SourceText, index: TableIndex): Hop[] {
  const oidb = inOidb(message);
  if (oidb.length > 0) return oidb;
  const nested = jsonReader
    .read(message)
    .map((reading) => unwrap(reading, index).hops)
    .find((hops) => hops.length > 0);
  if (nested) return nested;
  const carrier = carrierOf(outer.code, index);
  const found = carrier ? leadingCode(message) : null;
  if (!carrier || !found) return [];
  const inner = hop(found.code, RULES.comma, found.rest, carriedScope(index, carrier.code, carrier.carries ?? []));
  const deeper = inMessage(found.code, found.rest, index);
  return deeper.length > 0 ? [{ ...inner, message: null }, ...deeper] : [inner];
}

/** The hop of an OIDB text, when the message is one. */
function inOidb(message: SourceText): Hop[] {
  const oidb = readOidb(message);
  return oidb ? [hop(oidb.code, RULES.oidb, message, oidbScope(oidb.command))] : [];
}

/** A `msg` without its `ret`: the pass-through code around it is implied by the platform that knows the inner code. */
function hopsOfMessage(message: SourceText, index: TableIndex): Hop[] {
  const oidb = inOidb(message);
  const found = leadingCode(message);
  if (oidb.length > 0 || !found) return oidb;
  const carrier = carriersOf(index).find(({ carries = [] }) =>
    index.bySpelling.get(found.code.code)?.some(({ domain }) => carries.includes(domain)),
  );
  if (!carrier) return [hop(found.code, RULES.comma, found.rest, anyScope(index))];
  const outer = hop({ code: carrier.code, at: found.code.at }, RULES.implied, null, {
    weights: new Map([[carrier.domain, 5]]),
    reason: 'Its msg begins with a platform code.',
  });
  return [outer, hop(found.code, RULES.comma, found.rest, carriedScope(index, carrier.code, carrier.carries ?? []))];
}

/** The pass-through entry of a code. */
function carrierOf(code: string, index: TableIndex): TableEntry | undefined {
  return index.bySpelling.get(code)?.find(({ domain, carries }) => domain === 'msdk-logic' && carries);
}

/** The pass-through entries whose message begins with a code, in the order of the table. */
function carriersOf({ table, domains }: TableIndex): TableEntry[] {
  return table.entries.filter(({ carries = [] }) =>
    carries.some((id) => ['qq', 'wechat'].includes(domains.get(id)?.family ?? '')),
  );
}
