/**
 * Runs one job over a log and prints what it took as JSON: `node child.ts JOB MODE LOG TABLE`. A process of its own each,
 * so that no job finds what another one warmed up.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { LineSplitter, LONGEST_LINE, readText } from '#src/cli/input.ts';
import { decode, type Table } from '#src/decoder/index.ts';
import { PASSES, type Passes } from './passes.ts';

const [job = '', mode = '', log = '', tableFile = ''] = process.argv.slice(2);
const table = JSON.parse(readFileSync(tableFile, 'utf8')) as Table;

/** The jobs: each takes a line and gives something that depends on all of it. */
const JOBS: Readonly<Record<string, (line: string) => boolean>> = {
  decode: (line) => decode(line, table).status !== 'nothing-found',
  parse: (line) => JSON.parse(line) !== null,
};

const run = JOBS[job];
if (!run) throw new Error(`There is no job ${job}. Jobs: ${Object.keys(JOBS).join(', ')}.`);
const result = mode === 'pass' ? pass(run) : await stream(run);
console.log(JSON.stringify({ ...result, peak: process.resourceUsage().maxRSS * 1024 } satisfies Passes));

/** Runs the job over lines that are in memory, several times. */
function pass(run: (line: string) => boolean): Omit<Passes, 'peak'> {
  const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
  const seconds: number[] = [];
  let done = 0;
  for (let round = 0; round < PASSES; round += 1) {
    const start = performance.now();
    done = 0;
    for (const line of lines) if (run(line)) done += 1;
    seconds.push((performance.now() - start) / 1000);
  }
  return { lines: lines.length, done, seconds };
}

/** Reads the log as the command line does, and runs the job over each line as it comes. */
async function stream(run: (line: string) => boolean): Promise<Omit<Passes, 'peak'>> {
  const splitter = new LineSplitter(LONGEST_LINE);
  let lines = 0;
  let done = 0;
  const take = ({ text }: { text: string | null }) => {
    lines += 1;
    if (text !== null && run(text)) done += 1;
  };
  for await (const piece of readText(createReadStream(log))) for (const line of splitter.push(piece)) take(line);
  for (const line of splitter.end()) take(line);
  return { lines, done, seconds: [] };
}
