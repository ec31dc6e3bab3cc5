import { type Catalogue, type Entry, meaningsBySpelling } from '../catalogue/catalogue.ts';
import { FAMILY_IDS } from '../catalogue/families.ts';
import { proposeFrom } from '../catalogue/near.ts';
import {
  bySpelling,
  decode,
  lineFilter,
  namedInterface,
  type Options,
  readTypedCode,
  type Table,
  type TypedCode,
} from '../decoder/index.ts';
import { type Arguments, type Command, UsageError } from './args.ts';
import { LONGEST_LINE, openInput, readLines, readWhole } from './input.ts';
import { loadCatalogue, loadTable, ROOT } from './load.ts';
import { complain, EXIT, outputStyles, print, type Streams } from './output.ts';
import { printEntries, printLine, printResult, printUndocumented } from './print.ts';
import { quoted, visibleJson } from './style.ts';

/** `decode`: explains a text, a file, or standard input. */
export const decodeCommand: Command = {
  name: 'decode',
  operands: '[TEXT | FILE | -]',
  summary: 'explain a response, a log or a bare code',
  details: [
    'Reads TEXT, the file FILE, or standard input if - or nothing is given. A text is anything with responses in it:\n' +
      'JSON in any state, a log of any size, a redirect URL, a code alone. What to do is about the most frequent known\n' +
      'error; each other kind of response gets a line with its count, lines and times.',
    'With --lines it reads line by line and at once prints each line that reports an error: its number, what to do,\n' +
      'what happened, and the ids of the codes from the outermost to the innermost. Other lines are skipped.',
  ],
  options: {
    json: { text: 'print the result as JSON; with --lines, one object per line: {"line": 1, "result": {…}}' },
    lines: { text: 'read line by line, for a growing log' },
    all: { text: 'with --lines: also print responses that report success' },
    interface: { value: 'PATH', text: 'the API that was called, e.g. /share/qq' },
    platform: { value: 'NAME', text: `the platform that the response comes from: ${FAMILY_IDS.join(', ')}` },
  },
  examples: [
    { command: `msdk-errors decode '{"ret":-10000,"msg":"-73,the user modify password wrong"}'`, text: 'a response' },
    { command: 'tail -f game.log | msdk-errors decode --lines', text: 'a growing log' },
    { command: 'msdk-errors decode --json response.json', text: 'a file, with JSON output' },
    {
      command: 'msdk-errors decode --interface /share/qq -- -10000',
      text: 'a code, with the API that was called',
    },
  ],
  statuses: [
    [EXIT.explained, 'something was explained; with --lines: at least one line'],
    [EXIT.nothing, 'nothing was found'],
    [EXIT.usage, 'wrong usage, or an input that cannot be read'],
  ],
  run: runDecode,
};

/** Runs `decode`. */
async function runDecode(given: Arguments, streams: Streams): Promise<number> {
  const { flags, texts } = given;
  const lines = flags.has('lines');
  if (texts.length > 1) throw new UsageError('decode takes one text; put it in quotes.');
  if (flags.has('all') && !lines) throw new UsageError('--all needs --lines.');
  const table = await loadTable(ROOT);
  const pieces = openInput(texts[0], streams, (text) =>
    table.domains.some(({ id }) => id === readTypedCode(text)?.domain),
  );
  const hints = readHints(given, table);
  const json = flags.has('json');
  if (lines) return decodeLines(pieces, table, streams, { json, all: flags.has('all'), hints });
  const input = await readWhole(pieces);
  const result = decode(input, table, hints);
  await print(streams, json ? `${visibleJson(result, 2)}\n` : printResult(result, input, table, outputStyles(streams)));
  return result.status === 'nothing-found' ? EXIT.nothing : EXIT.explained;
}

/** How lines are printed. */
interface LineOptions {
  /** Whether to print JSON. */
  json: boolean;
  /** Whether to print responses that report success. */
  all: boolean;
  /** What the person knows in addition to the text. */
  hints: Options;
}

