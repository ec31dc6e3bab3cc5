import { answersAmong } from './envelope.ts';
import { bareCodeReader } from './readers/bare-code.ts';
import { codeMessageReader } from './readers/code-message.ts';
import { jsonReader } from './readers/json.ts';
import { pairsReader } from './readers/pairs.ts';
import type { Reader, Reading } from './reading.ts';
import { SourceText, type Span } from './source-text.ts';

/** The readers, the surest first: each sees only what those before it left. */
const READERS: readonly Reader[] = [bareCodeReader, jsonReader, pairsReader, codeMessageReader];

/** How many answers are told. An input with more is a log as a whole: the rest of it is left over. */
export const MOST_ANSWERS = 1000;

/**
 * Reads everything that can be read in an input.
 * @param input what was pasted
 * @returns the readings that hold an answer, in the order of the input, and the parts that nothing was read from
 */
export function readAll(input: string): { readings: Reading[]; leftover: Span[] } {
  const source = new SourceText(input);
  let all: Reading[] = [];
  for (const reader of READERS) {
    const found = gapsBetween(all, source).flatMap((gap) => reader.read(gap));
    all = answersAmong([...all, ...found]);
  }
  const readings = all.slice(0, MOST_ANSWERS);
  const leftover = gapsBetween(readings, source)
    .map((gap) => gap.trim())
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return { readings, leftover: leftover.map(({ span }) => span) };
}

/** The parts of the input between readings, which are in order; readings inside of others count once. */
function gapsBetween(readings: readonly Reading[], source: SourceText): SourceText[] {
  const gaps: SourceText[] = [];
  let from = 0;
  for (const { span } of readings) {
    if (span[0] > from) gaps.push(source.slice(from, span[0]));
    from = Math.max(from, span[1]);
  }
  if (from < source.text.length) gaps.push(source.slice(from));
  return gaps;
}
