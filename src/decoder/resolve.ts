import { nearestCodes, ownerOf } from './documented.ts';
import { type Candidate, type Confidence, type Layer, RULES } from './result.ts';
import type { Hop } from './scopes.ts';
import { entriesOf, type TableEntry, type TableIndex } from './table.ts';
import { isZero } from './typed-code.ts';
import { compareWords, findBegun, findMessage, toWords } from './words.ts';

/** What is known beside the code itself. */
export interface Context {
  /** Domains that the given or found interface can answer with; empty when no interface is known. */
  interfaceDomains: readonly string[];
  /** The interface, for the evidence. */
  interface: string | null;
  /** The family that the person chose, or null. */
  platform: string | null;
  /** `err_type` of the answer. */
  errType: number | null;
}

/** An entry with all that speaks for it. */
interface Scored {
  entry: TableEntry;
  score: number;
  evidence: string[];
  /** Whether more than the number speaks for it: the interface, or the text. */
  supported: boolean;
  contradicts: boolean;
}

/** A layer with how sure it is. */
export interface Resolved {
  layer: Layer;
  /** The entry that decides what to do: the code's own, or the class that owns it. */
  entry: TableEntry | null;
  confidence: Confidence;
  warnings: string[];
}

/** Domains that answer for every interface: that one of them is named proves nothing. */
const COMMON = new Set(['msdk-access', 'msdk-logic']);

/**
 * Resolves a code to an entry, to the class that owns it, or to "not documented".
 * @param hop the code, with where it may come from
 * @param context what is known beside it
 */
export function resolve(hop: Hop, index: TableIndex, context: Context): Resolved {
  const all = entriesOf(hop.code, index)
    .map((entry) => score(entry, hop, index, context))
    .sort((a, b) => b.score - a.score);
  const inScope = all.filter(({ entry }) => hop.scope.weights.has(entry.domain));
  const outside = all.filter(({ entry }) => !hop.scope.weights.has(entry.domain));
  const candidates = [...inScope, ...outside].map(({ entry, evidence }): Candidate => ({ id: entry.id, evidence }));
  const [best, ...rivals] = inScope;
  const common = { span: hop.span, rule: hop.rule, message: hop.message };
  if (!best) return unknown(hop, index, context, candidates, common);
  const { entry, contradicts } = best;
  const layer: Layer = { id: entry.id, domain: entry.domain, code: entry.code, known: true, ...common, candidates };
  const warnings = contradicts
    ? [
        `The text that came with it does not fit ${entry.code} “${entry.title}”. It may come from another product that uses the same number.`,
      ]
    : [];
  return { layer, entry, confidence: confidenceIn(best, isZero(entry.code) ? [] : rivals, hop), warnings };
}

/** How sure it is that a code means one entry and not its rivals; the table of a success does not matter. */
function confidenceIn(best: Scored, rivals: readonly Scored[], { scope, message, rule }: Hop): Confidence {
  const lead = best.score - (rivals[0]?.score ?? -Infinity);
  if (best.contradicts || lead < 1) return 'ambiguous';
  if (rule === RULES.message) return 'likely';
  if (lead < 2.5 || (scope.open && !best.supported) || (message === null && rivals.length > 0)) return 'likely';
  return 'certain';
}

/** A code that no table in reach has. */
function unknown(
  hop: Hop,
  index: TableIndex,
  context: Context,
  elsewhere: Candidate[],
  common: Pick<Layer, 'span' | 'rule' | 'message'>,
): Resolved {
  const { weights } = hop.scope;
  const owner = weights.has('msdk-logic') ? ownerOf(hop.code, index.table.entries) : null;
  const domain = owner?.domain ?? likelyDomain(weights, context);
  const owned: Candidate[] = owner
    ? [{ id: owner.id, evidence: [`${hop.code} lies in this class and has no entry of its own.`] }]
    : [];
  const near = nearIn(domain === null ? [...weights.keys()] : [domain], hop.code, index);
  const seen = new Set([...owned, ...elsewhere].map(({ id }) => id));
  const candidates = [...owned, ...elsewhere, ...near.filter(({ id }) => !seen.has(id))];
  const layer: Layer = { id: null, domain, code: hop.code, known: false, ...common, candidates };
  return { layer, entry: owner, confidence: owner ? 'likely' : 'ambiguous', warnings: [] };
}

