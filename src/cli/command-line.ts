import { proposeFrom } from '../catalogue/near.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { decodeCommand } from './decode-command.ts';
import { EXIT } from './exit-status.ts';
import { explainCommand } from './explain-command.ts';
import { complain, endQuietly, outputStyles, print } from './output.ts';
import { printHelp, printOverview } from './print-help.ts';
import { UsageError } from './usage-error.ts';
import { readVersion } from './version.ts';
import { quoted } from './visible.ts';

const COMMANDS: readonly Command[] = [decodeCommand, explainCommand];

/** What can stand in place of a command, beside the commands. */
const WORDS = [...COMMANDS.map(({ name }) => name), 'help', '--help', '--version'];

/**
 * Runs the command line.
 * @param argv the arguments behind the program's name
 * @returns the exit status
 */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  endQuietly();
  const command = COMMANDS.find(({ name }) => name === argv[0]);
  try {
    return await (command ? runCommand(command, argv.slice(1)) : runWord(argv));
  } catch (error) {
    if (!(error instanceof UsageError)) {
      complain(error instanceof Error ? error.message : String(error));
      return EXIT.usage;
    }
    complain(`${error.message}\nSee msdk-errors ${command ? `${command.name} ` : ''}--help.`);
    return EXIT.usage;
  }
}

/** Runs a command, or prints its help. */
async function runCommand(command: Command, argv: readonly string[]): Promise<number> {
  if (asksForHelp(argv)) return help(command);
  return command.run(readArguments(argv, command.options));
}

/** Does what stands in place of a command. */
async function runWord([word, ...rest]: readonly string[]): Promise<number> {
  if (word === undefined) throw new UsageError('A command is missing: decode or explain.');
  if (word === '--version' || word === '-v') {
    await print(`${await readVersion()}\n`);
    return EXIT.explained;
  }
  if (word === '--help' || word === '-h' || word === 'help') {
    const [name] = rest;
    if (name === undefined) return help(null);
    const command = COMMANDS.find((each) => each.name === name);
    if (command) return help(command);
    return refuse(name, WORDS.slice(0, COMMANDS.length));
  }
  return refuse(word, WORDS);
}

/** Prints the help of a command, or of the whole. */
async function help(command: Command | null): Promise<number> {
  const styles = outputStyles();
  await print(command ? printHelp(command, styles) : printOverview(COMMANDS, styles));
  return EXIT.explained;
}

/** Says that there is no such command. */
function refuse(word: string, known: readonly string[]): never {
  const [kind, otherwise] = /^--?[a-z]/i.test(word)
    ? ['option', 'Options go behind a command.']
    : ['command', 'To explain a text, write decode in front of it.'];
  throw new UsageError(`There is no ${kind} ${quoted(word)}. ${proposeFrom(word, known, otherwise)}`);
}

/** Whether help is asked for, in front of `--`. */
function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}
