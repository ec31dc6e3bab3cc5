import type { Table } from '../../decoder/index.ts';
import { ofKind, PIECES, type Report, reportOf, Triage } from '../../triage/index.ts';
import { type Fault, LogFault, textOf } from './log-text.ts';

/** How often it is told how far the reading is, and how often what was counted so far, in milliseconds. */
const PROGRESS_PAUSE = 100;
const REPORT_PAUSE = 750;

/** The first counts come sooner. */
const FIRST_REPORT = 250;

/** A report is made at most for this part of the time. */
const REPORT_SHARE = 0.1;

/** How many kinds and pieces of time a report has while counting goes on, so that a page shows it without a pause. */
const FEW_GROUPS = 15;
const FEW_PIECES = 500;

/** How many pieces of time a report has at most when all is counted. */
const MOST_PIECES = 10_000;

/** How far the counting is. */
export interface Counted {
  /** Bytes that were read. */
  done: number;
  state: 'counting' | 'done' | 'cancelled';
  /** What was counted so far; null when only the number of bytes is new. */
  report: Report | null;
  faults: readonly Fault[];
}

/** What the counting gets from where it runs. */
export interface Counter {
  tell: (counted: Counted) => void;
  isCancelled: () => boolean;
  /** Lets what is waiting run, such as the word that cancels. */
  pause: () => Promise<void>;
  /** The time, in milliseconds. */
  now: () => number;
}

/**
 * Counts logs one after the other, and tells how far it is. What is damaged counts up to where the damage begins.
 * @param table the decoder's table, with or without its texts
 */
export async function countLogs(logs: readonly File[], table: Table, counter: Counter): Promise<void> {
  const triage = new Triage(table);
  const faults: Fault[] = [];
  const pauses = new Pauses(counter.now);
  let done = 0;
  const tell = (state: Counted['state'], report: Report | null) => {
    counter.tell({ done, state, report, faults });
  };
  for (const log of logs) {
    triage.begin(log.name);
    try {
      for await (const text of textOf(log, (bytes) => (done += bytes))) {
        triage.push(text);
        if (!pauses.isDue) continue;
        tell(
          'counting',
          pauses.report(() => briefOf(triage, table)),
        );
        await counter.pause();
        if (counter.isCancelled()) break;
      }
    } catch (error) {
      if (!(error instanceof LogFault)) throw error;
      faults.push(error.fault);
    }
    if (counter.isCancelled()) break;
  }
  triage.finish();
  tell(counter.isCancelled() ? 'cancelled' : 'done', inPieces(triage, table, MOST_PIECES));
}

/** When something is to be told. */
class Pauses {
  private readonly now: () => number;
  private told: number;
  private reported: number;

  constructor(now: () => number) {
    this.now = now;
    this.told = now();
    this.reported = now() + FIRST_REPORT - REPORT_PAUSE;
  }

  /** Whether it is time to tell how far the counting is; it is then taken as told. */
  get isDue(): boolean {
    const now = this.now();
    if (now - this.told < PROGRESS_PAUSE) return false;
    this.told = now;
    return true;
  }

  /** Makes a report if it is time to; null otherwise. */
  report(make: () => Report): Report | null {
    const start = this.now();
    if (start - this.reported < REPORT_PAUSE) return null;
    const report = make();
    const end = this.now();
    this.reported = end + Math.max(0, (end - start) / REPORT_SHARE - REPORT_PAUSE);
    return report;
  }
}

/** A report that is small however much was counted. */
function briefOf(triage: Triage, table: Table): Report {
  const report = inPieces(triage, table, FEW_PIECES);
  return {
    ...report,
    groups: ofKind(report, 'error').slice(0, FEW_GROUPS),
    byInterface: [],
  };
}

/** A report by the shortest pieces of time of which there are not too many. */
function inPieces(triage: Triage, table: Table, most: number): Report {
  const { from, to } = triage.tallies;
  const minutes = from && to ? ((to.wall ?? 0) - (from.wall ?? 0)) / 60_000 : 0;
  return reportOf(triage, table, [...PIECES.values()].find((length) => minutes / length < most) ?? 1440, false);
}
