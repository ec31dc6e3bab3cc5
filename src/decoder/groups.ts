import { doubtsOf, isZero, type Meaning } from './evidence.ts';
import { nearestCodes } from './documented.ts';
import type { Hop, Response } from './responses.ts';
import { Lines } from './lines.ts';
import type { Candidate, Confidence, Evidence, Group, Layer, Warning } from './result.ts';
import type { TableIndex } from './table.ts';
import { compareErrType, judge } from './verdict.ts';

/** What kind of thing a group reports. */
export type Kind = 'error' | 'unknown' | 'success';

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

/** Counts responses; equal ones are one group. */
export class Groups {
  private readonly tallies = new Map<string, Tally>();

  /**
   * Counts a response.
   * @param offset where it begins in the input; not in front of the one before
   */
  add(response: Response, offset: number): Tally {
    const key = response.hops.map(({ meanings: [best], code }) => best?.entry.id ?? `?${code}`).join('>');
    const confidence = confidenceOf(response);
    const known = this.tallies.get(key);
    if (known) {
      again(known, confidence, offset);
      return known;
    }
    const made = { response, kind: kindOf(response), confidence, count: 1, first: offset, last: offset };
    this.tallies.set(key, made);
    return made;
  }

  /** Known errors by count, those that are sure first, then unknown codes, then successes; equal ones in the order of the input. */
  sorted(): Tally[] {
    // What is sure goes before what only might be meant.
    const rank = ({ kind, confidence }: Tally) =>
      kind === 'error' ? (confidence === 'ambiguous' ? 1 : 0) : kind === 'unknown' ? 2 : 3;
    return [...this.tallies.values()].sort((a, b) => rank(a) - rank(b) || b.count - a.count);
  }
}

/** Counts one more response of a group; the group is as sure as its surest. */
export function again(tally: Tally, confidence: Confidence, offset: number): void {
  tally.count += 1;
  tally.first = Math.min(tally.first, offset);
  tally.last = Math.max(tally.last, offset);
  if (confidence !== tally.confidence && ORDER.indexOf(confidence) < ORDER.indexOf(tally.confidence))
    tally.confidence = confidence;
}

/** What a response reports. */
function kindOf({ hops }: Response): Kind {
  const [outer] = hops;
  if (outer && isZero(outer.code) && outer.meanings.length > 0) return 'success';
  return hops.some(({ meanings }) => meanings.length > 0) ? 'error' : 'unknown';
}

/** How sure a response is: as its innermost code; a code that is not documented decides nothing. */
export function confidenceOf({ hops }: Response): Confidence {
  return hops.at(-1)?.confidence ?? 'ambiguous';
}

/** A group as the result tells it. */
export function toGroup({ response, confidence, count, first, last }: Tally, index: TableIndex, lines: Lines): Group {
  const layers = response.hops.map((hop) => toLayer(hop, index));
  const { errType } = response;
  const place = lines.placeOf(first);
  const group = {
    layers,
    confidence,
    count,
    first: place,
    last: first === last ? place : lines.placeOf(last),
    interface: response.hops.at(-1)?.around.interface?.path ?? null,
    errType,
  };
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