/** The codes nearest to one without an entry, in some domains. */
function nearIn(domains: readonly string[], code: string, { table }: TableIndex): Candidate[] {
  const entries = table.entries.filter(({ domain }) => domains.includes(domain));
  return nearestCodes(code, entries).map(({ entry, distance }) => ({
    id: entry.id,
    evidence: [distance === 0 ? 'The same number with the other sign.' : 'The nearest documented code.'],
  }));
}

/** The domain that a code without an entry most likely belongs to; null when two are about as likely. */
function likelyDomain(weights: ReadonlyMap<string, number>, context: Context): string | null {
  const [first, second] = [...weights]
    .map(([domain, weight]) => ({ domain, points: weight + pointsOfInterface(domain, context) }))
    .sort((a, b) => b.points - a.points);
  return first && first.points >= (second?.points ?? 0) + 1 ? first.domain : null;
}

/** Everything that speaks for an entry, in points and in words. */
function score(entry: TableEntry, hop: Hop, index: TableIndex, context: Context): Scored {
  const evidence: string[] = [];
  const weight = hop.scope.weights.get(entry.domain);
  let points = weight ?? -5;
  evidence.push(weight === undefined ? 'The same number stands in this table too.' : hop.scope.reason);
  if (entry.code === hop.code) points += 0.3;
  else evidence.push(`${hop.code} is another spelling of ${entry.code}.`);
  const answering = pointsOfInterface(entry.domain, context);
  if (answering > 0) evidence.push(`${context.interface ?? 'The interface'} answers with codes of this table.`);
  const chosen = context.platform !== null && index.domains.get(entry.domain)?.family === context.platform ? 3 : 0;
  if (chosen > 0) evidence.push('It belongs to the platform that you chose.');
  const { points: agreement, contradicts } = agree(entry, hop.message, index, evidence);
  const action = index.table.actions[entry.action];
  if (context.errType !== null && action?.errTypes.includes(context.errType) && context.errType !== 5) {
    points += 0.5;
    evidence.push(`err_type ${String(context.errType)} agrees with what to do.`);
  }
  const supported = answering > 0 || chosen > 0 || agreement > 0;
  return { entry, score: points + answering + chosen + agreement, evidence, supported, contradicts };
}

/** How much the interface speaks for a domain: most for the first that is its own. */
function pointsOfInterface(domain: string, { interfaceDomains }: Context): number {
  const place = interfaceDomains.filter((id) => !COMMON.has(id)).indexOf(domain);
  return place < 0 ? 0 : place === 0 ? 4 : 2;
}

/** How the text that came with the code fits the entry. */
function agree(
  entry: TableEntry,
  message: string | null,
  index: TableIndex,
  evidence: string[],
): { points: number; contradicts: boolean } {
  if (message === null) return { points: 0, contradicts: false };
  const exact = findMessage(entry, message);
  if (exact !== null) {
    evidence.push(`The answer says “${exact}”, which is known to come with this code.`);
    return { points: 5, contradicts: false };
  }
  const begun = findBegun(entry, message);
  if (begun !== null) {
    evidence.push(`The answer begins like “${begun}”, which is known to come with this code.`);
    return { points: 4, contradicts: false };
  }
  const { shared, contradicts } = compareWords(toWords(message), index.words.get(entry.id) ?? new Set());
  if (shared.length > 0) {
    evidence.push(
      `The answer and this entry both speak of ${shared
        .slice(0, 3)
        .map((word) => `“${word}”`)
        .join(', ')}.`,
    );
  }
  // Only a known wire text can be contradicted: a title of ours is another wording to begin with.
  return {
    points: Math.min(shared.length, 3),
    contradicts: contradicts && entry.messages.length > 0 && !isZero(entry.code),
  };
}
