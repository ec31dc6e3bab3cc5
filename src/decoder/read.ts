import { answersAmong } from './envelope.ts';
import { backslashes } from './encodings/backslashes.ts';
import type { Encoding } from './encodings/encoding.ts';
import { entities } from './encodings/entities.ts';
import { percent } from './encodings/percent.ts';
import { bareCodeReader } from './readers/bare-code.ts';
import { besideMessageReader } from './readers/beside-message.ts';
import { codeMessageReader } from './readers/code-message.ts';
import { jsonReader } from './readers/json.ts';
import { knownMessageReader } from './readers/known-message.ts';
import { pairsReader } from './readers/pairs.ts';
import type { Reader, Reading } from './reading.ts';
import { SourceText, type Span } from './source-text.ts';
import type { TableIndex } from './table-index.ts';

/** The readers of answers, the surest first: each sees only what those before it left. */
const READERS: readonly Reader[] = [bareCodeReader, jsonReader, pairsReader, codeMessageReader];

/** What is undone where nothing could be read. */
const ENCODINGS: readonly Encoding[] = [percent, entities, backslashes];

/** How many encodings on top of each other are undone. */
const MOST_ENCODINGS = 4;

/** How many answers are told. An input with more is a log as a whole: the rest of it is left over. */
export const MOST_ANSWERS = 1000;

/**
 * Reads everything that can be read in an input.
 * @param input what was pasted
 * @param index what is documented
 * @returns the readings that hold an answer, in the order of the input, and the parts that nothing was read from
 */
export function readAll(input: string, index: TableIndex): { readings: Reading[]; leftover: Span[] } {
  const source = new SourceText(input);
  let all = readText(source, index, 0);
  all = withReader(besideMessageReader, all, source, index);
  if (all.length === 0) all = withReader(knownMessageReader, all, source, index);
  const readings = all.slice(0, MOST_ANSWERS);
  const leftover = gapsBetween(readings, source)
    .map((gap) => gap.trim())
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return { readings, leftover: leftover.map(({ span }) => span) };
}

/** Reads the answers of a text, then those of what was left, with its encodings undone. */
function readText(source: SourceText, index: TableIndex, depth: number): Reading[] {
  let all: Reading[] = [];
  for (const reader of READERS) all = withReader(reader, all, source, index);
  if (depth === MOST_ENCODINGS) return all;
  for (const { undo } of ENCODINGS) {
    const found = gapsBetween(all, source).flatMap((gap) => {
      const undone = undo(gap);
      return undone ? readText(undone, index, depth + 1) : [];
    });
    all = answersAmong([...all, ...found]);
  }
  return all;
}

/** Adds what a reader finds in the gaps. */
function withReader(reader: Reader, all: readonly Reading[], source: SourceText, index: TableIndex): Reading[] {
  const found = gapsBetween(all, source).flatMap((gap) => reader.read(gap, index));
  return answersAmong([...all, ...found]);
}

/** The parts of a text between readings, which are in order; readings inside of others count once. */
function gapsBetween(readings: readonly Reading[], source: SourceText): SourceText[] {
  const gaps: SourceText[] = [];
  let from = 0;
  for (const { span } of readings) {
    const start = source.indexAt(span[0]);
    if (start > from) gaps.push(source.slice(from, start));
    from = Math.max(from, source.indexAt(span[1]));
  }
  if (from < source.text.length) gaps.push(source.slice(from));
  return gaps;
}
