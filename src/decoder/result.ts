import type { Span } from './source-text.ts';

/** How sure the verdict is. */
export type Confidence = 'certain' | 'likely' | 'ambiguous';

/** An entry that a code can mean, with what speaks for it, in words. */
export interface Candidate {
  /** Id of the entry. */
  readonly id: string;
  readonly evidence: string[];
}

/** One code of an answer. Layers run from the outermost to the innermost. */
export interface Layer {
  /** Id of the entry, null when the code is not documented. */
  readonly id: string | null;
  /** Id of the domain; for an unknown code the likely owner, or null. */
  readonly domain: string | null;
  /** The printed spelling of a known code, else the code as found. */
  readonly code: string;
  /** Whether the code is documented. */
  readonly known: boolean;
  /** Where in the input the code was read. */
  readonly span: Span;
  /** The rule that read it, in words. */
  readonly rule: string;
  /** The text that came with it, or null. */
  readonly message: string | null;
  /** What the code can mean, the best first; for an unknown code its class or its neighbors. */
  readonly candidates: readonly Candidate[];
}

/** One answer of a server. */
export interface Answer {
  readonly layers: readonly Layer[];
  /** `err_type` of the answer, or null. */
  readonly errType: number | null;
  /** Path of the interface that was given or found, or null. */
  readonly interface: string | null;
  /** What does not fit together, in sentences. */
  readonly warnings: string[];
}

/** What to do about the whole input. */
export interface Verdict {
  /** Id of the action. */
  readonly action: string;
  /** Whether repeating the same request can succeed, now or later. */
  readonly retryable: boolean;
  readonly title: string;
  readonly steps: string[];
  readonly confidence: Confidence;
}

/** What the decoder found: the contract of `--json`, version 1. */
export interface Result {
  readonly schema: 1;
  readonly status: 'error' | 'success' | 'unknown' | 'nothing-found';
  /** Null when nothing was found. */
  readonly verdict: Verdict | null;
  /** In the order of the input. */
  readonly answers: readonly Answer[];
  /** The parts of the input that nothing was read from. */
  readonly leftover: readonly Span[];
}

/** The rules by which a code is read, as a layer names them. */
export const RULES = {
  ret: 'the value of ret',
  errcode: 'the value of errcode',
  error: 'the value of error',
  platCode: 'the value of platCode',
  code: 'the whole input, which is one code',
  label: 'the number behind a label such as “error code”',
  comma: 'the integer before the first comma of msg',
  line: 'the integer before the first comma of the line',
  oidb: 'the ret inside the OIDB text',
  entry: 'the table and the code, as the address of an entry has them',
  implied: 'what must stand around it: msg begins with a platform code, which MSDK sends inside this code',
  beside: 'the number beside a text that is known to come with it',
  message: 'a text that is known to come with this code, as the input has no number',
} as const;

/** One of the rules. */
export type RuleText = (typeof RULES)[keyof typeof RULES];
