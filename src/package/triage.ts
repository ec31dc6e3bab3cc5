import { textIn } from '../cli/bytes.ts';
import { fileKind, type Options, type Table } from '../decoder/index.ts';
import { PIECES, type Report, reportOf, timeGiven, Triage } from '../triage/index.ts';

/** A log: its text, whole or piece by piece, wherever it is cut, or its bytes, as a file or the body of a response gives them. */
export type Log = string | AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** How a log is counted. */
export interface TriageOptions extends Options {
  /** Leaves out what is older: `20:03`, `2026-11-02 20:03`. */
  since?: string;
  /** How long a piece of the histogram is; a minute when left out. */
  by?: 'minute' | 'hour' | 'day';
  /** Whether each text is a line without its end, as `readline` gives them. */
  lines?: boolean;
}

/** Counts the responses of a log. */
export async function triageIn(log: Log, options: TriageOptions, table: Table): Promise<Report> {
  const { since: given, by = 'minute', lines = false, ...hints } = options;
  const since = given === undefined ? null : timeGiven(given);
  if (given !== undefined && since === null) throw new RangeError(`since: ${given} is not a time such as 20:03`);
  const counted = new Triage(table, { ...hints, ...(since ? { since } : {}) });
  // A text would otherwise come character by character.
  const pieces = typeof log === 'string' ? [log] : log;
  for await (const text of textIn(lines ? ended(pieces) : pieces, decoderFor)) counted.push(text);
  counted.finish();
  return reportOf(counted, table, PIECES.get(by));
}

/** Puts the end behind each line. */
async function* ended(lines: Exclude<Log, string>): AsyncGenerator<string | Uint8Array> {
  for await (const line of lines) yield typeof line === 'string' ? `${line}\n` : line;
}

/** The decoder for bytes that begin so. */
function decoderFor(head: Uint8Array): TextDecoder {
  const { encoding, is } = fileKind(head);
  if (is !== undefined) throw new TypeError(`The log is ${is}, expected text. Unpack it first if it is packed.`);
  return new TextDecoder(encoding);
}
