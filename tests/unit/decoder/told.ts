import { decode, type Options, type Result, type Span, type Table } from '#src/decoder/index.ts';
import { TABLE } from './table.ts';

/** A result as a test compares it. */
export interface Told {
  status: Result['status'];
  /** Action and confidence of the verdict. */
  verdict: string | null;
  /** The layers of each answer as `id @ the code as it stands`, or `? the code as found in its likely domain`. */
  answers: string[][];
  /** What was left over, as it stands. */
  leftover: string[];
}

/**
 * Decodes an input, and checks that each code stands where its layer says.
 * @param input what is pasted
 * @param options what the person knows beside it
 * @param table the table, by default the real one
 */
export function told(input: string, options: Options = {}, table: Table = TABLE): Told {
  const { status, verdict, answers, leftover } = decode(input, table, options);
  const at = (span: Span) => input.slice(...span);
  return {
    status,
    verdict: verdict && `${verdict.action}, ${verdict.confidence}`,
    answers: answers.map(({ layers }) =>
      layers.map(({ id, domain, code, span }) => `${id ?? `? ${code} in ${String(domain)}`} @ ${at(span)}`),
    ),
    leftover: leftover.map(at),
  };
}

/**
 * The ids of the layers of each answer; a code that is not documented stands as it was found.
 * @param input what is pasted
 * @param options what the person knows beside it
 */
export function ids(input: string, options: Options = {}): string[][] {
  return decode(input, TABLE, options).answers.map(({ layers }) => layers.map(({ id, code }) => id ?? `?${code}`));
}

/**
 * The ids of the candidates of a layer, the best first.
 * @param input what is pasted
 * @param layer its place in the first answer, from the outside in; -1 for the innermost
 * @param options what the person knows beside the input
 */
export function candidates(input: string, layer = -1, options: Options = {}): string[] {
  const layers = decode(input, TABLE, options).answers[0]?.layers ?? [];
  return layers.at(layer)?.candidates.map(({ id }) => id) ?? [];
}
