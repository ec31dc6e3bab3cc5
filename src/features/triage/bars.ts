import type { Report, ReportTime } from '../../triage/index.ts';

/** How many bars a chart has at most. */
const MOST_BARS = 96;

/** How long a bar can be, in minutes. */
const LENGTHS = [1, 2, 5, 10, 20, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 20_160, 43_200, 144_000, 288_000];

/** A piece of time in a chart; one without a response has only zeros. */
export interface Bar {
  /** When it begins, as the report tells it. */
  from: string;
  responses: number;
  errors: number;
  unknown: number;
  successes: number;
  /** Known errors by the id of what to do. */
  actions: Readonly<Record<string, number>>;
}

/** What happened over time, in bars that are equally long and leave no time out. */
export interface Bars {
  /** How long a bar is, in minutes. */
  length: number;
  bars: readonly Bar[];
  /** The actions of known errors, the most frequent first. */
  actions: readonly string[];
}

/** Puts the pieces of time of a report together to as many bars as a chart can show. */
export function barsOf({ histogram, interval }: Pick<Report, 'histogram' | 'interval'>): Bars {
  const minutes = histogram.map(({ from }) => minuteOf(from));
  const [first = 0, last = first] = [minutes[0], minutes.at(-1)];
  const span = last - first + interval;
  const fits = (length: number) => length % interval === 0 && Math.ceil(span / length) < MOST_BARS;
  const length = LENGTHS.find(fits) ?? Math.ceil(span / interval / MOST_BARS) * interval;
  const start = first - (first % length);
  const bars = Array.from({ length: histogram.length === 0 ? 0 : Math.floor((last - start) / length) + 1 }, (_, at) =>
    barAt(timeAt(start + at * length, histogram[0]?.from ?? '')),
  );
  for (const [place, piece] of histogram.entries()) {
    const bar = bars[Math.floor(((minutes[place] ?? 0) - start) / length)];
    if (bar) add(bar, piece);
  }
  const totals = new Map<string, number>();
  for (const { actions } of bars)
    for (const [action, count] of Object.entries(actions)) totals.set(action, (totals.get(action) ?? 0) + count);
  const actions = [...totals].sort(([, a], [, b]) => b - a).map(([action]) => action);
  return { length, bars, actions };
}

/** Which bar a time is in, from 0; null where it is in none. */
export function barAtTime(time: string, { bars, length }: Bars): number | null {
  const start = bars[0]?.from;
  if (start === undefined) return null;
  const place = Math.floor((minuteOf(time) - minuteOf(start)) / length);
  return place >= 0 && place < bars.length ? place : null;
}

type Growing = Bar & { actions: Record<string, number> };

function barAt(from: string): Growing {
  return { from, responses: 0, errors: 0, unknown: 0, successes: 0, actions: {} };
}

function add(bar: Growing, piece: ReportTime): void {
  bar.responses += piece.responses;
  bar.errors += piece.errors;
  bar.unknown += piece.unknown;
  bar.successes += piece.successes;
  for (const [action, count] of Object.entries(piece.actions)) bar.actions[action] = (bar.actions[action] ?? 0) + count;
}

const TIME = /^(?:(?:(\d{4})-)?(\d\d)-(\d\d)T)?(\d\d):(\d\d)/;

/** The number of the minute of a time, as a report tells it: without year or day where the logs have none. */
function minuteOf(time: string): number {
  const [, year = '2000', month = '01', day = '01', hour, minute] = TIME.exec(time) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) / 60_000;
}

/** A minute as a report tells it, in the way of another time. */
function timeAt(minute: number, like: string): string {
  const [whole = '', year, month] = TIME.exec(like) ?? [];
  const from = year !== undefined ? 0 : month !== undefined ? 5 : 11;
  return new Date(minute * 60_000).toISOString().slice(from, 16) + like.slice(whole.length);
}
