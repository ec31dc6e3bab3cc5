import { isZero } from './code-text.ts';
import { findInterface } from './interfaces.ts';
import { MOST_ANSWERS, readAll } from './read.ts';
import type { Reading } from './reading.ts';
import { resolve, type Context, type Resolved } from './resolve.ts';
import type { Answer, Result, Verdict } from './result.ts';
import { indexOf, type TableIndex } from './table-index.ts';
import type { Table } from './table.ts';
import { unwrap } from './unwrap.ts';
import { compareErrType, judge } from './verdict.ts';

/** What the person knows beside the input. */
export interface Options {
  /** Path or name of the interface that was called. */
  interface?: string;
}

/** An answer with what to do about it. */
interface Judged {
  answer: Answer;
  verdict: Verdict;
  outermost: Resolved;
}

/**
 * Explains an input. Never throws: what cannot be read is told as left over.
 * @param input anything a person pasted
 * @param table what is documented
 * @param options what the person knows beside the input
 */
export function decode(input: string, table: Table, options: Options = {}): Result {
  const index = indexOf(table);
  const { readings, leftover } = readAll(input);
  const found = findInterface(input, options.interface, table);
  const context = { interface: found?.path ?? null, interfaceDomains: found?.domains ?? [] };
  const judged: Judged[] = [];
  for (const each of explain(readings, index, context)) if (judged.push(each) === MOST_ANSWERS) break;
  const failed = judged.find(({ outermost }) => !isSuccess(outermost));
  return {
    schema: 1,
    status: statusOf(judged),
    verdict: (failed ?? judged[0])?.verdict ?? null,
    answers: judged.map(({ answer }) => answer),
    leftover,
  };
}

/** The answers of readings: of each its own, and those that stand beside its layers inside its message. */
function* explain(
  readings: readonly Reading[],
  index: TableIndex,
  known: Omit<Context, 'errType'>,
): Generator<Judged, void> {
  for (const reading of readings) {
    const { hops, errType, rest } = unwrap(reading, index);
    const layers = hops.map((hop) => resolve(hop, index, { ...known, errType }));
    const judged = judgeLayers(layers, errType, index, known.interface);
    if (judged) yield judged;
    yield* explain(rest, index, known);
  }
}

/** An answer of resolved layers; null when there are none. */
function judgeLayers(
  layers: readonly Resolved[],
  errType: number | null,
  index: TableIndex,
  path: string | null,
): Judged | null {
  const [outermost] = layers;
  if (!outermost) return null;
  const verdict = judge(layers, index);
  const warnings = [...layers.flatMap((layer) => layer.warnings), ...compareErrType(errType, verdict, index)];
  return {
    answer: { layers: layers.map(({ layer }) => layer), errType, interface: path, warnings },
    verdict,
    outermost,
  };
}

/** Whether an answer reports success: its own code is a documented 0. */
function isSuccess({ layer }: Resolved): boolean {
  return layer.known && isZero(layer.code);
}

/** The state of the whole input. */
function statusOf(judged: readonly Judged[]): Result['status'] {
  if (judged.length === 0) return 'nothing-found';
  if (judged.every(({ outermost }) => isSuccess(outermost))) return 'success';
  return judged.some(({ answer, outermost }) => !isSuccess(outermost) && answer.layers.some(({ known }) => known))
    ? 'error'
    : 'unknown';
}
