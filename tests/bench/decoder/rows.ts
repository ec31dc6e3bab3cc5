import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import type { Table } from '#src/decoder/index.ts';
import { median } from '../median.ts';
import type { Row } from '../table.ts';
import { logLines, SHAPES } from './log.ts';
import { runJob, runJq, type Ended } from './processes.ts';

/** Where the logs are written. */
const FOLDER = '.generated/bench/decoder';

/** How long the logs are, in lines. */
const LENGTH = 200_000;

/** How often each process is run, in turn with its peer. */
const RUNS = 3;

const SHARES = Object.entries(SHAPES).map(([shape, { share }]) => `${shape} ${String(share)} %`);
const LOG = `A log of ${LENGTH.toLocaleString('en-US')} lines, the same in every run, with texts of the catalogue. `;

const READINGS = {
  warm:
    `${LOG}Clean JSON: each line is an answer of MSDK as JSON, with a number of its own, so that no line stands twice. ` +
    'All lines are in memory; the best pass of a process, the median of three processes, in turn with the peer. The ' +
    'decoder keeps what it made of the latest one to two thousand different answers.',
  first: 'The same lines, but the first pass of a process, in which every answer is new once and the program is cold.',
  apart: 'As clean JSON, but no message stands twice: nothing that was kept helps.',
  mix: `${LOG}Of these shapes: ${SHARES.join(', ')}. The peer reads the lines that are JSON.`,
  jq: 'The decoder as above; `jq -r ".ret, .msg"`, the whole process with its output.',
  whole:
    'Both as a process that reads the file as a stream, with its start. jq prints what it takes, the decoder how many ' +
    'lines it explained.',
  memory:
    'The most memory of a process that decodes the mix as a stream, with a heap of at most 64 MB, beside a log a tenth as ' +
    'long. It may not grow with the log.',
} as const;

/** What was measured in one turn. */
interface Turn {
  decode: Ended;
  parse: Ended;
  stream: Ended;
  /** How long jq took in seconds; null without jq. */
  jq: number | null;
}

/**
 * Measures the decoder beside `JSON.parse` and `jq`.
 * @param catalogue the catalogue
 * @throws Error when a process fails
 */
export function decoderRows(catalogue: Catalogue): Row[] {
  mkdirSync(FOLDER, { recursive: true });
  const table = toDecoderTable(catalogue);
  const file = join(FOLDER, 'table.json');
  writeFileSync(file, JSON.stringify(table));
  return [...cleanRows(writeLog('clean', logLines(table, 'clean', LENGTH)), file), ...otherRows(table, file)];
}

/** The figures of clean answers. */
function cleanRows(log: string, table: string): Row[] {
  const turns = Array.from({ length: RUNS }, (): Turn => ({
    decode: runJob('decode', 'pass', log, table),
    parse: runJob('parse', 'pass', log, table),
    stream: runJob('decode', 'stream', log, table),
    jq: runJq(log),
  }));
  const of = (figure: (turn: Turn) => number) => median(turns.map(figure));
  const bytes = statSync(log).size / LENGTH;
  const [ours, parse] = [of(({ decode }) => bestRate(decode)), of((turn) => bestRate(turn.parse))];
  const jq = turns.some((turn) => turn.jq === null) ? null : of((turn) => LENGTH / (turn.jq ?? 0));
  return [
    row('clean JSON', ours, parse, 'JSON.parse', READINGS.warm),
    { ...row('clean JSON', ours * bytes, parse * bytes, 'JSON.parse', READINGS.warm, 1e6), unit: 'MB/s' },
    row(
      'clean JSON, first pass',
      of(({ decode }) => firstRate(decode)),
      of((turn) => firstRate(turn.parse)),
      'JSON.parse',
      READINGS.first,
    ),
    row('clean JSON', ours, jq, 'jq', READINGS.jq),
    row(
      'clean JSON, whole process',
      of(({ stream }) => LENGTH / stream.whole),
      jq,
      'jq',
      READINGS.whole,
    ),
  ];
}

/** The figures of other lines. */
function otherRows(table: Table, file: string): Row[] {
  const apart = writeLog('apart', logLines(table, 'told-apart', LENGTH));
  const lines = [...logLines(table, 'mix', LENGTH)];
  const mix = writeLog('mix', lines);
  const json = writeLog(
    'mix-json',
    lines.filter((line) => line.startsWith('{')),
  );
  const short = writeLog('mix-short', lines.slice(0, LENGTH / 10));
  const beside = (figure: string, ours: string, peer: string, reading: string) =>
    row(
      figure,
      bestRate(runJob('decode', 'pass', ours, file)),
      bestRate(runJob('parse', 'pass', peer, file)),
      'JSON.parse',
      reading,
    );
  return [
    beside('every message different', apart, apart, READINGS.apart),
    beside('mix of shapes', mix, json, READINGS.mix),
    {
      figure: 'decoder: peak memory',
      ours: runJob('decode', 'small', mix, file).peak / 1e6,
      plain: runJob('decode', 'small', short, file).peak / 1e6,
      peer: 'a tenth of the log',
      unit: 'MB',
      reading: READINGS.memory,
    },
  ];
}

/** A figure in thousands of lines a second. */
function row(figure: string, ours: number, plain: number | null, peer: string, reading: string, unit = 1000): Row {
  const scaled = plain === null ? null : plain / unit;
  return { figure: `decoder: ${figure}`, ours: ours / unit, plain: scaled, peer, unit: 'k lines/s', reading };
}

/** Lines a second in the best pass of a process. */
function bestRate({ lines, seconds }: Ended): number {
  return lines / Math.min(...seconds);
}

/** Lines a second in the first pass of a process. */
function firstRate({ lines, seconds: [first = 0] }: Ended): number {
  return lines / first;
}

/** Writes a log; gives its file. */
function writeLog(name: string, lines: Iterable<string>): string {
  const file = join(FOLDER, `${name}.log`);
  writeFileSync(file, `${[...lines].join('\n')}\n`);
  return file;
}
