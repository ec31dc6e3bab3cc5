import type { TriageTexts } from './texts.ts';

const number = (value: number) => value.toLocaleString('en-US');
const counted = (count: number, one: string, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;
const is = (count: number) => (count === 1 ? 'is' : 'are');

function percent(part: number, all: number): string {
  const share = all === 0 ? 0 : (100 * part) / all;
  if (part > 0 && share < 1) return 'under 1 %';
  return part < all && share > 99 ? 'over 99 %' : `${String(Math.round(share))} %`;
}

function rate(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 1 : 0 });
}

function length(minutes: number): string {
  return minutes === 1 ? 'minute' : minutes === 60 ? 'hour' : minutes === 1440 ? 'day' : `${number(minutes)} minutes`;
}

/** How the first sentence ends. */
function ending(since: string | null, advice: string): string {
  return `${since === null ? '' : `, above its usual rate since ${since}`}. ${advice}`;
}

/** Everything that the triage says, in English. */
export const ENGLISH_TRIAGE: TriageTexts = {
  number,
  percent,
  rate,
  headline: (count, errors, title, code, since, advice) =>
    (count === errors
      ? errors === 1
        ? `The only error is “${title}” (${code})`
        : `All ${number(errors)} errors are “${title}” (${code})`
      : `${percent(count, errors).replace(/^[ou]/, (letter) => letter.toUpperCase())} of ${number(errors)} errors ${is(count)} “${title}” (${code})`) +
    ending(since, advice),
  headlineOfMany: (count, errors, title, code, since, advice) =>
    `${number(errors)} errors of many kinds. The most frequent, with ${number(count)}, is “${title}” (${code})${ending(since, advice)}`,
  noError: (responses) => `No error: ${counted(responses, 'response')}, all successful.`,
  onlyUnknown: (unknown) =>
    unknown === 1
      ? 'The only error has an undocumented code.'
      : `All ${number(unknown)} errors have undocumented codes.`,
  nothing: (lines) => `No response was found in ${counted(lines, 'line')}.`,
  counts: ({ responses, errors, successes, unknown }) =>
    `${counted(responses, 'response')}: ${counted(errors, 'known error')}, ${counted(unknown, 'undocumented code')}, ${counted(successes, 'success', 'successes')}`,
  lines: (lines, logs) => (logs > 1 ? `${counted(lines, 'line')} of ${counted(logs, 'log')}` : counted(lines, 'line')),
  times: (from, to) => (from === to ? from : `${from} to ${to}`),
  untimed: (count) =>
    count === 1
      ? 'One response has no timestamp: it is counted in total, but not over time.'
      : `${number(count)} responses have no timestamp: they are counted in total, but not over time.`,
  repeats: (count) =>
    count === 1
      ? 'One response was logged twice for the same request or repeated in a stack trace, and counted once.'
      : `${number(count)} responses were logged twice for the same request or repeated in a stack trace, and counted once.`,
  rest: (count) => `There are so many kinds that ${counted(count, 'response')} ${is(count)} in the totals only.`,
  widened: (minutes) => `The logs cover so much time that it is counted by ${length(minutes)}.`,
  undocumented: (count, codes, list) =>
    `${counted(count, 'response')} with ${counted(codes, 'undocumented code')}: ${list}`,
  more: (count) => `and ${counted(count, 'more kind')}`,
  facts: (facts) => facts.join('; '),
  list: (things) => things.join(', '),
  line: (line) => `line ${String(line)}`,
  inLog: (place, log) => `${place} (${log})`,
  titled: (code, title) => `${code} “${title}”`,
  noted: (what, notes) => `${what} (${notes.join(', ')})`,
  heads: {
    code: 'Code',
    title: 'Title',
    action: 'What to do',
    count: 'Count',
    share: 'Share',
    first: 'First',
    last: 'Last',
    onset: 'Above usual since',
    time: 'Time',
    path: 'API',
    responses: 'Responses',
    errors: 'Errors',
    unknown: 'Undocumented',
    successes: 'Successes',
    before: 'Before, per 1,000',
    after: 'After, per 1,000',
    change: 'Change',
  },
  byTime: (minutes) => `By ${length(minutes)}`,
  byInterface: 'By API',
  compared: 'Compared with the earlier log',
  noChange: 'Nothing changed by more than chance explains.',
  changes: (count) =>
    count === 1
      ? 'One kind of response changed by more than chance explains.'
      : `${number(count)} kinds of responses changed by more than chance explains.`,
  change: {
    new: (group, after) => `${group} is new: ${rate(after)} per 1,000 responses.`,
    gone: (group, _, before) => `${group} is gone: it was ${rate(before)} per 1,000 responses.`,
    more: (group, after, before) => `${group} rose from ${rate(before)} to ${rate(after)} per 1,000 responses.`,
    less: (group, after, before) => `${group} fell from ${rate(before)} to ${rate(after)} per 1,000 responses.`,
  },
  changeWords: { new: 'new', gone: 'gone', more: 'more', less: 'less', none: 'unchanged' },
  progress: (done, all, seconds) => `${done} of ${all}${seconds === null ? '' : `, ${number(seconds)} s left`}`,
};
