import type { Language } from '../catalogue/languages.ts';
import { type Command, hintIn, readArguments, type Speech, UsageError } from './args.ts';
import { decodeCommand, explainCommand } from './commands.ts';
import { printHelp, printOverview } from './help.ts';
import { CLI_TEXTS, languageOf, takeLanguage } from './language.ts';
import { complain, EXIT, outputStyles, print, type Streams } from './output.ts';
import type { Sources } from './sources.ts';
import { triageCommand } from './triage.ts';
import { quoted } from './visible.ts';

const COMMANDS: readonly Command[] = [decodeCommand, triageCommand, explainCommand];

/** The words that can come first: the commands, `help` and the options without a command. */
const WORDS = [...COMMANDS.map(({ name }) => name), 'help', '--help', '--version'];

/**
 * Runs the command line.
 * @param argv the arguments after the program's name
 * @param sources what the commands know
 * @returns the exit status
 */
export async function run(argv: readonly string[], streams: Streams, sources: Sources): Promise<number> {
  let speech = speechIn(languageOf(streams.env));
  let command: Command | undefined;
  try {
    const { given, rest } = takeLanguage(argv);
    if (given !== null) speech = speechIn(given);
    command = COMMANDS.find(({ name }) => name === rest[0]);
    return await (command
      ? runCommand(command, rest.slice(1), streams, speech, sources)
      : runWord(rest, streams, speech, sources));
  } catch (error) {
    if (!(error instanceof UsageError)) {
      complain(streams, error instanceof Error ? error.message : String(error));
      return EXIT.usage;
    }
    const { texts } = speech;
    complain(
      streams,
      `${error.in(texts)}\n${texts.usage.see(`msdk-errors ${command ? `${command.name} ` : ''}--help`)}`,
    );
    return EXIT.usage;
  }
}

/** What the program says in a language. */
function speechIn(language: Language): Speech {
  return { language, texts: CLI_TEXTS[language] };
}

/** Runs a command, or prints its help. */
async function runCommand(
  command: Command,
  argv: readonly string[],
  streams: Streams,
  speech: Speech,
  sources: Sources,
): Promise<number> {
  if (asksForHelp(argv)) return help(command, streams, speech);
  return command.run(readArguments(argv, command.options), streams, speech, sources);
}

/** Runs what comes first when it is not a command. */
async function runWord(
  [word, ...rest]: readonly string[],
  streams: Streams,
  speech: Speech,
  sources: Sources,
): Promise<number> {
  if (word === undefined) throw new UsageError(({ usage }) => usage.commandMissing);
  if (word === '--version' || word === '-v') {
    const { version } = await sources.table(speech.language);
    await print(streams, `msdk-errors ${sources.version}, catalogue ${version}\n`);
    return EXIT.explained;
  }
  if (word === '--help' || word === '-h' || word === 'help') {
    const [name] = rest;
    if (name === undefined) return help(null, streams, speech);
    const command = COMMANDS.find((each) => each.name === name);
    if (command) return help(command, streams, speech);
    return refuse(name, WORDS.slice(0, COMMANDS.length));
  }
  return refuse(word, WORDS);
}

/** Prints the help for a command, or for the whole program. */
async function help(command: Command | null, streams: Streams, { texts }: Speech): Promise<number> {
  const styles = outputStyles(streams);
  await print(streams, command ? printHelp(command, texts, styles) : printOverview(COMMANDS, texts, styles));
  return EXIT.explained;
}

/** Says that a command is unknown, and which one was probably meant. */
function refuse(word: string, known: readonly string[]): never {
  throw new UsageError((texts) => {
    const { noOption, noCommand, optionsBehind, decodeInFront } = texts.usage;
    const isOption = /^--?[a-z]/i.test(word);
    const hint = hintIn(texts, word, known, isOption ? optionsBehind : decodeInFront);
    return isOption ? noOption(quoted(word), hint) : noCommand(quoted(word), hint);
  });
}

/** Whether help is asked for before any `--`. */
function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}
