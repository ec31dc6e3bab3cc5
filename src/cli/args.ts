import { proposeFrom } from '../catalogue/near.ts';
import type { Streams } from './output.ts';
import { quoted } from './style.ts';

/** An option of a command, for parsing and for the help. */
export interface OptionSpec {
  /** The placeholder for its value in the help, e.g. `PATH`; absent for an option without a value. */
  value?: string;
  text: string;
}

/** Options by their name without the hyphens. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** An example in the help. */
export interface Example {
  command: string;
  /** What it is for. */
  text: string;
}

/** One command: how the help shows it and what it does. */
export interface Command {
  name: string;
  /** What follows the name, e.g. `[TEXT | FILE | -]`. */
  operands: string;
  /** One line for the overview. */
  summary: string;
  /** Paragraphs for its own help. */
  details: readonly string[];
  options: OptionSpecs;
  examples: readonly Example[];
  /** What its exit statuses mean, in order. */
  statuses: readonly (readonly [status: number, meaning: string])[];
  /**
   * Runs it.
   * @returns the exit status
   * @throws UsageError when it is used wrongly
   */
  run(given: Arguments, streams: Streams): Promise<number>;
}

/** What was typed after a command. */
export interface Arguments {
  /** Options without a value that were given, by name. */
  flags: ReadonlySet<string>;
  /** Values of options, by name; if one is repeated, the last value counts. */
  values: ReadonlyMap<string, string>;
  /** Everything that is not an option. */
  texts: readonly string[];
}

/**
 * Reads the arguments of a command. A negative number is a text, and so is everything after `--`.
 * @param argv the arguments after the command
 * @param specs the options of the command
 * @throws UsageError for an unknown option, a missing value, or a value for an option that takes none
 */
export function readArguments(argv: readonly string[], specs: OptionSpecs): Arguments {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const texts: string[] = [];
  const rest = argv.toReversed();
  for (let argument = rest.pop(); argument !== undefined; argument = rest.pop()) {
    if (argument === '--') return { flags, values, texts: [...texts, ...rest.toReversed()] };
    if (isText(argument)) {
      texts.push(argument);
      continue;
    }
    const [, name = '', , given] = /^--?([^=]*)(=(.*))?$/s.exec(argument) ?? [];
    const spec = argument.startsWith('--') && Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (!spec) throw new UsageError(unknownOption(argument, name, Object.keys(specs)));
    if (spec.value === undefined) {
      if (given !== undefined) throw new UsageError(`--${name} takes no value.`);
      flags.add(name);
    } else {
      const value = given ?? takeValue(rest);
      if (value === undefined || value === '') throw new UsageError(`--${name} needs a value: --${name} ${spec.value}`);
      values.set(name, value);
    }
  }
  return { flags, values, texts };
}

/** Whether an argument is not an option: a plain word, a hyphen alone, a negative number. */
function isText(argument: string): boolean {
  return !argument.startsWith('-') || argument === '-' || /^-\d/.test(argument);
}

/** Takes the next argument if it can be a value. */
function takeValue(rest: string[]): string | undefined {
  const next = rest.at(-1);
  return next === undefined || !isText(next) ? undefined : rest.pop();
}

/** Says that an option is unknown, and which one was probably meant. */
function unknownOption(argument: string, name: string, known: readonly string[]): string {
  const options = known.map((option) => `--${option}`);
  const hint = proposeFrom(`--${name}`, options, 'A text that begins with a hyphen goes behind --.');
  return `There is no option ${quoted(argument)}. ${hint}`;
}

/** Thrown when the program is used wrongly; its message is for the person who typed. */
export class UsageError extends Error {
  override name = 'UsageError';
}
