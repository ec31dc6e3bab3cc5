import type { Fault } from './log-text.ts';

/** What the page says of logs beside what every triage says, in one language. */
export interface PageTexts {
  /** The names of logs, in a few words. */
  logs: (names: readonly string[]) => string;
  counting: (logs: string) => string;
  counted: (logs: string) => string;
  /** How much was counted of logs whose counting was cancelled. */
  cancelled: (progress: string) => string;
  progress: string;
  cancel: string;
  close: string;
  privacy: string;
  failed: string;
  fault: (fault: Fault) => string;
  /** Until everything is counted. */
  soFar: string;
  /** The heading of the table of errors. */
  errors: string;
  /** The range of times of an error. */
  range: (first: string, last: string) => string;
  since: (time: string) => string;
  samples: (count: number) => string;
  redacted: string;
  openCode: (code: string) => string;
  all: (count: number) => string;
  unknown: (responses: number, codes: number) => string;
  /** The heading of the chart. */
  chart: (byTime: string) => string;
  /** The chart in a sentence. */
  peak: (from: string, to: string, most: number, at: string) => string;
  asTable: string;
  handOver: string;
  copy: string;
  download: string;
  copied: (what: string) => string;
  refused: string;
  compare: string;
  comparing: (logs: string) => string;
  /** From which logs to which. */
  between: (before: string, after: string) => string;
  swap: string;
}
