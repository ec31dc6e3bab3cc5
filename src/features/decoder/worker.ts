import type { Table } from '../../decoder/index.ts';
import { decodeInput, type Decoded, type Job } from './decoded.ts';

/** Decodes in a worker, so that typing never blocks. It first receives the table, which it confirms, and then inputs. */
const takeTable = ({ data: table }: MessageEvent<Table>) => {
  addEventListener('message', ({ data: job }: MessageEvent<Job>) => {
    postMessage(decodeInput(job, table) satisfies Decoded);
  });
  postMessage('started');
};
addEventListener('message', takeTable, { once: true });
