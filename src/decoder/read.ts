import { bareCodeReader } from './readers/bare-code.ts';
import { codeMessageReader } from './readers/code-message.ts';
import { jsonReader } from './readers/json.ts';
import { oidbReader } from './readers/oidb-text.ts';
import { pairsReader } from './readers/pairs.ts';
import type { Reader, Reading } from './reading.ts';
import { SourceText, type Span } from './source-text.ts';

/** The readers, the surest first: each sees only what those before it left. */
const READERS: readonly Reader[] = [bareCodeReader, jsonReader, pairsReader, oidbReader, codeMessageReader];

/**
 * Reads everything that can be read in an input.
 * @param input what was pasted
 * @returns the readings in the order of the input, and the parts that nothing was read from
 */
export function readAll(input: string): { readings: Reading[]; leftover: Span[] } {
  const source = new SourceText(input);
  const readings: Reading[] = [];
  for (const reader of READERS) {
    const found = gapsBetween(readings, source).flatMap((gap) => reader.read(gap));
    readings.push(...found);
  }
  readings.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const leftover = gapsBetween(readings, source)
    .map((gap) => gap.trim())
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return { readings, leftover: leftover.map(({ span }) => span) };
}

/** The parts of the input between readings; readings inside of others count once. */
function gapsBetween(readings: readonly Reading[], source: SourceText): SourceText[] {
  const spans = readings.map(({ span }) => span).sort((a, b) => a[0] - b[0]);
  const gaps: SourceText[] = [];
  let from = 0;
  for (const [start, end] of spans) {
    if (start > from) gaps.push(source.slice(from, start));
    from = Math.max(from, end);
  }
  if (from < source.text.length) gaps.push(source.slice(from));
  return gaps;
}
