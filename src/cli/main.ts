#!/usr/bin/env node
import { existsSync, readFileSync, statSync } from 'node:fs';
import { text as readStream } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { toDecoderTable } from '../catalogue/export/decoder-table.ts';
import { decode } from '../decoder/index.ts';
import { loadCatalogue } from './load.ts';
import { printEntries } from './print-entry.ts';
import { printResult } from './print-result.ts';
import { stylesFor } from './style.ts';

const HELP = `Explains error codes of Tencent's MSDK.

  msdk-errors decode [TEXT | FILE | -]   explain an answer, a log line, a bare code
      --json               print the result as data
      --interface PATH     the interface that was called, e.g. /share/qq
  msdk-errors explain [--] CODE          print a code with every meaning of the number

Examples
  msdk-errors decode '{"ret":-10000,"msg":"-73,the user modify password wrong"}'
  tail -1 game.log | msdk-errors decode --json -
  msdk-errors explain -- -73

Exit status: 0 explained, 1 nothing found, 2 wrong use.
`;

/** Exit statuses. */
const EXIT = { explained: 0, nothing: 1, usage: 2 } as const;

const ROOT = `${import.meta.dirname}/../..`;

process.exitCode = await run(process.argv.slice(2));

/** Runs one command; returns the exit status. */
async function run(argv: string[]): Promise<number> {
  const [command, ...rest] = argv;
  if (command === 'decode') return runDecode(rest);
  if (command === 'explain') return runExplain(rest);
  if (command === '--help' || command === '-h' || command === 'help') {
    process.stdout.write(HELP);
    return EXIT.explained;
  }
  return refuse(command === undefined ? 'A command is missing.' : `There is no command "${command}".`);
}

/** `decode`: the input is an argument, a file, or standard input. */
async function runDecode(argv: string[]): Promise<number> {
  const options = {
    json: { type: 'boolean' },
    interface: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const parsed = parse(() => parseArgs({ args: negativeAsText(argv), options, allowPositionals: true }));
  if (typeof parsed === 'string') return refuse(parsed);
  const { values, positionals } = parsed;
  if (values.help) {
    process.stdout.write(HELP);
    return EXIT.explained;
  }
  if (positionals.length > 1) return refuse('decode takes one text; put it in quotes.');
  const [given] = positionals;
  if (given === undefined && process.stdin.isTTY)
    return refuse('decode needs a text, a file, or something on standard input.');
  const input =
    given === undefined || given === '-'
      ? await readStream(process.stdin)
      : isFile(given)
        ? readFileSync(given, 'utf8')
        : given;
  const table = toDecoderTable(await loadCatalogue(ROOT));
  if (
    values.interface !== undefined &&
    !table.interfaces.some(({ path, name }) => path === values.interface || name === values.interface)
  ) {
    return refuse(
      `There is no interface "${values.interface}". Known: ${table.interfaces.map(({ path }) => path).join(', ')}`,
    );
  }
  const result = decode(input, table, values.interface === undefined ? {} : { interface: values.interface });
  process.stdout.write(
    values.json ? `${JSON.stringify(result, null, 2)}\n` : printResult(result, table, stylesFor(process.stdout)),
  );
  return result.status === 'nothing-found' ? EXIT.nothing : EXIT.explained;
}

/** `explain`: one code, every meaning. */
async function runExplain(argv: string[]): Promise<number> {
  const codes = argv.filter((argument) => argument !== '--');
  const [code] = codes;
  if (code === undefined || codes.length > 1) return refuse('explain takes one code, e.g. explain -- -73');
  const catalogue = await loadCatalogue(ROOT);
  const spelling = code.normalize('NFKC').replaceAll('\u2212', '-').toLowerCase();
  const entries = catalogue.entries.filter((entry) => entry.code === spelling || entry.forms.includes(spelling));
  if (entries.length === 0) {
    process.stderr.write(`${code} is not documented.\n`);
    return EXIT.nothing;
  }
  process.stdout.write(printEntries(entries, catalogue, stylesFor(process.stdout)));
  return EXIT.explained;
}

/** Lets a negative code stand as an argument without `--`. */
function negativeAsText(argv: string[]): string[] {
  const at = argv.findIndex((argument) => /^-\d/.test(argument));
  return at < 0 || argv.includes('--')
    ? argv
    : [...argv.slice(0, at), ...argv.slice(at + 1), '--', ...argv.slice(at, at + 1)];
}

/** Whether an argument is the path of a file. */
function isFile(path: string): boolean {
  return path.length < 4096 && !path.includes('\0') && existsSync(path) && statSync(path).isFile();
}

/** The value, or the message of what was thrown. */
function parse<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Says what is wrong with the use. */
function refuse(message: string): number {
  process.stderr.write(`${message}\nSee msdk-errors --help.\n`);
  return EXIT.usage;
}
