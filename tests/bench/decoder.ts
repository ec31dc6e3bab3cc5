import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import type { Result } from '#src/decoder/index.ts';
import type { Measured } from './decoder-child.ts';
import { logLines } from './decoder-log.ts';
import { median, type Row } from './report.ts';

const LOG = '.generated/bench/log.txt';
const LINES = 180_000;

/** How often a log is read, and how often the command line is started; each time in turn with the peer. */
const [RUNS, STARTS] = [5, 9];

const CLI = 'src/cli/main.js';

/** How the figures are read. */
const READINGS = {
  log:
    'Whole processes: `decode` of the command line, and a script that reads the file, splits lines, finds `{"ret":` with ' +
    `\`indexOf\`, parses what follows, and counts \`ret\` by value. Median of ${String(RUNS)}, in turn. No two lines are the ` +
    'same: 80 % hold no code, 10 % a success, 10 % an error with a code and a text of the catalogue; each begins with time, ' +
    'thread, path and openid.',
  json:
    'In memory, after 20,000 other lines: responses, one a line, each message different, with codes and texts of the ' +
    'catalogue; as one input, and as an input each. Median of five times 50,000 lines, each time others, in turn.',
  start: `Whole processes: the command line with one response, and \`node -e 0\`. Median of ${String(STARTS)}, in turn, after a start that fills the caches.`,
  piece:
    '10 MB of the same few characters, in memory, beside 5 MB of them: about twice the time means that it grows with the ' +
    'length alone. Median of three, in turn.',
};

/**
 * Measures the decoder: first a log in which nothing repeats.
 * @throws Error when a process fails
 */
export function decoderRows(catalogue: Catalogue): Row[] {
  const rows = [...logRows(catalogue), ...memoryRows(), startRow()];
  return rows.map((row) => ({ ...row, figure: `decoder: ${row.figure}` }));
}

/** A realistic log, as one text and line by line. */
function logRows(catalogue: Catalogue): Row[] {
  const log = logLines(toDecoderTable(catalogue), LINES).join('\n');
  mkdirSync('.generated/bench', { recursive: true });
  writeFileSync(LOG, log);
  const [whole, lines, peer] = inTurn(
    RUNS,
    [CLI, 'decode', '--json', LOG],
    [CLI, 'decode', '--lines', LOG],
    [join(import.meta.dirname, 'decoder-peer.mjs'), LOG],
  );
  const { counts } = JSON.parse(whole.output) as Result;
  const found = Object.values(JSON.parse(peer.output) as Record<string, number>).reduce((sum, count) => sum + count, 0);
  const size = `${(Buffer.byteLength(log) / 1e6).toFixed(0)} MB`;
  const common = { peer: 'indexOf and JSON.parse', reading: READINGS.log };
  const speed = (ms: number) => LINES / ms;
  return [
    { figure: `a log of ${size}`, ours: whole.ms, plain: peer.ms, unit: 'ms', goal: '≤ 4 times', ...common },
    { figure: 'responses in it', ours: counts.responses, plain: found, unit: '', ...common },
    { figure: 'the log with --lines', ours: speed(lines.ms), plain: speed(peer.ms), unit: 'k lines/s', ...common },
  ];
}

/** What is measured without reading files: clean JSON, and texts of one shape. */
function memoryRows(): Row[] {
  const { json, pieces } = JSON.parse(run([join(import.meta.dirname, 'decoder-child.ts')]).output) as Measured;
  const common = { unit: 'ms', reading: READINGS.piece, peer: 'half of it', goal: '< 2,000 ms' };
  const clean = { plain: json.peer, unit: 'µs a line', peer: 'JSON.parse', reading: READINGS.json };
  return [
    { figure: 'a log of clean JSON', ours: json.log, goal: '≤ 10 times', ...clean },
    { figure: 'the same, response by response', ours: json.single, ...clean },
    ...pieces.map(({ piece, whole, half }) => ({ figure: `10 MB of ${piece}`, ours: whole, plain: half, ...common })),
  ];
}

/** How long the command line takes to start. */
function startRow(): Row {
  const response = [CLI, 'decode', '{"ret":-73}'];
  run(response);
  const [ours, plain] = inTurn(STARTS, response, ['-e', '0']);
  const common = { unit: 'ms', goal: '< 150 ms', peer: 'node -e 0', reading: READINGS.start };
  return { figure: 'start', ours: ours.ms, plain: plain.ms, ...common };
}

/** A process that has ended. */
interface Ended {
  ms: number;
  output: string;
}

/** Runs Node with each list of arguments in turn, several times; how long each took is the median. */
function inTurn<T extends string[][]>(times: number, ...all: T): { [K in keyof T]: Ended } {
  const turns = Array.from({ length: times }, () => all.map(run));
  return all.map((_, index) => {
    const runs = turns.flatMap((turn) => turn[index] ?? []);
    return { ms: median(runs.map(({ ms }) => ms)), output: runs[0]?.output ?? '' };
  }) as { [K in keyof T]: Ended };
}

/** Runs Node. */
function run(args: readonly string[]): Ended {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed:\n${stderr}`);
  return { ms: performance.now() - start, output: stdout };
}
