import type { Arguments } from './arguments.ts';

/** An option of a command, as it is read and as the help shows it. */
export interface OptionSpec {
  /** What the help calls its value, e.g. `PATH`; an option without a value has none. */
  value?: string;
  /** What it does. */
  text: string;
}

/** Options by their name without the hyphens. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** An example of the help. */
export interface Example {
  command: string;
  /** What it is good for. */
  text: string;
}

/** One command: how the help shows it and what it does. */
export interface Command {
  name: string;
  /** What stands behind the name, e.g. `[TEXT | FILE | -]`. */
  operands: string;
  /** One line for the overview. */
  summary: string;
  /** Paragraphs for its own help. */
  details: readonly string[];
  options: OptionSpecs;
  examples: readonly Example[];
  /** What its exit statuses mean, in their order. */
  statuses: readonly (readonly [status: number, meaning: string])[];
  /**
   * Runs it.
   * @param given what was typed
   * @returns the exit status
   * @throws UsageError when it is used wrongly
   */
  run(given: Arguments): Promise<number>;
}
