import { pageLanguage } from '../../components/page-edition.ts';
import { within } from '../../components/within.ts';
import type { Table } from '../../decoder/index.ts';
import { reportInWords } from '../../triage/index.ts';
import type { Counted } from './count.ts';
import type { Order, Told } from './counter.ts';

/** How long the table may take to load, in milliseconds. */
const LIMIT = 20_000;

/** What counting needs. */
export interface Engine {
  /** The decoder's table without the texts that only a verdict shows, as the worker gets it. */
  plain: Table;
  /** The same with its texts. */
  table: Table;
  /** Null when none starts, and the page counts itself. */
  worker: Worker | null;
}

/** Loads the table and starts a worker, so that counting itself makes no request. */
export async function loadEngine(): Promise<Engine> {
  const worker = startWorker();
  const [{ default: plain }, { default: withTexts }] = await within(
    LIMIT,
    Promise.all([
      import('virtual:msdk/table'),
      pageLanguage() === 'zh-cn' ? import('virtual:msdk/texts/zh-cn') : import('virtual:msdk/texts'),
    ]),
  );
  return { plain, table: withTexts(plain), worker };
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./counter.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

/** Logs that are being counted. */
export interface Counting {
  /** Ends the counting; what was counted is told once more. */
  cancel: () => void;
  /** Ends it without a word. */
  drop: () => void;
}

let turns = 0;

/**
 * Counts logs in the worker; without one in the page, between other things.
 * @param tell gets how far the counting is, with the report in the words of the page
 * @param fail is called when it breaks off
 */
export function startCounting(
  logs: readonly File[],
  { plain, table, worker }: Engine,
  tell: (counted: Counted) => void,
  fail: () => void,
): Counting {
  const ending = new AbortController();
  const { signal } = ending;
  const inWords = ({ report, ...counted }: Counted) => {
    if (signal.aborted) return;
    if (counted.state !== 'counting') ending.abort();
    tell({ ...counted, report: report && reportInWords(report, table) });
  };
  const cancel = worker
    ? countThere(logs, plain, worker, inWords, fail, signal)
    : countHere(logs, plain, inWords, fail);
  return {
    cancel,
    drop: () => {
      ending.abort();
      cancel();
    },
  };
}

/** Counts logs in the worker; returns what ends it. */
function countThere(
  logs: readonly File[],
  table: Table,
  worker: Worker,
  tell: (counted: Counted) => void,
  fail: () => void,
  signal: AbortSignal,
): () => void {
  const turn = (turns += 1);
  const order = (given: Order) => {
    worker.postMessage(given);
  };
  worker.addEventListener(
    'message',
    ({ data: { turn: told, ...counted } }: MessageEvent<Told>) => {
      if (told === turn) tell(counted);
    },
    { signal },
  );
  worker.addEventListener('error', fail, { signal });
  order({ turn, table, logs });
  return () => {
    order('cancel');
  };
}

/** Counts logs in the page; returns what ends it. */
function countHere(
  logs: readonly File[],
  table: Table,
  tell: (counted: Counted) => void,
  fail: () => void,
): () => void {
  let isCancelled = false;
  import('./count.ts')
    .then(({ countLogs }) =>
      countLogs(logs, table, {
        tell,
        isCancelled: () => isCancelled,
        pause: () => new Promise((resolve) => setTimeout(resolve)),
        now: () => performance.now(),
      }),
    )
    .catch(fail);
  return () => {
    isCancelled = true;
  };
}
