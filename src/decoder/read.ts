import { backslashes, type Encoding, entities, percent, plain, tags } from './encodings.ts';
import { answersAmong, recognize } from './envelope.ts';
import { jsonReader } from './readers/json.ts';
import { pairsReader } from './readers/pairs.ts';
import { besideMessageReader, carriedReader, codeMessageReader, knownMessageReader } from './readers/texts.ts';
import { bareCodeReader, entryIdReader } from './readers/typed.ts';
import { MOST_ANSWERS, type Reader, type Reading } from './reading.ts';
import { SourceText, type Span } from './source-text.ts';
import type { TableIndex } from './table.ts';

/** The readers of answers, the surest first: each sees only what those before it left. */
const READERS: readonly Reader[] = [jsonReader, pairsReader, carriedReader, entryIdReader, codeMessageReader];

/** What is undone where nothing could be read. */
const ENCODINGS: readonly Encoding[] = [percent, entities, backslashes, tags];

/** How many encodings on top of each other are undone. */
const MOST_ENCODINGS = 4;

/**
 * Reads everything that can be read in an input.
 * @returns the readings that hold an answer, in the order of the input, and the parts that nothing was read from
 */
export function readAll(input: string, index: TableIndex): { readings: Reading[]; leftover: Span[] } {
  const written = new SourceText(input);
  const source = plain.undo(written) ?? written;
  let all = bareCodeReader.read(source, index);
  if (all.length === 0) all = readText(source, index, 0);
  all = withReader(besideMessageReader, all, source, index);
  if (all.length === 0) all = withReader(knownMessageReader, all, source, index);
  const readings = withoutEchoes(all, source).slice(0, MOST_ANSWERS);
  const leftover = gapsBetween(readings, source)
    .map((gap) => gap.trim())
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return { readings, leftover: leftover.map(({ span }) => span) };
}

/** The readings without those that only tell the code of a neighbor on their line again: `错误代码：40001，… {"errcode":40001}`. */
function withoutEchoes(readings: readonly Reading[], source: SourceText): Reading[] {
  const kept: Reading[] = [];
  for (const reading of readings) {
    const last = kept.at(-1);
    const envelope = recognize(reading);
    const before = last && recognize(last);
    const same =
      last && before && envelope && 'code' in before && 'code' in envelope && before.code.code === envelope.code.code;
    const weakest = [before, envelope].findIndex((each) => each?.kind === 'label' || each?.kind === 'beside');
    if (!same || weakest < 0 || isBroken(source, last.span[1], reading.span[0])) kept.push(reading);
    else if (weakest === 0) kept[kept.length - 1] = reading;
  }
  return kept;
}

/** Whether a line ends between two places. */
function isBroken(source: SourceText, from: number, to: number): boolean {
  return source.text.slice(source.indexAt(from), source.indexAt(to)).includes('\n');
}

/** Reads the answers of a text, then those of what was left, with its encodings undone. */
function readText(source: SourceText, index: TableIndex, depth: number): Reading[] {
  let all: Reading[] = [];
  for (const reader of READERS) all = withReader(reader, all, source, index);
  if (depth === MOST_ENCODINGS) return all;
  for (const { undo } of ENCODINGS) {
    const found = gapsToRead(all, source).flatMap((gap) => {
      const undone = undo(gap);
      return undone ? readText(undone, index, depth + 1) : [];
    });
    if (found.length > 0) all = answersAmong([...all, ...found]);
  }
  return all;
}

/** Adds what a reader finds in the gaps. */
function withReader(reader: Reader, all: readonly Reading[], source: SourceText, index: TableIndex): Reading[] {
  const found = gapsToRead(all, source).flatMap((gap) => reader.read(gap, index));
  return found.length > 0 ? answersAmong([...all, ...found]) : [...all];
}

/** The gaps in which answers are looked for: with enough of them, none behind the last is told. */
function gapsToRead(all: readonly Reading[], source: SourceText): SourceText[] {
  if (all.length < MOST_ANSWERS) return gapsBetween(all, source);
  const end = Math.max(...all.slice(0, MOST_ANSWERS).map(({ span }) => span[1]));
  return gapsBetween(all, source.slice(0, source.indexAt(end)));
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
