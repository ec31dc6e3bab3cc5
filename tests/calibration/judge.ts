import type { Layer, Result, Verdict } from '#src/decoder/index.ts';

/** A code that an expert reads in a paste. */
export interface Hop {
  domain: string;
  /** The code as the catalogue prints it. */
  code: string;
  /** Whether the catalogue has it. */
  known: boolean;
}

/** A labeled paste: a text with what an expert reads in it. */
export interface Paste {
  id: string;
  /** What kind of text it is, in a few words. */
  shape: string;
  /** A `trap` holds no code of ours, though it looks as if it did. */
  class: 'error' | 'success' | 'trap' | 'no-code';
  text: string;
  /** The codes of its response, from the outermost to the innermost. */
  expect: readonly Hop[];
  /** The codes of each further response. */
  also?: readonly (readonly Hop[])[];
  /** Whether the text leaves open which entry is meant. */
  ambiguous: boolean;
}

/** How well a result fits a paste. `offered`: the text leaves it open, and so does the result. */
export type Judgement = 'right' | 'offered' | 'wrong';

/**
 * Compares a result with what an expert expects.
 * - A success has to be called one.
 * - Of a trap, nothing known may be claimed as certain or likely, nor a success.
 * - Otherwise the groups have to be the expected responses, in any order and no others; successes beside errors do not count.
 */
export function judge(paste: Paste, result: Result): Judgement {
  if (paste.class === 'success') return result.status === 'success' ? 'right' : 'wrong';
  if (paste.class === 'trap' || paste.expect.length === 0) return fallsFor(result) ? 'wrong' : 'right';
  if (readsAsExpected(paste, result)) return 'right';
  return paste.ambiguous && leavesOpen(paste, result) ? 'offered' : 'wrong';
}

/** How sure a result is of what it claims; null when it claims nothing. */
export function claimOf({ status, verdict }: Result): Verdict['confidence'] | null {
  return status === 'unknown' || status === 'nothing-found' ? null : (verdict?.confidence ?? null);
}

/** The responses that a paste holds, each as the ids of its codes; a code that is not documented has a question mark. */
export function expectedChains({ expect, also = [] }: Paste): string[][] {
  return distinct([expect, ...also].map((hops) => hops.map(idOf)));
}

/** The responses that a result tells of, written in the same way. */
export function readChains({ groups }: Result): string[][] {
  return distinct(groups.map(({ layers }) => layers.map(readId)).filter((chain) => chain.length > 0));
}

/** Whether a result takes a text for ours that is not. */
function fallsFor({ status, verdict, groups }: Result): boolean {
  if (verdict?.confidence === 'ambiguous') return false;
  return status === 'success' || groups.some(({ layers }) => layers.some(({ known }) => known));
}

/** Whether each expected response was read, and no other. */
function readsAsExpected(paste: Paste, result: Result): boolean {
  const expected = errorsOf(expectedChains(paste));
  const read = errorsOf(readChains(result));
  return expected.length === read.length && expected.every((chain) => read.some((other) => fits(other, chain)));
}

/** The chains that end in an error, or all where none does. */
function errorsOf(chains: string[][]): string[][] {
  const errors = chains.filter((chain) => !isSuccess(chain));
  return errors.length > 0 ? errors : chains;
}

/** Whether a result names every expected code as a possible one, or calls itself ambiguous. */
function leavesOpen({ expect }: Paste, { groups, verdict }: Result): boolean {
  if (verdict?.confidence === 'ambiguous') return true;
  const offers = groups.flatMap(({ layers }) => layers.flatMap(({ candidates }) => candidates.map(({ id }) => id)));
  return offers.length > 0 && expect.every((hop) => !hop.known || offers.includes(idOf(hop)));
}

/** Whether codes that were read are the expected ones. A code may have been documented since the paste was labeled. */
function fits(read: readonly string[], expected: readonly string[]): boolean {
  const isSame = (id: string, other = '') => id === other || (id.startsWith('?') && other.endsWith(`/${id.slice(1)}`));
  return read.length === expected.length && expected.every((id, index) => isSame(id, read[index]));
}

/** Whether a chain ends in a documented zero. */
function isSuccess(chain: readonly string[]): boolean {
  return /\/0(x0+)?$/.test(chain.at(-1) ?? '');
}

/** How an expected code is written. */
function idOf({ domain, code, known }: Hop): string {
  return known ? `${domain}/${code}` : `?${code}`;
}

/** How a code that was read is written. */
function readId({ id, found }: Layer): string {
  return id ?? `?${found}`;
}

/** Chains without repeats. */
function distinct(chains: readonly string[][]): string[][] {
  return [...new Map(chains.map((chain) => [chain.join(' '), chain])).values()];
}