/** Explains each line with a response as soon as the line is complete. The input may never end. */
async function decodeLines(
  pieces: AsyncIterable<string>,
  table: Table,
  streams: Streams,
  options: LineOptions,
): Promise<number> {
  const explain = explainer(table, streams, options);
  let status: number = EXIT.nothing;
  for await (const { number, text } of readLines(pieces)) {
    if (text === null) {
      complain(streams, `Line ${String(number)} is left out: it is longer than ${String(LONGEST_LINE)} characters.`);
      continue;
    }
    const tell = explain(text);
    if (!tell) continue;
    await print(streams, `${tell(number)}\n`);
    status = EXIT.explained;
  }
  return status;
}

/** Makes a function that explains a line, given its text and then its number; null for a line of no interest. */
function explainer(
  table: Table,
  streams: Streams,
  { json, all, hints }: LineOptions,
): (text: string) => ((line: number) => string) | null {
  const styles = outputStyles(streams);
  const canHold = lineFilter(table);
  return (text) => {
    if (!canHold(text)) return null;
    const result = decode(text, table, hints);
    if (result.status === 'nothing-found' || (result.status === 'success' && !all)) return null;
    const told = json ? visibleJson(result) : printLine(result, table, styles);
    return json ? (line) => `{"line":${String(line)},"result":${told}}` : (line) => `${String(line)}  ${told}`;
  };
}

/** The hints that were given. Throws UsageError for an unknown API or platform. */
function readHints({ values }: Arguments, table: Table): Options {
  const called = values.get('interface');
  const platform = values.get('platform')?.toLowerCase();
  if (platform !== undefined && !FAMILY_IDS.some((id) => id === platform)) {
    refuse('platform', platform, FAMILY_IDS);
  }
  if (called !== undefined && !isInterface(called, table)) {
    refuse(
      'API',
      called,
      table.interfaces.map(({ path }) => path),
    );
  }
  return {
    ...(called === undefined ? {} : { interface: called }),
    ...(platform === undefined ? {} : { platform }),
  };
}

/** Whether the decoder knows an interface, by path, address or name. */
function isInterface(called: string, table: Table): boolean {
  return namedInterface(called, table) !== null;
}

/** Says that a hint is unknown, and which one was probably meant. */
function refuse(kind: string, value: string, known: readonly string[]): never {
  const hint = proposeFrom(value, known, `Known: ${known.join(', ')}.`);
  throw new UsageError(`There is no ${kind} ${quoted(value)}. ${hint}`);
}

/** `explain`: prints every meaning of a code. */
export const explainCommand: Command = {
  name: 'explain',
  operands: '[--] CODE',
  summary: 'print a code with every meaning of the number',
  details: [
    'CODE is a number in any spelling (-73, 0x47, ret=-73), a range as the document prints it, or the id of an entry.',
  ],
  options: {},
  examples: [
    { command: 'msdk-errors explain -- -73', text: 'a code' },
    { command: 'msdk-errors explain 0x47', text: 'a code of OIDB' },
    { command: 'msdk-errors explain qq-platform/-73', text: 'one table’s meaning' },
  ],
  statuses: [
    [EXIT.explained, 'the code is documented'],
    [EXIT.nothing, 'it is not'],
    [EXIT.usage, 'wrong usage'],
  ],
  run: runExplain,
};

/** Runs `explain`. */
async function runExplain({ texts }: Arguments, streams: Streams): Promise<number> {
  const [typed] = texts;
  if (typed === undefined || texts.length > 1) throw new UsageError('explain takes one code, e.g. explain -- -73');
  const code = readTypedCode(typed);
  if (code === null) throw new UsageError(`${quoted(typed)} is not a code. To explain a text, use decode.`);
  const catalogue = await loadCatalogue(ROOT);
  const entries = entriesOf(code, catalogue);
  if (entries.length > 0) {
    await print(streams, printEntries(entries, catalogue, outputStyles(streams)));
    return EXIT.explained;
  }
  const table = await loadTable(ROOT);
  await print(streams, printUndocumented(typed, decode(code.code, table), table, outputStyles(streams)));
  return EXIT.nothing;
}

/** The entries that a code can stand for, or the one that an id names. */
function entriesOf({ code, domain }: TypedCode, { entries }: Catalogue): readonly Entry[] {
  if (domain !== null) return entries.filter(({ id }) => id === `${domain}/${code}`);
  return bySpelling(code, meaningsBySpelling(entries));
}
