import { cpus } from 'node:os';

/** One figure of the bench, beside that of its peer. */
export interface Row {
  /** What is measured: a few words. */
  figure: string;
  /** The figure of this site, null when it cannot be had. */
  ours: number | null;
  /** The figure of the plain Starlight site, or of `peer`; null when it has nothing to measure. */
  plain: number | null;
  /** What is measured beside ours where that is not the plain site, e.g. `jq`. */
  peer?: string;
  /** What the numbers count, behind both of them: `of 360`, `KiB`. */
  unit: string;
  /** What it has to reach, e.g. `≤ 4 times`. */
  goal?: string;
  /** How the figure is read: one or two sentences, printed below the table. */
  reading: string;
}

const PEER = 'plain Starlight';

const HEADS = ['figure', 'ours', 'peer', 'ratio', 'goal', 'the peer'];

/**
 * Prints figures as one aligned table.
 * @param rows the figures
 * @returns lines: the heads, then one a figure; the ratio is ours divided by that of the peer
 */
export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map(({ figure, ours, plain, peer, unit, goal }) => [
    figure,
    value(ours, unit),
    value(plain, unit),
    ratio(ours, plain),
    goal ?? '',
    peer ?? PEER,
  ]);
  return alignColumns([HEADS, ...cells]);
}

/**
 * Lines up the cells of a table: the first and the last column to the left, figures to the right.
 * @param lines the heads, then the rows
 */
export function alignColumns(lines: readonly (readonly string[])[]): string {
  const last = (lines[0]?.length ?? 0) - 1;
  const pad = (cell: string, column: number) => {
    const width = Math.max(...lines.map((line) => line[column]?.length ?? 0));
    return column === 0 || column === last ? cell.padEnd(width) : cell.padStart(width);
  };
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}

/**
 * Prints how figures are read, each reading once.
 * @param rows the figures
 */
export function formatReadings(rows: readonly Row[]): string {
  const readings = new Map<string, string[]>();
  for (const { figure, reading } of rows) readings.set(reading, [...(readings.get(reading) ?? []), figure]);
  return [...readings].map(([reading, figures]) => `${figures.join('; ')}:\n  ${reading}`).join('\n');
}

/** A number with its unit. */
function value(number: number | null, unit: string): string {
  if (number === null) return '–';
  return `${number.toLocaleString('en-US', { maximumFractionDigits: 1 })} ${unit}`.trimEnd();
}

/** Ours divided by the other's. */
function ratio(ours: number | null, plain: number | null): string {
  return ours === null || plain === null || plain === 0 ? '–' : (ours / plain).toFixed(2);
}

/** The machine on which the figures are measured: processor, cores, Node. */
export function describeMachine(): string {
  const cores = cpus();
  const count = `${String(cores.length)} core${cores.length === 1 ? '' : 's'}`;
  return [cores[0]?.model.trim() ?? 'unknown processor', count, `Node ${process.version}`, process.platform].join(', ');
}

/**
 * The median of some numbers.
 * @param numbers at least one
 * @throws RangeError without any
 */
export function median(numbers: readonly number[]): number {
  const middle = numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];
  if (middle === undefined) throw new RangeError('There is no median of no numbers.');
  return middle;
}
