import {
  type Group,
  indexOf,
  LogReader,
  type Options,
  redactGroups,
  type Seen,
  type Table,
  toGroup,
} from '../decoder/index.ts';
import { Calls } from './calls.ts';
import { type Spot, Tallies } from './tallies.ts';
import { timeIn, type Told } from './times.ts';

/** What a person knows beside the logs. */
export interface TriageOptions extends Options {
  /** Counts from this time on; a day or year that it lacks is that of the first time. What has no time counts always. */
  since?: Told;
}

const DAY = 86_400_000;

/** How far up a time is looked for that a line does not tell, in characters. */
const UP = 8000;

/**
 * Counts the responses of logs of any size, which come in parts; where the parts are cut makes no difference. A response
 * that a log tells again counts once: see `Calls`.
 */
export class Triage {
  readonly tallies = new Tallies();
  /** The names of the logs, in the order in which they came, with their lines as far as they were read. */
  readonly files: { name: string; lines: number }[] = [];
  /** The clock that times are told by: that of the first time that tells its zone. */
  zone: number | null = null;
  /** The last time that was told. */
  told: Told | null = null;
  private readonly table: Table;
  private readonly options: TriageOptions;
  private readonly calls = new Calls();
  private since: number | null = null;
  private log: LogReader;

  constructor(table: Table, options: TriageOptions = {}) {
    this.table = table;
    this.options = options;
    this.log = this.reader();
  }

  /** Begins a log. */
  begin(name: string): void {
    if (this.files.length > 0) {
      this.finish();
      this.log = this.reader();
      this.calls.forget();
    }
    this.files.push({ name, lines: 0 });
  }

  /** Takes the next part of a log. */
  push(part: string): void {
    if (this.files.length === 0) this.begin('-');
    this.log.push(part);
  }

  /** Counts what came up to its last line, for a log that grows slowly. */
  flush(): void {
    this.log.flush();
  }

  /** Counts the rest. */
  finish(): void {
    const file = this.files.at(-1);
    if (file) file.lines = this.log.finish();
  }

  /** The clock of a time, so that times of different zones follow each other. */
  private clockOf(told: Told): number {
    this.zone ??= told.zone;
    return told.zone === null || this.zone === null ? told.wall : told.wall + (this.zone - told.zone) * 60_000;
  }

  /**
   * From which time on responses count.
   * @param time the first that is told, the first time
   */
  private earliest(time: Told): number {
    const { since } = this.options;
    if (this.since === null && since) {
      const day = time.lacks === 'day' || since.lacks === 'day' ? time.wall - (time.wall % DAY) : null;
      const clock = this.clockOf(since);
      this.since = day === null ? inYearOf(clock, time, since) : day + (((clock % DAY) + DAY) % DAY);
    }
    return this.since ?? -Infinity;
  }

  private reader(): LogReader {
    const reader = new LogReader(this.table, this.options, (seen) => {
      this.count(seen, reader);
    });
    return reader;
  }

  private count(seen: Seen, reader: LogReader): void {
    const { input, from, to, object, readings } = seen;
    const line = reader.lineOf(from);
    const block = input.slice(from, to);
    const { time, isBelow } = this.timeOf(seen, block);
    const wall = time && this.clockOf(time);
    const logged = {
      block,
      object: object[0] === from && object[1] === to ? null : input.slice(...object),
      firstLine: line,
      lastLine: line + linesIn(block),
      time: time && wall !== null ? { ...time, wall } : null,
      isBelow,
      above: () => linesAbove(input, from),
    };
    const isEarly = time !== null && wall !== null && wall < this.earliest(time);
    for (const [place, reading] of readings.entries()) {
      if (reading.isTold || this.calls.isTold({ ...logged, key: reading.key, line: line + reading.down })) {
        this.tallies.repeats += 1;
        continue;
      }
      if (isEarly) continue;
      const spot: Spot = {
        file: this.files.length - 1,
        line: line + reading.down,
        time: time && copied(time.text),
        wall,
      };
      this.tallies.add(reading, spot, seen.interfaceOf()?.path ?? null, () => this.groupOf(seen, place, spot));
    }
  }

  /** The time of a block: that of its line, or of the entry of the log that it belongs to. */
  private timeOf({ input, from }: Seen, block: string): { time: Told | null; isBelow: boolean } {
    const end = block.indexOf('\n');
    const own = timeIn(end < 0 ? block : block.slice(0, end), this.told);
    if (own) {
      this.told = own;
      return { time: own, isBelow: false };
    }
    let length = 0;
    for (const line of linesAbove(input, from)) {
      if ((length += line.length + 1) > UP) break;
      const time = timeIn(line, this.told);
      if (time) return { time, isBelow: true };
    }
    return { time: null, isBelow: true };
  }

  /** The first response of a group, without what is private, and without what holds on to the log. */
  private groupOf(seen: Seen, which: number, spot: Spot): Group | null {
    const response = (seen.responses ?? seen.read())[which];
    if (!response) return null;
    const place = { line: spot.line, time: spot.time };
    const counted = { confidence: 'ambiguous', count: 1, first: place, last: place } as const;
    const group = toGroup(response, counted, indexOf(this.table));
    return detached(redactGroups([group], this.table)[0] ?? null);
  }
}

/** A time in the year of another where one of the two lacks it. */
function inYearOf(clock: number, time: Told, since: Told): number {
  if (time.lacks !== 'year' && since.lacks !== 'year') return clock;
  return new Date(clock).setUTCFullYear(new Date(time.wall).getUTCFullYear());
}

/** A copy of which no text is a part of a log, which would hold on to all of it. */
function detached<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}

/** A copy of a short text that is no part of a log: engines copy pieces that are as short as these. */
function copied(text: string): string {
  let copy = text.slice(0, SHORT);
  for (let at = SHORT; at < text.length; at += SHORT) copy += text.slice(at, at + SHORT);
  return copy;
}

/** Up to which length engines copy a part of a text, in characters. */
const SHORT = 12;

function linesIn(text: string): number {
  let lines = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines += 1;
  return lines;
}

/** The lines in front of one, the last one first. */
function* linesAbove(input: string, from: number): Generator<string> {
  for (let end = from - 1; end >= 0;) {
    const start = end === 0 ? 0 : input.lastIndexOf('\n', end - 1) + 1;
    yield input.slice(start, end);
    end = start - 1;
  }
}
