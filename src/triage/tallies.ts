import { type Group, inOrder, type Kind, type LogReading, surer } from '../decoder/index.ts';

/** A place in the logs. */
export interface Spot {
  /** Which of the logs, from 0. */
  file: number;
  /** Its line, from 1. */
  line: number;
  /** The time as the line tells it, or null. */
  time: string | null;
  /** The time on the clock, as milliseconds since 1970; null when none is told. */
  wall: number | null;
}

/** Equal responses, as they are counted over some logs. */
export interface Tally {
  key: string;
  kind: Kind;
  confidence: Group['confidence'];
  count: number;
  first: Spot;
  last: Spot;
  /** How many in each piece of time, by its number since 1970; those without a time are in none. */
  times: Map<number, number>;
  /** How many by the path of the API that was called; those of no known API are in none. */
  byInterface: Map<string, number>;
  /** Where the first of them stand. */
  samples: Spot[];
  /** What it is: the first response, redacted. */
  group: Group;
}

/** How many groups are kept; a response of another one is counted as one of the rest. */
export const MOST_GROUPS = 1000;

/** How many places of a group are kept. */
const SAMPLES = 5;

/** How many pieces of time are kept over all groups; with more the pieces become longer. */
const MOST_TIMES = 50_000;

/** How long a piece of time can be, in minutes. */
const LENGTHS = [1, 10, 60, 1440, 14_400, 144_000];

/** Counts of some logs. However long the logs are, what is kept is bounded. */
export class Tallies {
  readonly counts = { responses: 0, errors: 0, successes: 0, unknown: 0 };
  /** Responses that no kept group has. */
  rest = 0;
  /** Responses for which no time is told. */
  untimed = 0;
  /** Responses that were told again, and not counted. */
  repeats = 0;
  /** All times of responses with an error, success or unknown code. */
  from: Spot | null = null;
  to: Spot | null = null;
  private readonly groups = new Map<string, Tally>();
  private level = 0;
  private cells = 0;

  /** How long a piece of time is, in minutes. */
  get interval(): number {
    return LENGTHS[this.level] ?? 1;
  }

  /** How many objects are kept. */
  get size(): number {
    const kept = [...this.groups.values()].map(({ samples, byInterface }) => 1 + samples.length + byInterface.size);
    return kept.reduce((sum, each) => sum + each, this.cells);
  }

  /**
   * Counts a response.
   * @param makeGroup makes the group of its first response
   */
  add(reading: LogReading, spot: Spot, path: string | null, makeGroup: () => Group | null): void {
    const { key, kind, confidence } = reading;
    this.counts.responses += 1;
    this.counts[kind === 'error' ? 'errors' : kind === 'success' ? 'successes' : 'unknown'] += 1;
    if (spot.wall === null) this.untimed += 1;
    else {
      if (this.from === null || spot.wall < (this.from.wall ?? 0)) this.from = spot;
      if (this.to === null || spot.wall >= (this.to.wall ?? 0)) this.to = spot;
    }
    let tally = this.groups.get(key);
    if (!tally) {
      const group = this.groups.size < MOST_GROUPS ? makeGroup() : null;
      if (!group) {
        this.rest += 1;
        return;
      }
      tally = {
        key,
        kind,
        confidence,
        count: 0,
        first: spot,
        last: spot,
        times: new Map(),
        byInterface: new Map(),
        samples: [],
        group,
      };
      this.groups.set(key, tally);
    }
    this.addTo(tally, reading, spot, path);
  }

  /** All groups in the order in which they are told. */
  sorted(): Tally[] {
    return inOrder([...this.groups.values()]);
  }

  private addTo(tally: Tally, { confidence }: LogReading, spot: Spot, path: string | null): void {
    tally.count += 1;
    if (confidence !== tally.confidence) tally.confidence = surer(tally.confidence, confidence);
    if (isBefore(spot, tally.first)) tally.first = spot;
    if (!isBefore(spot, tally.last)) tally.last = spot;
    if (tally.samples.length < SAMPLES) tally.samples.push(spot);
    if (path !== null) tally.byInterface.set(path, (tally.byInterface.get(path) ?? 0) + 1);
    if (spot.wall === null) return;
    const piece = Math.floor(spot.wall / 60_000 / this.interval);
    const before = tally.times.get(piece);
    tally.times.set(piece, (before ?? 0) + 1);
    if (before === undefined && (this.cells += 1) > MOST_TIMES) this.widen();
  }

  /** Makes the pieces of time longer. */
  private widen(): void {
    const { interval } = this;
    if (this.level === LENGTHS.length - 1) return;
    this.level += 1;
    const times = this.interval / interval;
    this.cells = 0;
    for (const tally of this.groups.values()) {
      tally.times = joined(tally.times, times);
      this.cells += tally.times.size;
    }
  }
}

/** Counts by pieces of time that are some times as long. */
export function joined(counts: ReadonlyMap<number, number>, times: number): Map<number, number> {
  const longer = new Map<number, number>();
  for (const [piece, count] of counts) {
    const into = Math.floor(piece / times);
    longer.set(into, (longer.get(into) ?? 0) + count);
  }
  return longer;
}

/** Whether a place is in front of another: by its line in one log, by the time in several. */
function isBefore(one: Spot, other: Spot): boolean {
  if (one.file === other.file || one.wall === null || other.wall === null || one.wall === other.wall)
    return one.file === other.file ? one.line < other.line : one.file < other.file;
  return one.wall < other.wall;
}
