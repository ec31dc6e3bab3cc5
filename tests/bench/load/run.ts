import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What wrk measured in one run. */
export interface Run {
  requests: number;
  /** How long it took, in microseconds. */
  duration: number;
  /** What was received, headers and all, in bytes. */
  bytes: number;
  /** How long half of the answers took at most, in microseconds. */
  p50: number;
  /** How long 99 of 100 answers took at most, in microseconds. */
  p99: number;
  /** How long the slowest answer took, in microseconds. */
  max: number;
  /** Failed connections, answers with a status of 400 or more, and those that did not come. */
  errors: number;
}

/** How much load there is: little, as it shares the machine with the server. */
export const LOAD = { threads: 1, connections: 16, seconds: 1 };

/**
 * Loads one address for a few seconds.
 * @param wrk path of wrk
 * @param url the address
 * @throws Error when wrk fails or prints something else
 */
export async function load(wrk: string, url: string): Promise<Run> {
  const { stdout } = await promisify(execFile)(wrk, [
    `-t${String(LOAD.threads)}`,
    `-c${String(LOAD.connections)}`,
    `-d${String(LOAD.seconds)}s`,
    '-HAccept-Encoding: gzip',
    '-sbench/load/report.lua',
    url,
  ]);
  return parseRun(stdout);
}

/**
 * Reads what wrk printed: its own report, then the line of `report.lua`.
 * @param output what it printed
 * @throws Error when the line is missing
 */
export function parseRun(output: string): Run {
  const line = output.split('\n').find((line) => line.startsWith('{'));
  if (line === undefined) throw new Error(`wrk printed no figures, but:\n${output}`);
  return JSON.parse(line) as Run;
}

/**
 * Several runs of one address as one: each figure is the median of the runs, but the slowest answer and the errors are
 * those of all runs.
 * @param runs at least one
 */
export function combine(runs: readonly Run[]): Run {
  const median = (figure: (run: Run) => number) =>
    runs.map(figure).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
  return {
    requests: median(({ requests }) => requests),
    duration: median(({ duration }) => duration),
    bytes: median(({ bytes }) => bytes),
    p50: median(({ p50 }) => p50),
    p99: median(({ p99 }) => p99),
    max: Math.max(...runs.map(({ max }) => max)),
    errors: runs.reduce((sum, { errors }) => sum + errors, 0),
  };
}
