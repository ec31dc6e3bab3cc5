import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { logLines, SHAPES } from './decoder-log.ts';
import { median, type Row } from './report.ts';

const FOLDER = '.generated/bench/decoder';

/** How long the log is, in lines. */
const LENGTH = 100_000;

/** How often each process runs, in turn with its peer; the median counts. */
const RUNS = 3;

const PEER = 'a regex script';

const SHARES = Object.entries(SHAPES).map(([shape, { share }]) => `${shape} ${String(share)} %`);
const READING =
  `A log of ${LENGTH.toLocaleString('en-US')} lines of which no two are the same, nor two messages, with codes and texts of the ` +
  `catalogue: ${SHARES.join(', ')}. Each side is a whole process that reads the file line by line; the median of ` +
  `${String(RUNS)}, in turn. The peer looks for \`ret\` or \`errcode\` and a number at the start of \`msg\`, and looks the number up by ` +
  'itself: it knows no table of codes, no message and no other notation.';

interface Ended {
  seconds: number;
  /** Lines in which a code of the catalogue was found. */
  explained: number;
  /** The most memory that the process had, in bytes. */
  peak: number;
}

/**
 * Measures the decoder beside a script that looks for codes with regular expressions.
 * @throws Error when a process fails
 */
export function decoderRows(catalogue: Catalogue): Row[] {
  mkdirSync(FOLDER, { recursive: true });
  const [log, table] = [join(FOLDER, 'log.txt'), join(FOLDER, 'table.json')];
  const decoderTable = toDecoderTable(catalogue);
  writeFileSync(table, JSON.stringify(decoderTable));
  writeFileSync(log, `${logLines(decoderTable, LENGTH).join('\n')}\n`);
  const turns = Array.from({ length: RUNS }, () => ({
    ours: runScript('decoder-child.ts', log, table),
    peer: runScript('decoder-peer.ts', log, table),
  }));
  const row = (figure: string, unit: string, of: (ended: Ended) => number): Row => ({
    figure: `decoder: ${figure}`,
    ours: median(turns.map(({ ours }) => of(ours))),
    plain: median(turns.map(({ peer }) => of(peer))),
    peer: PEER,
    unit,
    reading: READING,
  });
  return [
    row('lines a second', 'k lines/s', ({ seconds }) => LENGTH / seconds / 1000),
    row('lines explained', '%', ({ explained }) => (100 * explained) / LENGTH),
    row('peak memory', 'MB', ({ peak }) => peak / 1e6),
  ];
}

/** Runs one of the scripts over a log. */
function runScript(script: string, log: string, table: string): Ended {
  const start = performance.now();
  const args = [join(import.meta.dirname, script), log, table];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} failed:\n${stderr}`);
  return { seconds: (performance.now() - start) / 1000, ...(JSON.parse(stdout) as Omit<Ended, 'seconds'>) };
}
