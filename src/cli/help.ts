import type { Command, Example } from './args.ts';
import type { Styles } from './style.ts';

/** The option that every command has. */
const HELP_OPTION = ['--help', 'print this help'] as const;

/** The help for the whole program: lines, ending in a line break. */
export function printOverview(commands: readonly Command[], styles: Styles): string {
  const usage = commands.map(({ name, operands, summary }) => [`msdk-errors ${name} ${operands}`, summary] as const);
  return lines(
    'Explains error codes of MSDK.',
    '',
    styles.strong('Commands'),
    ...table([
      ...usage,
      ['msdk-errors COMMAND --help', 'the options of a command'],
      ['msdk-errors --version', 'the versions of the program and of the catalogue'],
    ]),
    '',
    ...printExamples(
      commands.flatMap(({ examples }) => examples.slice(0, 2)),
      styles,
    ),
    '',
    ...printStatuses(
      [
        [0, 'explained'],
        [1, 'nothing found'],
        [2, 'wrong use, or an input that cannot be read'],
      ],
      styles,
    ),
  );
}

/** The help for a command: lines, ending in a line break. */
export function printHelp(command: Command, styles: Styles): string {
  const { name, operands, summary, details, options, examples, statuses } = command;
  const rows = Object.entries(options).map(([option, { value, text }]): [string, string] => [
    value === undefined ? `--${option}` : `--${option} ${value}`,
    text,
  ]);
  return lines(
    `msdk-errors ${name} [OPTIONS] ${operands}`,
    '',
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    ...details.flatMap((paragraph) => ['', paragraph]),
    '',
    styles.strong('Options'),
    ...table([...rows, HELP_OPTION]),
    '',
    ...printExamples(examples, styles),
    '',
    ...printStatuses(statuses, styles),
  );
}

/** The section of examples. */
function printExamples(examples: readonly Example[], styles: Styles): string[] {
  return [
    styles.strong('Examples'),
    ...examples.flatMap(({ command, text }) => [`  ${styles.faint(`# ${text}`)}`, `  ${command}`]),
  ];
}

/** The section of exit statuses. */
function printStatuses(statuses: Command['statuses'], styles: Styles): string[] {
  return [
    styles.strong('Exit status'),
    ...table(statuses.map(([status, meaning]): [string, string] => [String(status), meaning])),
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
