import type { Hop } from './hop.ts';
import type { Candidate, Confidence, Layer } from './result.ts';
import type { TableIndex } from './table-index.ts';
import type { TableEntry } from './table.ts';
import { nearestCodes, ownerOf } from './unknown.ts';
import { compareWords, toWords } from './words.ts';

/** What is known beside the code itself. */
export interface Context {
  /** Domains that the given or found interface can answer with; empty when no interface is known. */
  interfaceDomains: readonly string[];
  /** The interface, for the evidence. */
  interface: string | null;
  /** `err_type` of the answer. */
  errType: number | null;
}

/** An entry with all that speaks for it. */
interface Scored {
  entry: TableEntry;
  score: number;
  evidence: string[];
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
 * @param index the table
 * @param context what is known beside it
 */
export function resolve(hop: Hop, index: TableIndex, context: Context): Resolved {
  const all = (index.bySpelling.get(hop.code) ?? [])
    .map((entry) => score(entry, hop, index, context))
    .sort((a, b) => b.score - a.score);
  const inScope = all.filter(({ entry }) => hop.scope.weights.has(entry.domain));
  const outside = all.filter(({ entry }) => !hop.scope.weights.has(entry.domain));
  const candidates = [...inScope, ...outside].map(({ entry, evidence }): Candidate => ({ id: entry.id, evidence }));
  const [best, second] = inScope;
  const common = { span: hop.span, rule: hop.rule, message: hop.message };
  if (!best) return unknown(hop, index, candidates, common);
  const { entry, contradicts } = best;
  const layer: Layer = { id: entry.id, domain: entry.domain, code: entry.code, known: true, ...common, candidates };
  const lead = second ? best.score - second.score : Infinity;
  const unsure = lead < 1 || contradicts;
  const confidence = unsure
    ? 'ambiguous'
    : lead < 2.5 || (hop.message === null && all.length > 1)
      ? 'likely'
      : 'certain';
  const warnings = contradicts
    ? [
        `The answer says “${hop.message ?? ''}”, which does not fit ${entry.code} “${entry.title}”. It may come from another product that uses the same number.`,
      ]
    : [];
  return { layer, entry, confidence, warnings };
}

/** A code that no table in reach has. */
function unknown(
  hop: Hop,
  index: TableIndex,
  elsewhere: Candidate[],
  common: Pick<Layer, 'span' | 'rule' | 'message'>,
): Resolved {
  const likely = [...hop.scope.weights].sort((a, b) => b[1] - a[1]);
  const owner = hop.scope.weights.has('msdk-logic') ? ownerOf(hop.code, index) : null;
  const [first, second] = likely;
  const domain = owner?.domain ?? (first && first[1] > (second?.[1] ?? 0) + 1 ? first[0] : null);
  const owned: Candidate[] = owner
    ? [{ id: owner.id, evidence: [`${hop.code} lies in this class and has no entry of its own.`] }]
    : [];
  const near = nearestCodes(hop.code, index, domain).map((id): Candidate => ({
    id,
    evidence: ['The nearest documented code.'],
  }));
  const seen = new Set([...owned, ...elsewhere].map(({ id }) => id));
  const candidates = [...owned, ...elsewhere, ...near.filter(({ id }) => !seen.has(id))];
  const layer: Layer = { id: null, domain, code: hop.code, known: false, ...common, candidates };
  return { layer, entry: owner, confidence: 'ambiguous', warnings: [] };
}

/** Everything that speaks for an entry, in points and in words. */
function score(entry: TableEntry, hop: Hop, index: TableIndex, context: Context): Scored {
  const evidence: string[] = [];
  const weight = hop.scope.weights.get(entry.domain);
  let points = weight ?? -5;
  evidence.push(weight === undefined ? 'The same number stands in this table too.' : hop.scope.reason);
  if (entry.code === hop.code) points += 0.3;
  else evidence.push(`${hop.code} is another spelling of ${entry.code}.`);
  if (context.interfaceDomains.includes(entry.domain) && !COMMON.has(entry.domain)) {
    points += 4;
    evidence.push(`${context.interface ?? 'The interface'} answers with codes of this table.`);
  }
  const { points: agreement, contradicts } = agree(entry, hop.message, index, evidence);
  points += agreement;
  const action = index.table.actions[entry.action];
  if (context.errType !== null && action?.errTypes.includes(context.errType) && context.errType !== 5) {
    points += 0.5;
    evidence.push(`err_type ${String(context.errType)} agrees with what to do.`);
  }
  return { entry, score: points, evidence, contradicts };
}

/** How the text that came with the code fits the entry. */
function agree(
  entry: TableEntry,
  message: string | null,
  index: TableIndex,
  evidence: string[],
): { points: number; contradicts: boolean } {
  if (message === null) return { points: 0, contradicts: false };
  const lower = message.toLowerCase();
  const exact = entry.messages.find((known) => lower.includes(known.toLowerCase()));
  if (exact !== undefined) {
    evidence.push(`The answer says “${exact}”, which is known to come with this code.`);
    return { points: 5, contradicts: false };
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
    contradicts: contradicts && entry.messages.length > 0 && entry.code !== '0',
  };
}
