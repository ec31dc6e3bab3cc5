import type { Language } from '../catalogue/languages.ts';
import { nearest } from '../catalogue/near.ts';
import type { Streams } from './output.ts';
import type { Sources } from './sources.ts';
import { ENGLISH_CLI } from './texts.en.ts';
import type { CliTexts } from './texts.ts';
import { quoted } from './visible.ts';

/** An option of a command. */
export interface OptionSpec {
  /** The placeholder for its value in the help, e.g. `PATH`; absent for an option without a value. */
  value?: string;
}

/** Options by their name without the hyphens. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** In which language the program speaks, and what it says. */
export interface Speech {
  language: Language;
  texts: CliTexts;
}

/** One command; what the help says about it is in the texts of a language, under its name. */
export interface Command {
  name: keyof CliTexts['commands'];
  /** What follows the name, e.g. `[TEXT | FILE | -]`. */
  operands: string;
  options: OptionSpecs;
  /** What is typed in its examples. */
  examples: readonly string[];
  /**
   * Runs it.
   * @returns the exit status
   * @throws UsageError when it is used wrongly
   */
  run(given: Arguments, streams: Streams, speech: Speech, sources: Sources): Promise<number>;
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
    if (!spec) throw unknownOption(argument, name, Object.keys(specs));
    if (spec.value === undefined) {
      if (given !== undefined) throw new UsageError(({ usage }) => usage.takesNoValue(`--${name}`));
      flags.add(name);
    } else {
      const value = given ?? takeValue(rest);
      const placeholder = spec.value;
      if (value === undefined || value === '')
        throw new UsageError(({ usage }) => usage.needsValue(`--${name}`, placeholder));
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
function unknownOption(argument: string, name: string, known: readonly string[]): UsageError {
  const options = known.map((option) => `--${option}`);
  return new UsageError((texts) =>
    texts.usage.noOption(quoted(argument), hintIn(texts, `--${name}`, options, texts.usage.textBehind)),
  );
}

/** Says which word was probably meant. */
export function hintIn({ usage }: CliTexts, word: string, known: readonly string[], otherwise: string): string {
  const best = nearest(word, known);
  return best === undefined ? otherwise : usage.didYouMean(JSON.stringify(best));
}

/** Thrown when the program is used wrongly; it tells the person who typed, in their language. */
export class UsageError extends Error {
  override name = 'UsageError';
  readonly #say: (texts: CliTexts) => string;

  constructor(say: (texts: CliTexts) => string) {
    super(say(ENGLISH_CLI));
    this.#say = say;
  }

  /** The message in a language. */
  in(texts: CliTexts): string {
    return this.#say(texts);
  }
}
