import type { SourceText, Span } from './source-text.ts';
import type { TableEntry, TableIndex } from './table.ts';
import type { CodeText } from './typed-code.ts';

/** Where a code may come from. */
export interface Scope {
  /** The domains that can own the code, with how much speaks for each before anything else is known. */
  weights: ReadonlyMap<string, number>;
  /** Why these domains: a clause for the evidence. */
  reason: string;
  /** Whether nothing but the number speaks for them. */
  open: boolean;
}

/** One code on the way through the layers, not yet resolved. */
export interface Hop {
  /** The plain spelling of the code. */
  code: string;
  /** Where it stands. */
  span: Span;
  /** How it was read, in words. */
  rule: string;
  /** The text that came with it. */
  message: string | null;
  scope: Scope;
}

/**
 * Makes a hop.
 * @param code the code where it stands
 * @param rule how it was read
 * @param message the text that came with it
 * @param scope where the code may come from
 */
export function hop(code: CodeText, rule: string, message: SourceText | null, scope: Scope): Hop {
  const text = message?.text.trim();
  return { code: code.code, span: code.at.span, rule, message: text === undefined || text === '' ? null : text, scope };
}

/** How much speaks for a domain when its code stands in the `ret` of an answer. */
const IN_RET: Readonly<Record<string, number>> = {
  'msdk-access': 5,
  'msdk-logic': 4.5,
  'qq-platform': 3.5,
  'apple-login': 3,
  'qq-share-qzone': 2,
};

/** How much speaks for a domain when all that is known is the number. */
const BARE: Readonly<Record<string, number>> = {
  'msdk-access': 2.2,
  'msdk-logic': 2.1,
  'qq-platform': 2,
  'wechat-platform': 1.9,
};

/** The OIDB commands that have a table of their own. */
const COMMANDS: Readonly<Record<string, string>> = { '0x73a': 'oidb-0x73a', '0x711': 'oidb-0x711' };

/** The scope of the `ret` of an MSDK answer. */
export function retScope({ domains }: TableIndex): Scope {
  const weights = [...domains.values()].map(({ id, family }): [string, number] => [
    id,
    IN_RET[id] ?? (family === 'oidb' || id === 'wechat-platform' ? 0.5 : 1),
  ]);
  return {
    weights: new Map(weights),
    reason: 'It stands in `ret`, where MSDK and the QQ platform put their codes.',
    open: false,
  };
}

/**
 * The scope of a code that a pass-through code carries.
 * @param carried ids of the domains that it carries, the likeliest first
 */
export function carriedScope({ domains }: TableIndex, outer: string, carried: readonly string[]): Scope {
  const weights = carried
    .filter((id) => domains.has(id))
    .map((id, position): [string, number] => [id, position === 0 ? 4 : 3]);
  return { weights: new Map(weights), reason: `${outer} carries codes of this platform.`, open: false };
}

/**
 * The scope of a code in whose message another code was found.
 * @param carrier the entry that carries such codes
 * @param open whether nothing else speaks for it
 */
export function carrierScope({ domain }: TableEntry, open: boolean): Scope {
  return { weights: new Map([[domain, 5]]), reason: 'Its `msg` carries a code of another table.', open };
}

/**
 * The scope of the inner code of an OIDB answer.
 * @param command the command in lower case, or null
 */
export function oidbScope(command: string | null): Scope {
  const domain = command === null ? 'oidb' : (COMMANDS[command] ?? 'oidb');
  const reason =
    command === null
      ? 'The text speaks of OIDB.'
      : domain === 'oidb'
        ? `Command ${command} has no table of its own.`
        : `Command ${command} has this table.`;
  return { weights: new Map([[domain, 5]]), reason, open: false };
}

/**
 * The scope of a code whose key belongs to one platform.
 * @param first the platform's own domain
 * @param family whose other domains may own the code too; null for none
 */
export function platformScope({ domains }: TableIndex, first: string, family: string | null, reason: string): Scope {
  const others = [...domains.values()]
    .filter((domain) => domain.family === family && domain.id !== first)
    .map(({ id }): [string, number] => [id, 1]);
  return { weights: new Map([[first, 5], ...others]), reason, open: false };
}

/** The scope of a code that stands behind the id of its table. */
export function namedScope(domain: string): Scope {
  return { weights: new Map([[domain, 5]]), reason: 'The table stands in front of it.', open: false };
}

/** The scope of a number without any sign of where it comes from. */
export function anyScope({ domains }: TableIndex): Scope {
  return {
    weights: new Map([...domains.keys()].map((id) => [id, BARE[id] ?? 1.5])),
    reason: 'Nothing tells which table it belongs to.',
    open: true,
  };
}
