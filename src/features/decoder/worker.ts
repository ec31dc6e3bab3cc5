import { type Options, type Result, type Table, decode } from '../../decoder/index.ts';

/** Decodes long inputs beside the page, so that typing never waits. */

/** One input, with what the person chose. */
export interface Job {
  text: string;
  options: Options;
  table: Table;
}

/** What the worker tells of a job: that it is there and begins, then the result. */
export type Told = 'started' | Result;

addEventListener('message', ({ data: { text, options, table } }: MessageEvent<Job>) => {
  postMessage('started' satisfies Told);
  postMessage(decode(text, table, options) satisfies Told);
});
