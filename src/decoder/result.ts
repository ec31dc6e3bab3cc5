import type { Span } from './source-text.ts';

/** How sure the verdict is. */
export type Confidence = 'certain' | 'likely' | 'ambiguous';

/** An entry that a code can mean, with what speaks for it, in words. */
export interface Candidate {
  /** Id of the entry. */
  id: string;
  evidence: string[];
}

/** One code of an answer. Layers run from the outermost to the innermost. */
export interface Layer {
  /** Id of the entry, null when the code is not documented. */
  id: string | null;
  /** Id of the domain; for an unknown code the likely owner, or null. */
  domain: string | null;
  /** The printed spelling of a known code, else the code as found. */
  code: string;
  /** Whether the code is documented. */
  known: boolean;
  /** Where in the input the code was read. */
  span: Span;
  /** The rule that read it, in words. */
  rule: string;
  /** The text that came with it, or null. */
  message: string | null;
  /** What the code can mean, the best first; for an unknown code its class or its neighbors. */
  candidates: Candidate[];
}

/** One answer of a server. */
export interface Answer {
  layers: Layer[];
  /** `err_type` of the answer, or null. */
  errType: number | null;
  /** Path of the interface that was given or found, or null. */
  interface: string | null;
  /** What does not fit together, in sentences. */
  warnings: string[];
}

/** What to do about the whole input. */
export interface Verdict {
  /** Id of the action. */
  action: string;
  /** Whether repeating the same request can succeed, now or later. */
  retryable: boolean;
  title: string;
  steps: string[];
  confidence: Confidence;
}

/** What the decoder found: the contract of `--json`, version 1. */
export interface Result {
  schema: 1;
  status: 'error' | 'success' | 'unknown' | 'nothing-found';
  /** Null when nothing was found. */
  verdict: Verdict | null;
  /** In the order of the input. */
  answers: Answer[];
  /** The parts of the input that nothing was read from. */
  leftover: Span[];
}
