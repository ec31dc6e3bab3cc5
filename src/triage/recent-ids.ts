import type { Logged } from './calls.ts';

/** How long after a response it can be told again, in milliseconds and in lines. */
const SOON = 10_000;
const FEW_LINES = 2000;

/** How many ids are kept, in how many places each can be, of which the oldest gives way. */
const MOST_IDS = 16_384;
const PLACES = 8;

/**
 * The last responses by the ids of their requests. Millions come by and are soon forgotten: as numbers in arrays that stay
 * they make no garbage, which would fill the memory of a process that reads for long.
 */
export class RecentIds {
  private readonly ids = new Float64Array(MOST_IDS);
  private readonly walls = new Float64Array(MOST_IDS);
  private readonly lines = new Float64Array(MOST_IDS);

  /** Whether a response with this id stands near enough in front of another that both tell of one call. */
  hasSoon(id: number, { firstLine, line, time }: Logged): boolean {
    const place = this.placeOf(id);
    const [wall = NaN, known = 0] = [this.walls[place], this.lines[place]];
    if (this.ids[place] !== id || known >= firstLine) return false;
    return !Number.isNaN(wall) && time ? Math.abs(time.wall - wall) <= SOON : line - known <= FEW_LINES;
  }

  /** @param wall the time on the clock; not a number where there is none */
  keep(id: number, wall: number, line: number): void {
    const place = this.placeOf(id);
    this.ids[place] = id;
    this.walls[place] = wall;
    this.lines[place] = line;
  }

  clear(): void {
    this.ids.fill(0);
    this.lines.fill(0);
  }

  /** Where an id is, or will be. */
  private placeOf(id: number): number {
    const start = (id % (MOST_IDS / PLACES)) * PLACES;
    let oldest = start;
    for (let place = start; place < start + PLACES; place += 1) {
      if (this.ids[place] === id) return place;
      if ((this.lines[place] ?? 0) < (this.lines[oldest] ?? 0)) oldest = place;
    }
    return oldest;
  }
}
