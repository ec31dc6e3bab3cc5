import type { Run } from './run.ts';

/** One address under load, beside its peer. */
export interface LoadRow {
  /** The address, from the site's root. */
  path: string;
  /** How long the body is as it is sent, in bytes. */
  length: number;
  ours: Run;
  /** A file of the same length, from nginx as it comes. */
  plain: Run;
}

const HEADS = ['address', 'body', 'server', 'requests/s', 'ratio', 'MB/s', 'p50 ms', 'p99 ms', 'max ms', 'errors'];

/**
 * Prints loads as one aligned table, two lines an address.
 * @param rows the addresses
 */
export function formatLoads(rows: readonly LoadRow[]): string {
  const lines = [
    HEADS,
    ...rows.flatMap(({ path, length, ours, plain }) => [
      [path, `${count(length / 1000, 1)} kB`, 'ours', ...figures(ours, (rate(ours) / rate(plain)).toFixed(2))],
      ['', '', 'plain nginx', ...figures(plain, '')],
    ]),
  ];
  const widths = HEADS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (cell: string, column: number) =>
    HEADS[column] === 'address' || HEADS[column] === 'server'
      ? cell.padEnd(widths[column] ?? 0)
      : cell.padStart(widths[column] ?? 0);
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}

/** The figures of a run. */
function figures(run: Run, ratio: string): string[] {
  const times = [run.p50, run.p99, run.max].map((time) => count(time / 1000, 2));
  return [count(rate(run), 0), ratio, count(run.bytes / run.duration, 0), ...times, count(run.errors, 0)];
}

/** Answers in a second. */
function rate({ requests, duration }: Run): number {
  return (requests / duration) * 1e6;
}

/** A number with its digits in groups. */
function count(number: number, digits: number): string {
  return number.toLocaleString('en-US', { maximumFractionDigits: digits, minimumFractionDigits: digits });
}
