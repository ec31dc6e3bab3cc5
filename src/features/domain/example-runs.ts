import { decode, type Table } from '../../decoder/index.ts';

/** A run of an example answer. */
export interface ExampleRun {
  text: string;
  /** Id of the entry whose code stands here, or null. */
  id: string | null;
}

/**
 * Splits an answer at the codes of one domain, as the decoder reads them.
 * @param answer the answer
 * @param domain id of the domain; codes of other domains stay plain text
 * @param table the decoder's table
 */
export function exampleRuns(answer: string, domain: string, table: Table): ExampleRun[] {
  const layers = decode(answer, table)
    .answers.flatMap((each) => each.layers)
    .filter((layer) => layer.domain === domain && layer.id !== null)
    .toSorted((a, b) => a.span[0] - b.span[0]);
  const runs: ExampleRun[] = [];
  let at = 0;
  for (const { id, span } of layers) {
    runs.push({ text: answer.slice(at, span[0]), id: null }, { text: answer.slice(...span), id });
    at = span[1];
  }
  return [...runs, { text: answer.slice(at), id: null }].filter(({ text }) => text !== '');
}
