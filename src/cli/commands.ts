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

/** `decode`: explains a text, a file, or what stands on standard input. */
export const decodeCommand: Command = {
  name: 'decode',
  operands: '[TEXT | FILE | -]',
  summary: 'explain a response, a log, a bare code',
  details: [
    'Reads TEXT, the file FILE, or standard input: for - and when nothing is given. A text is anything that holds\n' +
      'responses: JSON in any state, a log of any size, a redirect URL, a code alone. What to do is about the most\n' +
      'frequent known error; each other kind of response gets a line with its count, lines and times.',
    'With --lines it reads line by line and tells at once of each line that reports an error: its number, what to do,\n' +
      'what happened, and the ids of the codes from the outermost to the innermost. It says nothing of other lines.',
  ],
  options: {
    json: { text: 'print the result as data; with --lines one object a line: {"line": 1, "result": {…}}' },
    lines: { text: 'read line by line, for a log that goes on' },
    all: { text: 'with --lines: tell of responses that report success too' },
    interface: { value: 'PATH', text: 'the interface that was called, e.g. /share/qq' },
    platform: { value: 'NAME', text: `the platform that the response is from: ${FAMILY_IDS.join(', ')}` },
  },
  examples: [
    { command: `msdk-errors decode '{"ret":-10000,"msg":"-73,the user modify password wrong"}'`, text: 'a response' },
    { command: 'tail -f game.log | msdk-errors decode --lines', text: 'a log that goes on' },
    { command: 'msdk-errors decode --json response.json', text: 'a file, as data' },
    { command: 'msdk-errors decode --interface /share/qq -- -10000', text: 'a code, with what was called' },
  ],
  statuses: [
    [EXIT.explained, 'something was explained; with --lines: at least one line'],
    [EXIT.nothing, 'nothing was found'],
    [EXIT.usage, 'wrong use, or an input that cannot be read'],
  ],
  run: runDecode,
};

/** Decodes what is given. */
async function runDecode(given: Arguments, streams: Streams): Promise<number> {
  const { flags, texts } = given;
  const lines = flags.has('lines');
  if (texts.length > 1) throw new UsageError('decode takes one text; put it in quotes.');
  if (flags.has('all') && !lines) throw new UsageError('--all goes with --lines.');
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

/** How lines are told. */
interface LineOptions {
  /** As data. */
  json: boolean;
  /** Whether responses that report success are told. */
  all: boolean;
  /** What the person knows beside the text. */
  hints: Options;
}

/** Explains each line that holds a response, as soon as it is complete. Ends with the text, which may never end. */
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

/** From the text of a line to what is told of it, which waits for the line's number; null for a line of no interest. */
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

/** The hints that were given; throws UsageError for an interface or a platform that is not known. */
function readHints({ values }: Arguments, table: Table): Options {
  const called = values.get('interface');
  const platform = values.get('platform')?.toLowerCase();
  if (platform !== undefined && !FAMILY_IDS.some((id) => id === platform)) {
    refuse('platform', platform, FAMILY_IDS);
  }
  if (called !== undefined && !isInterface(called, table)) {
    refuse(
      'interface',
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

/** Says that a hint is not known, and which was probably meant. */
function refuse(kind: string, value: string, known: readonly string[]): never {
  const hint = proposeFrom(value, known, `Known: ${known.join(', ')}.`);
  throw new UsageError(`There is no ${kind} ${quoted(value)}. ${hint}`);
}

/** `explain`: a code with every meaning of the number. */
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
    [EXIT.usage, 'wrong use'],
  ],
  run: runExplain,
};

/** Prints a code. */
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

/** The entries that a code can mean, or the one that an id names. */
function entriesOf({ code, domain }: TypedCode, { entries }: Catalogue): readonly Entry[] {
  if (domain !== null) return entries.filter(({ id }) => id === `${domain}/${code}`);
  return bySpelling(code, meaningsBySpelling(entries));
}
