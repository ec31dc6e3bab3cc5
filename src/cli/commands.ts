import { FAMILY_IDS } from '../catalogue/families.ts';
import { decode, lineFilter, namedInterface, type Options, readTypedCode, type Table } from '../decoder/index.ts';
import { type DecoderInput, LONGEST_LINK } from '../decoder-link.ts';
import { linkFor, toShared } from '../links.ts';
import { type Arguments, type Command, hintIn, type Speech, UsageError } from './args.ts';
import { explainedData, explainTyped, printExplained } from './explain.ts';
import { LONGEST_LINE, openInput, readLines, readWhole } from './input.ts';
import { complain, EXIT, outputStyles, print, type Streams } from './output.ts';
import { printLine, printResult } from './print.ts';
import type { Sources } from './sources.ts';
import { quoted, visibleJson } from './visible.ts';

/** `decode`: explains a text, a file, or standard input. */
export const decodeCommand: Command = {
  name: 'decode',
  operands: '[TEXT | FILE | -]',
  options: {
    json: {},
    lines: {},
    all: {},
    link: {},
    site: { value: 'URL' },
    interface: { value: 'PATH' },
    platform: { value: 'NAME' },
  },
  examples: [
    `msdk-errors decode '{"ret":-10000,"msg":"-73,the user modify password wrong"}'`,
    'tail -f game.log | msdk-errors decode --lines',
    'msdk-errors decode --json response.json',
    'msdk-errors decode --interface /share/qq -- -10000',
    'msdk-errors decode --link --site https://errors.example game.log',
  ],
  run: runDecode,
};

/** Runs `decode`. */
async function runDecode(given: Arguments, streams: Streams, speech: Speech, sources: Sources): Promise<number> {
  const { flags, texts } = given;
  const lines = flags.has('lines');
  if (texts.length > 1) throw new UsageError(({ usage }) => usage.oneText);
  if (flags.has('all') && !lines) throw new UsageError(({ usage }) => usage.allNeedsLines);
  const site = flags.has('link') ? readSite(given, sources) : null;
  if (given.values.has('site') && site === null) throw new UsageError(({ usage }) => usage.siteNeedsLink);
  const table = await sources.table(speech.language);
  const pieces = openInput(texts[0], streams, (text) =>
    table.domains.some(({ id }) => id === readTypedCode(text)?.domain),
  );
  const hints = readHints(given, table);
  const json = flags.has('json');
  if (lines) return decodeLines(pieces, table, streams, { json, all: flags.has('all'), hints, speech });
  const input = await readWhole(pieces);
  if (site !== null) return printLink(toShared(input, table, hints), site, speech, streams);
  const result = decode(input, table, hints);
  await print(
    streams,
    json ? `${visibleJson(result, 2)}\n` : printResult(result, input, table, speech.texts, outputStyles(streams)),
  );
  return result.status === 'nothing-found' ? EXIT.nothing : EXIT.explained;
}

/** The site that links lead to. Throws UsageError when it is not known, or something else is to be printed. */
function readSite({ flags, values }: Arguments, sources: Sources): string {
  if (flags.has('json') || flags.has('lines')) throw new UsageError(({ usage }) => usage.linkAlone);
  const given = values.get('site') ?? sources.site;
  if (given === '') throw new UsageError(({ usage }) => usage.siteMissing);
  if (!/^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/i.test(given))
    throw new UsageError(({ usage }) => usage.noSite(quoted(given)));
  return given;
}

/** Prints the link that “Copy link” makes on the decoder's page. */
async function printLink(
  shared: DecoderInput | null,
  site: string,
  { language, texts }: Speech,
  streams: Streams,
): Promise<number> {
  if (shared === null) {
    complain(streams, texts.result.nothing);
    return EXIT.nothing;
  }
  const link = await linkFor(shared, { base: site, language });
  if (link === null) throw new UsageError(({ usage }) => usage.linkTooLong(LONGEST_LINK));
  await print(streams, `${link}\n`);
  return EXIT.explained;
}

/** How lines are printed. */
interface LineOptions {
  /** Whether to print JSON. */
  json: boolean;
  /** Whether to print responses that report success. */
  all: boolean;
  /** What the person knows in addition to the text. */
  hints: Options;
  speech: Speech;
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
      complain(streams, options.speech.texts.usage.lineTooLong(number, LONGEST_LINE));
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
  { json, all, hints, speech }: LineOptions,
): (text: string) => ((line: number) => string) | null {
  const styles = outputStyles(streams);
  const canHold = lineFilter(table);
  return (text) => {
    if (!canHold(text)) return null;
    const result = decode(text, table, hints);
    if (result.status === 'nothing-found' || (result.status === 'success' && !all)) return null;
    const told = json ? visibleJson(result) : printLine(result, table, speech.texts, styles);
    return json ? (line) => `{"line":${String(line)},"result":${told}}` : (line) => `${String(line)}  ${told}`;
  };
}

/** The hints that were given. Throws UsageError for an unknown API or platform. */
function readHints({ values }: Arguments, table: Table): Options {
  const called = values.get('interface');
  const platform = values.get('platform')?.toLowerCase();
  if (platform !== undefined && !FAMILY_IDS.some((id) => id === platform)) {
    refuse('noPlatform', platform, FAMILY_IDS);
  }
  if (called !== undefined && !isInterface(called, table)) {
    refuse(
      'noInterface',
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
function refuse(how: 'noPlatform' | 'noInterface', value: string, known: readonly string[]): never {
  throw new UsageError((texts) =>
    texts.usage[how](quoted(value), hintIn(texts, value, known, texts.usage.known(known.join(', ')))),
  );
}

/** `explain`: prints every meaning of codes. */
export const explainCommand: Command = {
  name: 'explain',
  operands: '[--] CODE…',
  options: { json: {} },
  examples: [
    'msdk-errors explain -- -73',
    'msdk-errors explain -- -73 40001 0x47',
    'msdk-errors explain qq-platform/-73',
    'msdk-errors explain --json 0x47',
  ],
  run: runExplain,
};

/** Runs `explain`. */
async function runExplain(
  { flags, texts }: Arguments,
  streams: Streams,
  speech: Speech,
  sources: Sources,
): Promise<number> {
  if (texts.length === 0) throw new UsageError(({ usage }) => usage.codeMissing);
  const [catalogue, table] = await Promise.all([sources.catalogue(speech.language), sources.table(speech.language)]);
  const codes = texts.map((typed) => {
    const code = explainTyped(typed, catalogue, table, sources.site);
    if (code === null) throw new UsageError(({ usage }) => usage.notACode(quoted(typed)));
    return code;
  });
  const styles = outputStyles(streams);
  await print(
    streams,
    flags.has('json')
      ? `${visibleJson(codes.map(explainedData), 2)}\n`
      : codes.map((code) => printExplained(code, catalogue, table, speech.texts, styles)).join('\n'),
  );
  return codes.every(({ entries }) => entries.length > 0) ? EXIT.explained : EXIT.nothing;
}
