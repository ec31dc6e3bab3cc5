import type { Result } from '../decoder/index.ts';
import type { Change } from './compare.ts';

/** A number of things, in words. */
type Count = (count: number) => string;

/** What became of a group from one log to another; the rates are of 1,000 responses. */
type ChangeText = (group: string, after: number, before: number) => string;

/**
 * @param since the minute from which the error is above its usual rate, or null
 * @param advice a sentence on what to do
 */
type Headline = (
  count: number,
  errors: number,
  title: string,
  code: string,
  since: string | null,
  advice: string,
) => string;

/** Everything that the triage says, in one language. */
export interface TriageTexts {
  number: Count;
  /** A share: `61 %`, `under 1 %`. */
  percent: (part: number, all: number) => string;
  /** A rate of 1,000 responses. */
  rate: (rate: number) => string;
  /** The first sentence: which error is the most frequent. */
  headline: Headline;
  /** The same where none of many stands out. */
  headlineOfMany: Headline;
  noError: Count;
  onlyUnknown: Count;
  nothing: (lines: number) => string;
  counts: (counts: Result['counts']) => string;
  lines: (lines: number, logs: number) => string;
  times: (from: string, to: string) => string;
  untimed: Count;
  repeats: Count;
  rest: Count;
  widened: (minutes: number) => string;
  /** What is told of all codes that no table has, with a list of them. */
  undocumented: (count: number, codes: number, list: string) => string;
  more: Count;
  /** Facts in a row. */
  facts: (facts: readonly string[]) => string;
  /** Things in a row, as in a sentence. */
  list: (things: readonly string[]) => string;
  line: (line: number) => string;
  /** A place with the name of its log. */
  inLog: (place: string, log: string) => string;
  /** A code with its title. */
  titled: (code: string, title: string) => string;
  /** Something with what is said about it in brackets. */
  noted: (what: string, notes: readonly string[]) => string;
  heads: Readonly<Record<Head, string>>;
  byTime: (minutes: number) => string;
  byInterface: string;
  compared: string;
  noChange: string;
  changes: Count;
  change: Readonly<Record<Exclude<Change['change'], 'none'>, ChangeText>>;
  changeWords: Readonly<Record<Change['change'], string>>;
  /** How far the reading is: `42 of 100 MB, 3 s left`. */
  progress: (done: string, all: string, seconds: number | null) => string;
}

/** Heads of the columns of tables. */
type Head =
  | 'code'
  | 'title'
  | 'action'
  | 'count'
  | 'share'
  | 'first'
  | 'last'
  | 'onset'
  | 'time'
  | 'path'
  | 'responses'
  | 'errors'
  | 'unknown'
  | 'successes'
  | 'before'
  | 'after'
  | 'change';
