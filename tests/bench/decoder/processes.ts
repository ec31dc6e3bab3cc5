import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Passes } from './passes.ts';

/** How a job goes over its log. */
export type Mode = 'pass' | 'stream' | 'small';

/** A heap that is collected early, so that the peak of a process shows what it keeps, not what it has not collected yet. */
const SMALL_HEAP = ['--max-old-space-size=64', '--max-semi-space-size=1'];

/** A process that ended. */
export interface Ended extends Passes {
  /** How long it took from its start to its end, in seconds. */
  whole: number;
}

/**
 * Runs a job over a log in a process of its own.
 * @param job what is done with each line
 * @param mode how the log is read: all at once, several passes; or as a stream, once; or that with a small heap
 * @param log the log
 * @param table file of the decoder's table
 * @throws Error when the process fails
 */
export function runJob(job: 'decode' | 'parse', mode: Mode, log: string, table: string): Ended {
  const start = performance.now();
  const heap = mode === 'small' ? SMALL_HEAP : [];
  const output = runProgram(process.execPath, [...heap, join(import.meta.dirname, 'child.ts'), job, mode, log, table]);
  return { whole: (performance.now() - start) / 1000, ...(JSON.parse(output) as Passes) };
}

/**
 * Takes the code and the message of each line with jq.
 * @param log lines of JSON
 * @returns how long it took in seconds, or null where there is no jq
 * @throws Error when jq fails
 */
export function runJq(log: string): number | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const jq = folders.map((folder) => join(folder, 'jq')).find((path) => existsSync(path));
  if (jq === undefined) return null;
  const start = performance.now();
  runProgram(jq, ['-r', '.ret, .msg', log]);
  return (performance.now() - start) / 1000;
}

/** Runs a program; gives what it prints. */
function runProgram(program: string, options: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, options, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${program} ${options.join(' ')} failed:\n${stderr}`);
  return stdout;
}
