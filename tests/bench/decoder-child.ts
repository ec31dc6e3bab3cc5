/** Measures the decoder in memory, in a process of its own that nothing else has warmed up; prints the figures as JSON. */
import { loadTable } from '#src/cli/load.ts';
import { decode } from '#src/decoder/index.ts';
import { jsonLines } from './decoder-log.ts';
import { median } from './report.ts';

/** What is printed. */
export interface Measured {
  /** Microseconds a line: of the decoder, as one log and response by response, and of `JSON.parse`. */
  json: { log: number; single: number; peer: number };
  /** Milliseconds for 10 MB of each, and for half of that. */
  pieces: { piece: string; whole: number; half: number }[];
}

const PIECES = ['[', '"', '7', '\\', ',', 'ret=', 'ret=</a>', '<ret>ok</ret><msg>fine</msg>'];

const table = await loadTable(process.cwd());
measureJson(0, 20_000);
const turns = [1, 2, 3, 4, 5].map((seed) => measureJson(seed, 50_000));
const measured: Measured = { json: middleOf(turns), pieces: PIECES.map(measurePiece) };
console.log(JSON.stringify(measured));

/** Decodes and parses lines that neither has seen before. */
function measureJson(seed: number, length: number): Measured['json'] {
  const lines = jsonLines(table, length, seed);
  const text = lines.join('\n');
  const perLine = (step: () => unknown) => (1000 * timeOf(step)) / length;
  const each = (step: (line: string) => unknown) => () => {
    for (const line of lines) step(line);
  };
  return {
    log: perLine(() => decode(text, table)),
    single: perLine(each((line) => decode(line, table))),
    peer: perLine(each((line) => JSON.parse(line) as unknown)),
  };
}

/** Decodes a piece over and over. */
function measurePiece(piece: string): Measured['pieces'][number] {
  const text = piece.repeat(1e7 / piece.length);
  const half = text.slice(0, text.length / 2);
  const time = (input: string) => timeOf(() => decode(input, table));
  return { piece, ...middleOf([1, 2, 3].map(() => ({ whole: time(text), half: time(half) }))) };
}

/** The median of each figure. */
function middleOf<K extends string>(turns: readonly Record<K, number>[]): Record<K, number> {
  const keys = Object.keys(turns[0] ?? {}) as K[];
  return Object.fromEntries(keys.map((key) => [key, median(turns.map((turn) => turn[key]))])) as Record<K, number>;
}

/** How many milliseconds a step takes. */
function timeOf(step: () => unknown): number {
  const start = performance.now();
  step();
  return performance.now() - start;
}
