import { type Options, type Result, type Table, decode } from '../../decoder/index.ts';

/** Decodes long inputs beside the page, so that typing never waits. It gets the table first, then one input at a time. */

/** What the worker is told. */
export type Asked = { table: Table } | { text: string; options: Options };

/** What it answers to an input. */
export interface Answered {
  result: Result;
}

let table: Table | undefined;

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if ('table' in data) table = data.table;
  else if (table) postMessage({ result: decode(data.text, table, data.options) } satisfies Answered);
});
