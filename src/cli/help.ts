import type { Command } from './args.ts';
import { LANGUAGE_OPTION } from './language.ts';
import type { CliTexts } from './texts.ts';
import type { Styles } from './visible.ts';

/** The help for the whole program: lines, ending in a line break. */
export function printOverview(commands: readonly Command[], texts: CliTexts, styles: Styles): string {
  const { help } = texts;
  const usage = commands.map(
    ({ name, operands }) => [`msdk-errors ${name} ${operands}`, texts.commands[name].summary] as const,
  );
  return lines(
    help.about,
    '',
    styles.strong(help.commands),
    ...table([...usage, ['msdk-errors COMMAND --help', help.commandHelp], ['msdk-errors --version', help.version]]),
    '',
    styles.strong(help.examples),
    ...commands.flatMap((command) => printExamples(command, texts, styles).slice(0, 4)),
    '',
    ...printStatuses(help.exit, help, styles),
  );
}

/** The help for a command: lines, ending in a line break. */
export function printHelp(command: Command, texts: CliTexts, styles: Styles): string {
  const { name, operands, options } = command;
  const { help } = texts;
  const { summary, details, options: what, statuses } = texts.commands[name];
  const rows = Object.entries(options).map(([option, { value }]): [string, string] => [
    value === undefined ? `--${option}` : `--${option} ${value}`,
    what[option] ?? '',
  ]);
  return lines(
    `msdk-errors ${name} [OPTIONS] ${operands}`,
    '',
    help.sentence(summary),
    ...details.flatMap((paragraph) => ['', paragraph]),
    '',
    styles.strong(help.options),
    ...table([...rows, [`${LANGUAGE_OPTION.name} ${LANGUAGE_OPTION.value}`, help.language], ['--help', help.help]]),
    '',
    styles.strong(help.examples),
    ...printExamples(command, texts, styles),
    '',
    ...printStatuses(statuses, help, styles),
  );
}

/** The examples of a command, two lines each. */
function printExamples({ name, examples }: Command, { commands }: CliTexts, styles: Styles): string[] {
  return examples.flatMap((typed, place) => [
    `  ${styles.faint(`# ${commands[name].examples[place] ?? ''}`)}`,
    `  ${typed}`,
  ]);
}

/** The section of exit statuses. */
function printStatuses(meanings: readonly string[], { statuses }: CliTexts['help'], styles: Styles): string[] {
  return [
    styles.strong(statuses),
    ...table(meanings.map((meaning, status): [string, string] => [String(status), meaning])),
  ];
}

/** Two columns, the first as wide as its widest cell. */
function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}

/** Joins lines, with a line break after the last. */
function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
