/** Everything that the triage says, in English. A language is one file like this one. */

const number = (value: number) => value.toLocaleString('en-US');
const counted = (count: number, one: string, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;
const is = (count: number) => (count === 1 ? 'is' : 'are');

/** A share in words: `61 %`, `under 1 %`. */
function percent(part: number, all: number): string {
  const share = all === 0 ? 0 : (100 * part) / all;
  if (part > 0 && share < 1) return 'under 1 %';
  return part < all && share > 99 ? 'over 99 %' : `${String(Math.round(share))} %`;
}

/** A rate of 1,000 responses. */
function rate(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 1 : 0 });
}

export const TRIAGE_TEXTS = {
  number,
  percent,
  rate,
  /** The first sentence: which error is the most frequent. `since` is the minute from which it is above its base, or null. */
  headline: (count: number, errors: number, title: string, code: string, since: string | null, action: string) =>
    (count === errors
      ? errors === 1
        ? `The only error is “${title}” (${code})`
        : `All ${number(errors)} errors are “${title}” (${code})`
      : `${percent(count, errors)} of ${number(errors)} errors ${is(count)} “${title}” (${code})`) +
    `${since === null ? '' : `, above its base since ${since}`}. ${action}`,
  noError: (responses: number) => `No error: ${counted(responses, 'response')}, all successful.`,
  onlyUnknown: (unknown: number) =>
    unknown === 1 ? 'The only error has a code that no table has.' : `All ${number(unknown)} errors have codes that no table has.`,
  nothing: (lines: number) => `No response was found in ${counted(lines, 'line')}.`,
  counts: ({ responses, errors, successes, unknown }: Record<'responses' | 'errors' | 'successes' | 'unknown', number>) =>
    `${counted(responses, 'response')}: ${counted(errors, 'known error')}, ${counted(unknown, 'undocumented code')}, ${counted(successes, 'success', 'successes')}`,
  lines: (lines: number, logs: number) =>
    logs > 1 ? `${counted(lines, 'line')} of ${counted(logs, 'log')}` : counted(lines, 'line'),
  times: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  untimed: (count: number) =>
    `No time is told for ${counted(count, 'response')}: ${count === 1 ? 'it is' : 'they are'} counted, but not by time.`,
  repeats: (count: number) =>
    `${counted(count, 'response')} ${is(count)} logged again for the same request or in its stack trace, and not counted.`,
  rest: (count: number) => `${counted(count, 'response')} of further kinds ${is(count)} only counted.`,
  widened: (minutes: number) => `The logs are so long that times are counted by ${length(minutes)}.`,
  undocumented: (count: number, codes: number) =>
    `${counted(count, 'response')} with ${counted(codes, 'undocumented code')}:`,
  more: (count: number) => `and ${counted(count, 'more kind')}`,
  /** Heads of tables. */
  heads: {
    code: 'Code',
    title: 'Title',
    action: 'What to do',
    count: 'Count',
    share: 'Share',
    first: 'First',
    last: 'Last',
    onset: 'Above base since',
    time: 'Time',
    path: 'API',
    responses: 'Responses',
    errors: 'Errors',
    unknown: 'Undocumented',
    successes: 'Successes',
    line: 'Line',
    file: 'Log',
    before: 'Before, per 1,000',
    after: 'After, per 1,000',
    change: 'Change',
  },
  byTime: (minutes: number) => `By ${length(minutes)}`,
  byInterface: 'By API',
  compared: 'Compared with the log before',
  noChange: 'Nothing changed beyond chance.',
  changes: (count: number) =>
    count === 1 ? 'One kind of response changed beyond chance.' : `${number(count)} kinds of responses changed beyond chance.`,
  /** What became of a group from one log to another, in words. */
  change: {
    new: (code: string, after: number) => `${code} is new: ${rate(after)} of 1,000 responses.`,
    gone: (code: string, _: number, before: number) => `${code} is gone: it was ${rate(before)} of 1,000 responses.`,
    more: (code: string, after: number, before: number) =>
      `${code} rose from ${rate(before)} to ${rate(after)} of 1,000 responses.`,
    less: (code: string, after: number, before: number) =>
      `${code} fell from ${rate(before)} to ${rate(after)} of 1,000 responses.`,
  },
  changeWords: { new: 'new', gone: 'gone', more: 'more', less: 'less', none: 'as before' },
  /** The progress of reading: `42 of 100 MB, 3 s left`. */
  progress: (done: string, all: string, seconds: number | null) =>
    `${done} of ${all}${seconds === null ? '' : `, ${number(seconds)} s left`}`,
} as const;

/** The words of the triage in a language. */
export type TriageTexts = typeof TRIAGE_TEXTS;

function length(minutes: number): string {
  return minutes === 1 ? 'minute' : minutes === 60 ? 'hour' : minutes === 1440 ? 'day' : `${number(minutes)} minutes`;
}
