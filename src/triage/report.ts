import {
  type Group,
  groupInWords,
  indexOf,
  judge,
  judgeInWords,
  type Kind,
  type Layer,
  type PlainLayer,
  type Result,
  type Table,
} from '../decoder/index.ts';
import { onsetOf } from './onset.ts';
import { joined, type Spot, type Tally } from './tallies.ts';
import { written } from './times.ts';
import type { Triage } from './triage.ts';

/** Where a response stands, with its time as programs read it. */
export interface ReportPlace {
  /** Its line in its log, from 1. */
  line: number;
  /** The time that the line tells, or that of the entry that it belongs to, as it is written; null when there is none. */
  time: string | null;
  /** The same time as `2026-11-02T10:22:31.123`, with the zone where the logs tell one. */
  at: string | null;
  /** The name of its log, where there are several. */
  file?: string;
}

/** Equal responses, with what is told of them. */
export interface ReportGroup extends Omit<Group, 'layers' | 'first' | 'last'> {
  layers: readonly PlainLayer[];
  first: ReportPlace;
  last: ReportPlace;
  kind: Kind;
  /** Id of the action. */
  action: string;
  title: string;
  /** The minute from which it runs above its usual rate, by the rule of `onsetOf`; null when there is none. */
  onset: string | null;
  /** Where the first of them stand. */
  samples: readonly ReportPlace[];
  /** How many are in each piece of the histogram, by when it begins: only where the length of a piece was asked for. */
  times?: Readonly<Record<string, number>>;
}

/** How many responses report what. */
export type Counts = Result['counts'];

/** A piece of time. */
export interface ReportTime extends Counts {
  /** When it begins: `2026-11-02T10:22`, with the zone where the logs tell one. */
  from: string;
  /** Known errors by the id of what to do. */
  actions: Readonly<Record<string, number>>;
}

/** An API. */
export interface ReportInterface extends Counts {
  path: string;
}

/** What is going on in some logs: the contract of the decoder, without what needs the input, and what is counted beside. */
export interface Report extends Omit<Result, 'groups' | 'leftover'> {
  groups: readonly ReportGroup[];
  /** The logs with their lines. */
  files: readonly { name: string; lines: number }[];
  /** The first and the last time of a response; null when none is told. */
  from: string | null;
  to: string | null;
  /** How long a piece of the histogram is, in minutes. */
  interval: number;
  /** By time, in order; pieces without a response are left out. */
  histogram: readonly ReportTime[];
  /** By the path of the API that was called, the most called first. */
  byInterface: readonly ReportInterface[];
  /** Responses for which no time is told: in no piece of the histogram. */
  untimed: number;
  /** Responses that were told again, and not counted. */
  repeats: number;
  /** Responses of so many kinds that they are only counted. */
  rest: number;
}

/** The pieces of time that a person can choose by name, in minutes. */
export const PIECES: ReadonlyMap<string, number> = new Map([
  ['minute', 1],
  ['hour', 60],
  ['day', 1440],
]);

/**
 * Tells what was counted so far.
 * @param by how long the pieces of the histogram shall be, in minutes: 10, or one of `PIECES`
 * @param isByGroup whether each group tells its times as well, which makes a report many times as long
 */
export function reportOf(triage: Triage, table: Table, by?: number, isByGroup = by !== undefined): Report {
  const { tallies, files } = triage;
  const { counts, rest, untimed, repeats, from, to } = tallies;
  const sorted = tallies.sorted();
  const interval = Math.max(by ?? 1, tallies.interval);
  const pieces = sorted.map(({ times }) => joined(times, interval / tallies.interval));
  const timeOf = (wall: number | null | undefined, length?: number) =>
    wall === null || wall === undefined ? null : written(wall, triage.told?.lacks ?? 'nothing', triage.zone, length);
  const beginOf = (piece: number) => timeOf(piece * interval * 60_000, 16) ?? '';
  const groups = sorted.map((tally, place) => ({
    ...groupOf(tally, triage, table),
    ...(isByGroup
      ? { times: Object.fromEntries(inTime(pieces[place] ?? []).map(([piece, count]) => [beginOf(piece), count])) }
      : {}),
  }));
  const counted: Report = {
    schema: 2,
    status:
      counts.responses === 0
        ? 'nothing-found'
        : counts.errors > 0
          ? 'error'
          : counts.unknown > 0
            ? 'unknown'
            : 'success',
    verdict: null,
    counts: { ...counts },
    groups,
    truncated: rest > 0,
    files: files.map(({ name, lines }) => ({ name, lines })),
    from: timeOf(from?.wall),
    to: timeOf(to?.wall),
    interval,
    histogram: histogramOf(groups, pieces).map(([piece, counted]) => ({ from: beginOf(piece), ...counted })),
    byInterface: interfacesOf(sorted),
    untimed,
    repeats,
    rest,
  };
  return reportInWords(counted, table);
}

