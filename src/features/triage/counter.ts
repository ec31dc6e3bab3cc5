import type { Table } from '../../decoder/index.ts';
import { type Counted, countLogs } from './count.ts';

/** What the worker gets: logs to count, each time with a number; or the word that ends the counting. */
export type Order = { turn: number; table: Table; logs: readonly File[] } | 'cancel';

/** What it tells, with the number of the logs that it is about. */
export interface Told extends Counted {
  turn: number;
}

const { port1, port2 } = new MessageChannel();

/** The logs that are being counted, and those that wait for them. */
let orders: { isCancelled: boolean }[] = [];
let newest: Promise<void> = Promise.resolve();

/** Counts logs in a worker, so that the page goes on. */
addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data === 'cancel') {
    for (const order of orders) order.isCancelled = true;
    return;
  }
  const { turn, table, logs } = data;
  const order = { isCancelled: false };
  orders = [...orders, order];
  newest = newest.then(async () => {
    await countLogs(logs, table, {
      tell: (counted) => {
        postMessage({ turn, ...counted } satisfies Told);
      },
      isCancelled: () => order.isCancelled,
      pause,
      now: () => performance.now(),
    });
    orders = orders.filter((each) => each !== order);
  });
});

/** Waits until the messages that have come are taken. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    port1.onmessage = () => {
      resolve();
    };
    port2.postMessage(null);
  });
}
