import type { Place } from './result.ts';

/** How lines of logs tell the time. */
const TIME =
  /\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d+)?(?:Z|[+-]\d{2}:?\d{2})?|\b\d{2}:\d{2}:\d{2}(?:[.,]\d+)?/;

/** How far into a line its time is looked for, in characters. */
const REACH = 200;

/** Tells lines and times of offsets. */
export class Lines {
  private readonly input: string;
  /** The line at each offset that will be asked for. */
  private readonly lines: ReadonlyMap<number, number>;

  /** @param offsets what will be asked for, in any order */
  constructor(input: string, offsets: readonly number[]) {
    this.input = input;
    const lines = new Map<number, number>();
    let line = 1;
    let end = input.indexOf('\n');
    for (const offset of [...offsets].sort((a, b) => a - b)) {
      for (; end >= 0 && end < offset; end = input.indexOf('\n', end + 1)) line += 1;
      lines.set(offset, line);
    }
    this.lines = lines;
  }

  placeOf(offset: number): Place {
    const start = this.input.lastIndexOf('\n', offset - 1) + 1;
    const line = /^[^\n]*/.exec(this.input.slice(start, start + REACH))?.[0] ?? '';
    return { line: this.lines.get(offset) ?? 1, time: TIME.exec(line)?.[0] ?? null };
  }
}
