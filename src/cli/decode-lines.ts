import { decode, type Options, type Table } from '../decoder/index.ts';
import { EXIT } from './exit-status.ts';
import { LineSplitter, type Line } from './line-splitter.ts';
import { complain, outputStyles, print } from './output.ts';
import { printLine } from './print-line.ts';
import { visibleJson } from './visible.ts';

/** How long a line may be, in characters. */
export const LONGEST_LINE = 1024 * 1024;

/** How lines are told. */
export interface LineOptions {
  /** As data. */
  json: boolean;
  /** Whether answers that report success are told. */
  all: boolean;
  /** What the person knows beside the text. */
  hints: Options;
}

/**
 * Explains each line that holds an answer, as soon as it is complete.
 * @param pieces the text, piece by piece; it may never end
 * @param table the decoder's table
 * @param options how lines are told
 * @returns the exit status, when the text has ended
 */
export async function decodeLines(pieces: AsyncIterable<string>, table: Table, options: LineOptions): Promise<number> {
  const explain = explainer(table, options);
  let status: number = EXIT.nothing;
  for await (const { number, text } of readLines(pieces)) {
    if (text === null) {
      complain(`Line ${String(number)} is left out: it is longer than ${String(LONGEST_LINE)} characters.`);
      continue;
    }
    const tell = explain(text);
    if (!tell) continue;
    await print(`${tell(number)}\n`);
    status = EXIT.explained;
  }
  return status;
}

/** The lines of a text that comes piece by piece. */
async function* readLines(pieces: AsyncIterable<string>): AsyncGenerator<Line> {
  const splitter = new LineSplitter(LONGEST_LINE);
  for await (const piece of pieces) yield* splitter.push(piece);
  yield* splitter.end();
}

/** From the text of a line to what is told of it, which waits for the line's number; null for a line of no interest. */
function explainer(
  table: Table,
  { json, all, hints }: LineOptions,
): (text: string) => ((line: number) => string) | null {
  const styles = outputStyles();
  return (text) => {
    const result = decode(text, table, hints);
    if (result.status === 'nothing-found' || (result.status === 'success' && !all)) return null;
    const told = json ? visibleJson(result) : printLine(result, table, styles);
    return json ? (line) => `{"line":${String(line)},"result":${told}}` : (line) => `${String(line)}  ${told}`;
  };
}
