import { Groups, readingOf, toGroup } from './groups.ts';
import { Lines } from './lines.ts';
import { isLog, readLog } from './log.ts';
import { read } from './read.ts';
import { ResponseReader } from './responses.ts';
import type { Result } from './result.ts';
import { SourceText, type Span } from './source-text.ts';
import { type Options, Outlook } from './surroundings.ts';
import { indexOf, type Table, type TableIndex } from './table.ts';
import { judge } from './verdict.ts';
import { inWords } from './tell.ts';

/** How many different responses are told. */
const MOST_GROUPS = 1000;

/**
 * Explains an input. Never throws: what cannot be read is told as left over.
 * @param written anything a person pasted, or a whole log
 * @param options what the person knows beside the input
 */
export function decode(written: string, table: Table, options: Options = {}): Result {
  return inWords(decide(written, table, options), table);
}

/** The same without words, which `inWords` puts in. */
export function decide(written: string, table: Table, options: Options = {}): Result {
  // Blank lines behind the last one say nothing.
  const input = written.trimEnd();
  const index = indexOf(table);
  const groups = new Groups();
  if (isLog(input)) {
    readLog(input, table, options, groups);
    return toResult(groups, index, input, null);
  }
  const reader = new ResponseReader(index, new Outlook(input, table, options));
  const responses = read(new SourceText(input), reader);
  for (const response of responses) groups.add(readingOf(response), response.span[0], response);
  const spans = responses.flatMap(({ span, hops }) => [span, ...hops.map((hop) => hop.span)]);
  return toResult(groups, index, input, spans);
}

/**
 * Puts the result together.
 * @param spans what was read; null when it is not told what was left
 */
function toResult(groups: Groups, index: TableIndex, input: string, spans: readonly Span[] | null): Result {
  const tallies = groups.sorted();
  const kept = tallies.slice(0, MOST_GROUPS);
  const lines = new Lines(
    input,
    kept.flatMap(({ first, last }) => [first, last]),
  );
  const told = kept.map(({ response, confidence, count, first, last }) => {
    const places = { first: lines.placeOf(first), last: lines.placeOf(last) };
    return toGroup(response, { confidence, count, ...places }, index);
  });
  const sum = (kind: string) =>
    tallies.filter((tally) => tally.kind === kind).reduce((total, { count }) => total + count, 0);
  const counts = { errors: sum('error'), successes: sum('success'), unknown: sum('unknown') };
  const responses = counts.errors + counts.successes + counts.unknown;
  const [first] = told;
  const status =
    responses === 0 ? 'nothing-found' : counts.errors > 0 ? 'error' : counts.unknown > 0 ? 'unknown' : 'success';
  return {
    schema: 2,
    status,
    verdict: first ? { group: 0, ...judge(first, index), title: '', steps: [] } : null,
    counts: { responses, ...counts },
    groups: told,
    truncated: tallies.length > MOST_GROUPS,
    leftover: spans === null ? [] : leftoverOf(input, spans),
  };
}

/** The parts of an input that nothing was read from. */
function leftoverOf(input: string, spans: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0]).concat([[input.length, input.length]])) {
    const text = input.slice(from, start);
    const trimmed = text.trim();
    if (/[\p{L}\p{N}]/u.test(trimmed)) {
      const at = from + text.indexOf(trimmed);
      left.push([at, at + trimmed.length]);
    }
    from = Math.max(from, end);
  }
  return left;
}
