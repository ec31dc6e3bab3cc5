import { proposeFrom } from '../catalogue/near.ts';
import { type Command, readArguments, UsageError } from './args.ts';
import { decodeCommand, explainCommand } from './commands.ts';
import { printHelp, printOverview } from './help.ts';
import { readVersion } from './load.ts';
import { complain, EXIT, outputStyles, print, type Streams } from './output.ts';
import { quoted } from './style.ts';

const COMMANDS: readonly Command[] = [decodeCommand, explainCommand];

/** The words that can come first: the commands, `help` and the options without a command. */
const WORDS = [...COMMANDS.map(({ name }) => name), 'help', '--help', '--version'];

/**
 * Runs the command line.
 * @param argv the arguments after the program's name
 * @returns the exit status
 */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  const command = COMMANDS.find(({ name }) => name === argv[0]);
  try {
    return await (command ? runCommand(command, argv.slice(1), streams) : runWord(argv, streams));
  } catch (error) {
    if (!(error instanceof UsageError)) {
      complain(streams, error instanceof Error ? error.message : String(error));
      return EXIT.usage;
    }
    complain(streams, `${error.message}\nSee msdk-errors ${command ? `${command.name} ` : ''}--help.`);
    return EXIT.usage;
  }
}

/** Runs a command, or prints its help. */
async function runCommand(command: Command, argv: readonly string[], streams: Streams): Promise<number> {
  if (asksForHelp(argv)) return help(command, streams);
  return command.run(readArguments(argv, command.options), streams);
}

/** Runs what comes first when it is not a command. */
async function runWord([word, ...rest]: readonly string[], streams: Streams): Promise<number> {
  if (word === undefined) throw new UsageError('A command is missing: decode or explain.');
  if (word === '--version' || word === '-v') {
    await print(streams, `${await readVersion()}\n`);
    return EXIT.explained;
  }
  if (word === '--help' || word === '-h' || word === 'help') {
    const [name] = rest;
    if (name === undefined) return help(null, streams);
    const command = COMMANDS.find((each) => each.name === name);
    if (command) return help(command, streams);
    return refuse(name, WORDS.slice(0, COMMANDS.length));
  }
  return refuse(word, WORDS);
}

/** Prints the help for a command, or for the whole program. */
async function help(command: Command | null, streams: Streams): Promise<number> {
  const styles = outputStyles(streams);
  await print(streams, command ? printHelp(command, styles) : printOverview(COMMANDS, styles));
  return EXIT.explained;
}

/** Says that a command is unknown, and which one was probably meant. */
function refuse(word: string, known: readonly string[]): never {
  const [kind, otherwise] = /^--?[a-z]/i.test(word)
    ? ['option', 'Options go behind a command.']
    : ['command', 'To explain a text, write decode in front of it.'];
  throw new UsageError(`There is no ${kind} ${quoted(word)}. ${proposeFrom(word, known, otherwise)}`);
}

/** Whether help is asked for before any `--`. */
function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}
