import { decode, type Options, type Result, type Span, type Table } from '#src/decoder/index.ts';
import { TABLE } from './table.ts';

/** A result as a test compares it. */
export interface Told {
  status: Result['status'];
  /** Action and confidence of the verdict. */
  verdict: string | null;
  /** The layers of each response as `id @ the code as it stands`, or `? the code as found in its likely domain`. */
  responses: string[][];
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
  const { status, verdict, groups, leftover } = decode(input, table, options);
  const at = (span: Span) => input.slice(...span);
  return {
    status,
    verdict: verdict && `${verdict.action}, ${verdict.confidence}`,
    responses: groups.map(({ layers }) =>
      layers.map(({ id, domain, found, span }) => `${id ?? `? ${found} in ${String(domain)}`} @ ${at(span)}`),
    ),
    leftover: leftover.map(at),
  };
}

/**
 * The ids of the layers of each response; a code that is not documented stands as it was found.
 * @param input what is pasted
 * @param options what the person knows beside it
 */
export function ids(input: string, options: Options = {}): string[][] {
  return decode(input, TABLE, options).groups.map(({ layers }) => layers.map(({ id, found }) => id ?? `?${found}`));
}

/** The ids of the documented codes near to the innermost code of an input. */
export function near(input: string): readonly string[] {
  return decode(input, TABLE).groups[0]?.layers.at(-1)?.near ?? [];
}

/**
 * The ids of the candidates of a layer, the best first.
 * @param input what is pasted
 * @param layer its place in the first group, from the outside in; -1 for the innermost
 * @param options what the person knows beside the input
 */
export function candidates(input: string, layer = -1, options: Options = {}): string[] {
  const layers = decode(input, TABLE, options).groups[0]?.layers ?? [];
  return layers.at(layer)?.candidates.map(({ id }) => id) ?? [];
}
