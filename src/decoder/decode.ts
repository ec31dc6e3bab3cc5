import { interfacesOf, namedInterface } from './interfaces.ts';
import { readAll } from './read.ts';
import { MOST_ANSWERS, type Reading } from './reading.ts';
import { type Context, resolve, type Resolved } from './resolve.ts';
import type { Answer, Result, Verdict } from './result.ts';
import { indexOf, type Table, type TableIndex } from './table.ts';
import { isZero } from './typed-code.ts';
import { unwrap } from './unwrap.ts';
import { compareErrType, judge } from './verdict.ts';

/** What the person knows beside the input. */
export interface Options {
  /** Path or name of the interface that was called. */
  interface?: string;
  /** Family whose codes are looked for: `qq`, `wechat`, `apple`, `msdk`, `oidb`. */
  platform?: string;
}

/** A reading with what is known beside it. */
interface Situated {
  reading: Reading;
  context: Omit<Context, 'errType'>;
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
 * @param options what the person knows beside the input
 */
export function decode(input: string, table: Table, options: Options = {}): Result {
  const index = indexOf(table);
  const { readings, leftover } = readAll(input, index);
  const spans = readings.map(({ span }) => span);
  const given = options.interface ? [namedInterface(options.interface, table)] : null;
  const found = interfacesOf(input, given ? [] : spans, table);
  const situated = readings.map((reading, place): Situated => {
    const about = given ? given[0] : found[place];
    const context = {
      interface: about?.path ?? null,
      interfaceDomains: about?.domains ?? [],
      platform: options.platform ?? null,
    };
    return { reading, context };
  });
  const judged = explain(situated, index);
  const failed = judged.find(({ outermost }) => !isSuccess(outermost));
  return {
    schema: 1,
    status: statusOf(judged),
    verdict: (failed ?? judged[0])?.verdict ?? null,
    answers: judged.map(({ answer }) => answer),
    leftover,
  };
}

/** The answers of readings, in order: of each its own, then those that stand beside its layers inside its message. */
function explain(readings: readonly Situated[], index: TableIndex): Judged[] {
  const judged: Judged[] = [];
  const ahead = [...readings].reverse();
  for (let next = ahead.pop(); next && judged.length < MOST_ANSWERS; next = ahead.pop()) {
    const { context: known } = next;
    const { hops, errType, rest } = unwrap(next.reading, index);
    for (const reading of [...rest].reverse()) ahead.push({ reading, context: known });
    const layers = hops.map((hop) => resolve(hop, index, { ...known, errType }));
    const [outermost] = layers;
    if (!outermost) continue;
    const verdict = judge(layers, index, errType);
    const warnings = [...layers.flatMap((layer) => layer.warnings), ...compareErrType(errType, verdict, index)];
    const answer = { layers: layers.map(({ layer }) => layer), errType, interface: known.interface, warnings };
    judged.push({ answer, verdict, outermost });
  }
  return judged;
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
