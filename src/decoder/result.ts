import type { Span } from './source-text.ts';
import type { EvidenceId, WarningId } from './texts.ts';

/**
 * How sure a decode is. It is meant to be right in 99 of 100 cases where it is certain, in 90 where it is likely; the bench
 * counts how often it is.
 */
export type Confidence = 'certain' | 'likely' | 'ambiguous';

/** Ways in which a code can be announced that a table weighs: the kind of its key, or where it stands. */
export const ANNOUNCEMENTS = [
  'ret',
  'errcode',
  'error',
  'label',
  'word',
  'third',
  'platform-code',
  'before-comma',
  'beside-text',
  'bare',
] as const;

/** Every way in which a code can be announced; the others settle by themselves what it means. */
export const RULES = [...ANNOUNCEMENTS, 'known-text', 'entry-id', 'oidb', 'implied', 'tokens'] as const;

/** How a code was announced. */
export type Rule = (typeof RULES)[number];

/** A piece of evidence for a meaning, or against it. */
export interface Evidence {
  readonly id: EvidenceId;
  /** How much it counts; below zero it speaks against the meaning. */
  readonly weight: number;
  /** What it names: a path, a code, a text of the catalogue, how the code was announced; empty for nothing. */
  readonly about: string;
  /** The same in words. */
  readonly text: string;
}

/** An entry that a code can mean. */
export interface Candidate {
  /** Id of the entry. */
  readonly id: string;
  readonly evidence: readonly Evidence[];
}

/** One code of a response. Layers run from the outermost to the innermost. */
export interface Layer {
  /** Id of the entry, null when the code is not documented. */
  readonly id: string | null;
  /** Id of the domain; for an unknown code the likely owner, or null. */
  readonly domain: string | null;
  /** The printed spelling of a known code, else the code as found. */
  readonly code: string;
  /** The code as it stands in the input, in plain digits. */
  readonly found: string;
  readonly known: boolean;
  /** Where in the input it was read. */
  readonly span: Span;
  readonly rule: Rule;
  /** The text that came with it, or null. */
  readonly message: string | null;
  /** What the code can mean, the best first; of a code that is not documented the class that owns it. */
  readonly candidates: readonly Candidate[];
  /** Documented codes that are near to one that is not; they are no other meanings of it. */
  readonly near: readonly string[];
}

/** A layer without its place, for when there is no input at hand to find it in. */
export type PlainLayer = Omit<Layer, 'span'>;

/** Where in the input a response stands. */
export interface Place {
  /** Its line, from 1. */
  readonly line: number;
  /** The time that the line names, as it stands there, or null. */
  readonly time: string | null;
}

/** What does not fit together. */
export interface Warning {
  readonly id: WarningId;
  /** What it names: a path, a product, the id of the entry. */
  readonly about: string;
  readonly text: string;
}

/** Equal responses of an input. */
export interface Group {
  /** Those of the first. */
  readonly layers: readonly Layer[];
  readonly confidence: Confidence;
  readonly count: number;
  readonly first: Place;
  readonly last: Place;
  /** Path of the interface that was given or found, or null. */
  readonly interface: string | null;
  readonly errType: number | null;
  readonly warnings: readonly Warning[];
}

/** What to do about the whole input: by its first group. */
export interface Verdict {
  /** Index of the group that it is about. */
  readonly group: number;
  /** Id of the action. */
  readonly action: string;
  /** Whether repeating the same request can succeed, now or later. */
  readonly retryable: boolean;
  readonly title: string;
  readonly steps: readonly string[];
  readonly confidence: Confidence;
}

/** What the decoder found: the contract of `--json`, version 2. */
export interface Result {
  readonly schema: 2;
  readonly status: 'error' | 'success' | 'unknown' | 'nothing-found';
  /** Null when nothing was found. */
  readonly verdict: Verdict | null;
  readonly counts: {
    readonly responses: number;
    readonly errors: number;
    readonly successes: number;
    readonly unknown: number;
  };
  /**
   * Known errors by count, those that are merely ambiguous behind the others; then unknown codes, then successes; equal
   * ones in the order of the input.
   */
  readonly groups: readonly Group[];
  /** Whether a limit was reached, so that a part of the input was not looked at. */
  readonly truncated: boolean;
  /** The parts of a short input that nothing was read from. */
  readonly leftover: readonly Span[];
}

/** The code that a verdict is about: the innermost of its group. */
export function deciding({ verdict, groups }: Pick<Result, 'verdict' | 'groups'>): Layer | null {
  return (verdict && groups[verdict.group]?.layers.at(-1)) ?? null;
}

/** Whether a verdict is about a code that no table has, so that its action is the last resort: what is known of the code comes first. */
export function isUndocumented(result: Pick<Result, 'verdict' | 'groups'>): boolean {
  return result.verdict?.action === 'contact' && deciding(result)?.known === false;
}
