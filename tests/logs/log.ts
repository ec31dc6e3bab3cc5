import { Random } from '#tests/random.ts';
import type { Sent } from './sent.ts';

/** What a log truly says: written down while it is made, from what was made. */
export interface Truth {
  /** How many requests ended so, by the ids of the codes from the outermost in. */
  chains: Record<string, Chain>;
  successes: number;
  /** Requests by API, successes included; those of no API are not counted here. */
  byInterface: Record<string, number>;
}

/** What is true of one kind of response. */
export interface Chain {
  count: number;
  /** Lines on which the first and the last of them begin, where each was written first. */
  first: number;
  last: number;
  /** How many began in each minute of local time, as `2026-11-02T20:03`. */
  minutes: Record<string, number>;
}

/** A request with its response, as it is to be written. */
export interface Call {
  sent: Sent;
  /** When, as milliseconds since 1970. */
  at: number;
  /** Local time of the servers, as `2026-11-02T20:03:11.123`. */
  time: string;
  openid: string;
  /** Tells the request from all others. */
  rid: string;
  seq: number;
}

/** Where the servers are: this much later than UTC, in milliseconds. */
export const ZONE = 8 * 3_600_000;

const START = Date.UTC(2026, 10, 2, 19, 30) - ZONE;
const MINUTES = 60;

/** The minute from which the incident runs, and its local time. */
const INCIDENT = 33;
export const ONSET = '2026-11-02T20:03';

/** Writes a log and keeps its truth. */
export class LogWriter {
  readonly random: Random;
  readonly truth: Truth = { chains: {}, successes: 0, byInterface: {} };
  private readonly lines: string[] = [];

  constructor(seed: number) {
    this.random = new Random(seed);
  }

  /** Writes lines that hold no response, or one that was counted before. */
  say(...lines: readonly string[]): void {
    for (const line of lines) this.lines.push(...line.split('\n'));
  }

  /**
   * Writes the response of a request, and counts it.
   * @param before what its first line has in front of it, with whole lines
   * @param response as it begins there
   */
  respond(call: Call, before: string, response: string): void {
    const { sent, time } = call;
    const line = this.lines.length + before.split('\n').length;
    this.say(before + response);
    if (sent.path !== null) this.truth.byInterface[sent.path] = (this.truth.byInterface[sent.path] ?? 0) + 1;
    if (sent.chain === null) {
      this.truth.successes += 1;
      return;
    }
    const minute = time.slice(0, 16);
    const chain = (this.truth.chains[sent.chain] ??= { count: 0, first: line, last: line, minutes: {} });
    chain.count += 1;
    chain.last = line;
    chain.minutes[minute] = (chain.minutes[minute] ?? 0) + 1;
  }

  text(): string {
    return `${this.lines.join('\n')}\n`;
  }
}

/** What happens while a log is written. */
export interface Story {
  /** What is returned now and then, over all of the hour. */
  base: readonly Sent[];
  /** What is returned much more often from the minute of the incident on. */
  incident: Sent;
}

/**
 * Makes the requests of an hour: of each of the base some in each minute, and of the incident many from its minute on.
 * They come one after the other; no two in the same tenth of a second.
 */
export function* calls({ base, incident }: Story, random: Random): Generator<Call> {
  let seq = 1000 + random.whole(1000);
  for (let minute = 0; minute < MINUTES; minute += 1) {
    const often = minute < INCIDENT ? random.whole(2) : 22 + random.whole(9);
    const sent = [
      ...base.flatMap((each) => Array.from({ length: random.whole(each.chain === null ? 7 : 3) }, () => each)),
      ...Array.from({ length: often }, () => incident),
    ];
    for (let left = sent.length, tenth = random.whole(3); left > 0; left -= 1, tenth += 1 + random.whole(6)) {
      const [drawn] = sent.splice(random.whole(left), 1);
      const at = START + minute * 60_000 + tenth * 100 + random.whole(80);
      seq += 1;
      if (drawn) yield { sent: drawn, at, time: localTime(at), ...who(random), seq };
    }
  }
}

/** A time as the servers write it. */
function localTime(at: number): string {
  return new Date(at + ZONE).toISOString().slice(0, 23);
}

function who(random: Random): Pick<Call, 'openid' | 'rid'> {
  return { openid: random.text('0123456789ABCDEF', 32), rid: `${random.hex(8)}-${random.hex(8)}-${random.hex(8)}` };
}
