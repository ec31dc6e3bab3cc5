import type { CodeText } from './code-text.ts';
import type { SourceText, Span } from './source-text.ts';

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
