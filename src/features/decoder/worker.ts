import type { Table } from '../../decoder/index.ts';
import { decodeInput, type Decoded, type Job } from './decoded.ts';

/** Decodes beside the page, so that typing never waits. It is sent the table, says so, and is then sent inputs. */
const takeTable = ({ data: table }: MessageEvent<Table>) => {
  addEventListener('message', ({ data: job }: MessageEvent<Job>) => {
    postMessage(decodeInput(job, table) satisfies Decoded);
  });
  postMessage('started');
};
addEventListener('message', takeTable, { once: true });