/**
 * Puts a report into the words of a table. It may have been made with a table in another language, or with one without texts,
 * as a worker has it.
 */
export function reportInWords(report: Report, table: Table): Report {
  const index = indexOf(table);
  const groups = report.groups.map((group) => ({
    ...groupInWords(group, index),
    title: judgeInWords(group, index).title,
  }));
  const [first] = groups;
  return { ...report, groups, verdict: first ? { group: 0, ...judgeInWords(first, index) } : null };
}

const NONE: Counts = { responses: 0, errors: 0, successes: 0, unknown: 0 };

/** Adds responses of a kind to counts. */
function add(counts: Counts, kind: Kind, count: number): Counts {
  const key = kind === 'error' ? 'errors' : kind === 'success' ? 'successes' : 'unknown';
  return { ...counts, responses: counts.responses + count, [key]: counts[key] + count };
}

function groupOf(tally: Tally, triage: Triage, table: Table): ReportGroup {
  const { group, count, confidence, first, last, samples, times } = tally;
  const placeOf = ({ line, time, wall, file }: Spot): ReportPlace => ({
    line,
    time,
    at: wall === null ? null : written(wall, triage.told?.lacks ?? 'nothing', triage.zone),
    ...(triage.files.length > 1 ? { file: triage.files[file]?.name ?? '' } : {}),
  });
  const { action } = judge({ ...group, confidence }, indexOf(table));
  const { from, to, interval } = triage.tallies;
  const onset =
    interval === 1 && from && to
      ? onsetOf(times, Math.floor((from.wall ?? 0) / 60_000), Math.floor((to.wall ?? 0) / 60_000))
      : null;
  return {
    ...group,
    layers: group.layers.map(withoutSpan),
    count,
    confidence,
    first: placeOf(first),
    last: placeOf(last),
    interface: [...tally.byInterface].sort((a, b) => b[1] - a[1])[0]?.[0] ?? group.interface,
    kind: tally.kind,
    action,
    title: '',
    onset: onset === null ? null : written(onset * 60_000, triage.told?.lacks ?? 'nothing', triage.zone, 16),
    samples: samples.map(placeOf),
  };
}

/**
 * By time.
 * @param pieces how many of each group are in which piece of time
 */
function histogramOf(
  groups: readonly ReportGroup[],
  pieces: readonly ReadonlyMap<number, number>[],
): [piece: number, Omit<ReportTime, 'from'>][] {
  const histogram = new Map<number, Counts & { actions: Record<string, number> }>();
  for (const [place, { kind, action }] of groups.entries())
    for (const [piece, count] of pieces[place] ?? []) {
      const { actions, ...counts } = histogram.get(piece) ?? { ...NONE, actions: {} };
      if (kind === 'error') actions[action] = (actions[action] ?? 0) + count;
      histogram.set(piece, { ...add(counts, kind, count), actions });
    }
  return inTime(histogram);
}

/** What there is in pieces of time, the earliest first. */
function inTime<T>(pieces: Iterable<[piece: number, T]>): [piece: number, T][] {
  return [...pieces].sort(([a], [b]) => a - b);
}

function interfacesOf(tallies: readonly Tally[]): ReportInterface[] {
  const paths = new Map<string, Counts>();
  for (const { kind, byInterface } of tallies)
    for (const [path, count] of byInterface) paths.set(path, add(paths.get(path) ?? NONE, kind, count));
  return [...paths]
    .map(([path, counts]) => ({ path, ...counts }))
    .sort((a, b) => b.errors - a.errors || b.responses - a.responses);
}

/** The codes of a group from the outermost in, as ids; a code that no table has as it was found. */
export function chainOf({ layers }: Pick<ReportGroup, 'layers'>): string {
  return layers.map(({ id, found }) => id ?? found).join(' > ');
}

function withoutSpan(layer: Layer): PlainLayer {
  const { id, domain, code, found, known, rule, message, candidates, near } = layer;
  return { id, domain, code, found, known, rule, message, candidates, near };
}

/** The groups of a report that report errors, or codes that no table has. */
export function ofKind({ groups }: Pick<Report, 'groups'>, kind: Kind): ReportGroup[] {
  return groups.filter((group) => group.kind === kind);
}
