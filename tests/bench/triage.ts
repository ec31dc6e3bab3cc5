import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import type { Table } from '#src/decoder/index.ts';
import type { Report } from '#src/triage/index.ts';
import { findProgram } from '#scripts/programs.ts';
import { logParts, writeLog } from './decoder-log.ts';
import { median, type Row } from './report.ts';
import { countInBrowser } from './triage-browser.ts';

const LOG = '.generated/bench/triage.log';
const LARGE_LOG = '.generated/bench/triage-large.log';
const [SMALL, LARGE] = [100e6, 1000e6];

/** How often a log is read, in turn with the peers. */
const RUNS = 3;

const CLI = 'src/cli/main.js';

/** Prints the peak memory of a process on its standard error, in KiB. */
const PEAK = "data:text/javascript,process.on('exit',()=>console.error(process.resourceUsage().maxRSS))";

/** What one types where jq is installed. It needs the objects cut out of the lines, and knows no codes inside of them. */
const JQ = 'grep -o \'{"ret":.*\' "$0" | jq .ret | sort -n | uniq -c';

const READINGS = {
  log:
    'Whole processes that read a file of 100 MB in which no line repeats: `triage` of the command line; a script that reads ' +
    'the file, splits lines, finds `{"ret":` with `indexOf`, parses what follows, and counts `ret` by value; `grep -c ret`; ' +
    `\`${JQ}\`. Median of ${String(RUNS)}, in turn. 80 % of the lines hold no code, 10 % a success, 10 % an error with a ` +
    'code and a text of the catalogue; each begins with time, thread, path and openid.',
  memory:
    'The most memory that `triage -` had while the same kind of log came on its standard input, from a generator: 1 GB beside ' +
    '100 MB.',
  browser:
    'The same log in Chromium, on the site in `dist`: from the choice of the file to the last counts, to the first ones, and the ' +
    'longest task of the page meanwhile.',
  browserMemory: 'The most memory that the process of page and worker had for a log of 1 GB, beside one of 100 MB.',
};

/**
 * Measures the triage of whole logs.
 * @throws Error when a process fails
 */
export async function triageRows(catalogue: Catalogue): Promise<Row[]> {
  const table = toDecoderTable(catalogue);
  writeLog(LOG, table, SMALL);
  const turns = Array.from({ length: RUNS }, () => ({
    triage: run(process.execPath, [CLI, 'triage', '--json', LOG]),
    script: run(process.execPath, [join(import.meta.dirname, 'decoder-peer.mjs'), LOG]),
    grep: run('grep', ['-c', 'ret', LOG]),
    jq: findProgram('jq') === null ? null : run('sh', ['-c', JQ, LOG]),
  }));
  const time = (of: keyof (typeof turns)[number]) => median(turns.map((turn) => turn[of]?.ms ?? NaN));
  const { counts } = JSON.parse(turns[0]?.triage.output ?? '') as Report;
  const counted = Object.values(JSON.parse(turns[0]?.script.output ?? '') as Record<string, number>);
  const script = { plain: time('script'), peer: 'indexOf and JSON.parse', reading: READINGS.log };
  const found = counted.reduce((sum, count) => sum + count, 0);
  const jq = turns[0]?.jq ? { plain: time('jq'), peer: 'grep and jq' } : { plain: null, peer: 'jq, not installed' };
  const [large, small] = [await peakOf(table, LARGE), await peakOf(table, SMALL)];
  writeLog(LARGE_LOG, table, LARGE);
  const [inBrowser, largeInBrowser] = await countInBrowser([LOG, LARGE_LOG]);
  rmSync(LARGE_LOG);
  const browser = { plain: null, unit: 'ms', reading: READINGS.browser };
  rmSync(LOG);
  return [
    { figure: 'a log of 100 MB', ours: time('triage'), unit: 'ms', goal: '≤ 4 times', ...script },
    { figure: 'the same', ours: time('triage'), unit: 'ms', ...script, plain: time('grep'), peer: 'grep -c' },
    { figure: 'the same', ours: time('triage'), unit: 'ms', ...script, ...jq },
    { figure: 'responses in it', ours: counts.responses, unit: '', ...script, plain: found },
    {
      figure: 'memory for 1 GB',
      ours: large / 1024,
      plain: small / 1024,
      unit: 'MiB',
      goal: '≤ once',
      peer: 'for 100 MB',
      reading: READINGS.memory,
    },
    {
      ...browser,
      figure: 'the same in the browser',
      ours: inBrowser?.all ?? null,
      plain: time('triage'),
      peer: 'the command line',
      goal: '≤ twice',
    },
    { ...browser, figure: 'first counts in the browser', ours: inBrowser?.first ?? null, goal: '≤ 1,000 ms' },
    { ...browser, figure: 'longest task of the page', ours: inBrowser?.block ?? null, goal: '≤ 100 ms' },
    {
      figure: 'memory for 1 GB in the browser',
      ours: mebibytes(largeInBrowser?.peak),
      plain: mebibytes(inBrowser?.peak),
      unit: 'MiB',
      goal: '≤ once',
      peer: 'for 100 MB',
      reading: READINGS.browserMemory,
    },
  ].map((row) => ({ ...row, figure: `triage: ${row.figure}` }));
}

function mebibytes(kibibytes: number | null | undefined): number | null {
  return kibibytes == null ? null : kibibytes / 1024;
}

/** The most memory that the triage of a log of some size has, in KiB. */
async function peakOf(table: Table, size: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', PEAK, CLI, 'triage', '--json', '-'], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const said = text(child.stderr);
  for (const part of logParts(table, size)) if (!child.stdin.write(part)) await once(child.stdin, 'drain');
  child.stdin.end();
  await once(child, 'close');
  return Number((await said).trim());
}

/** Runs a program. */
function run(program: string, args: readonly string[]): { ms: number; output: string } {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stderr}`);
  return { ms: performance.now() - start, output: stdout };
}
