import { doubtsOf, isZero, type Meaning } from './evidence.ts';
import { nearestCodes } from './documented.ts';
import type { Hop, Response } from './responses.ts';
import type { Candidate, Confidence, Evidence, Group, Layer, Warning } from './result.ts';
import type { TableIndex } from './table.ts';
import { compareErrType, judge } from './verdict.ts';

/** What kind of thing a group reports. */
export type Kind = 'error' | 'unknown' | 'success';

/** What is counted of a response. */
export interface Reading {
  /** The same for equal responses: the ids of its codes, from the outermost in. */
  key: string;
  kind: Kind;
  confidence: Confidence;
}

/** What is counted of a response. */
export function readingOf(response: Response): Reading {
  const key = response.hops.map(({ meanings: [best], code }) => best?.entry.id ?? `?${code}`).join('>');
  return { key, kind: kindOf(response), confidence: confidenceOf(response) };
}

/** Equal responses, as they are counted. */
export interface Tally {
  response: Response;
  kind: Kind;
  confidence: Confidence;
  count: number;
  /** Where the first and the last begin, as offsets in the input. */
  first: number;
  last: number;
}

/** From the surest to the least sure. */
const ORDER: readonly Confidence[] = ['certain', 'likely', 'ambiguous'];

/** The surer of two: a group is as sure as its surest response. */
export function surer(one: Confidence, other: Confidence): Confidence {
  return ORDER.indexOf(other) < ORDER.indexOf(one) ? other : one;
}

/** Counts responses; equal ones are one group. */
export class Groups {
  private readonly tallies = new Map<string, Tally>();

  /**
   * Counts a response.
   * @param offset where it begins in the input; not in front of the one before
   * @param response left out when one like it was counted before
   */
  add({ key, kind, confidence }: Reading, offset: number, response?: Response): void {
    const known = this.tallies.get(key);
    if (known) {
      known.count += 1;
      known.first = Math.min(known.first, offset);
      known.last = Math.max(known.last, offset);
      if (confidence !== known.confidence) known.confidence = surer(known.confidence, confidence);
    } else if (response) {
      this.tallies.set(key, { response, kind, confidence, count: 1, first: offset, last: offset });
    }
  }

  /** All groups in the order in which they are told. */
  sorted(): Tally[] {
    return inOrder([...this.tallies.values()]);
  }
}

/** Known errors by count, those that are sure first, then unknown codes, then successes; equal ones in the order of the input. */
export function inOrder<T extends { kind: Kind; confidence: Confidence; count: number }>(tallies: readonly T[]): T[] {
  // What is sure goes before what only might be meant.
  const rank = ({ kind, confidence }: T) =>
    kind === 'error' ? (confidence === 'ambiguous' ? 1 : 0) : kind === 'unknown' ? 2 : 3;
  return [...tallies].sort((a, b) => rank(a) - rank(b) || b.count - a.count);
}

/** What a response reports. */
function kindOf({ hops }: Response): Kind {
  const [outer] = hops;
  if (outer && isZero(outer.code) && outer.meanings.length > 0) return 'success';
  return hops.some(({ meanings }) => meanings.length > 0) ? 'error' : 'unknown';
}

/** How sure a response is: as its innermost code; a code that is not documented decides nothing. */
function confidenceOf({ hops }: Response): Confidence {
  return hops.at(-1)?.confidence ?? 'ambiguous';
}

/** A response as the result tells it, with what was counted of it. */
export function toGroup(
  response: Response,
  counted: Pick<Group, 'confidence' | 'count' | 'first' | 'last'>,
  index: TableIndex,
): Group {
  const layers = response.hops.map((hop) => toLayer(hop, index));
  const { errType } = response;
  const group = { layers, ...counted, interface: response.hops.at(-1)?.around.interface?.path ?? null, errType };
  const verdict = judge(group, index);
  return { ...group, warnings: [...warningsOf(response), ...compareErrType(errType, verdict, index)] };
}

/** A code as the result tells it. */
function toLayer(
  { code, span, rule, message, meanings, owner, domain: likely, around }: Hop,
  index: TableIndex,
): Layer {
  const entry = meanings[0]?.entry;
  const owned: Candidate[] = owner
    ? [{ id: owner.id, evidence: [{ id: 'class-owner', weight: 1, about: code, text: '' }] }]
    : [];
  return {
    id: entry?.id ?? null,
    domain: likely,
    code: entry?.code ?? code,
    found: code,
    known: entry !== undefined,
    span,
    rule,
    message,
    candidates: entry ? meanings.map((meaning) => toCandidate(meaning)) : owned,
    near: entry ? [] : nearTo(code, likely, around.interface?.domains ?? [], index),
  };
}

/** The documented codes that are near to one that is not: in the domains that it can belong to, where those are known. */
function nearTo(code: string, likely: string | null, called: readonly string[], { table }: TableIndex): string[] {
  const isAny = likely === null && called.length === 0;
  const pool = table.entries.filter(({ domain }) => isAny || domain === likely || called.includes(domain));
  return nearestCodes(code, pool).map(({ entry }) => entry.id);
}

/** A meaning as the result tells it. */
function toCandidate({ entry, pieces }: Meaning): Candidate {
  return {
    id: entry.id,
    evidence: pieces.map(({ id, weight, about }): Evidence => ({
      id,
      weight: Math.round(weight * 10) / 10,
      about,
      text: '',
    })),
  };
}

/** What speaks against the meaning that was chosen for a code. */
function warningsOf({ hops }: Response): Warning[] {
  return hops.flatMap(({ meanings: [best] }) =>
    best ? doubtsOf(best).map(({ id, about }) => ({ id, about: about === '' ? best.entry.id : about, text: '' })) : [],
  );
}
