import { pageLanguage } from '../../components/page-edition.ts';
import { within } from '../../components/within.ts';
import type { Table } from '../../decoder/index.ts';
import type { Decoded, Job } from './decoded.ts';
import { type Told, tellSteps } from './told.ts';

/** How long something may take, in milliseconds. */
const LIMITS = {
  /** For a part of the decoder to load. */
  load: 20_000,
  /** For a worker to start, once the table is loaded. */
  start: 5000,
  /** For a worker to decode an input. */
  decode: 20_000,
  /** For a worker to finish an input whose result is no longer needed. */
  obsolete: 500,
};

/** What decoding needs. */
interface Engine {
  /** The table without the texts that only a verdict shows. */
  table: Table;
  /** A worker that has the table; null when none starts, and the page decodes itself. */
  worker: Worker | null;
}

/** Thrown when decoding took too long and was stopped. */
export class DecodeStopped extends Error {}

let engine: Promise<Engine> | undefined;
let texts: Promise<(table: Table) => Table> | undefined;
/** The table with its texts, once they are there. */
let whole: Table | undefined;
/** The last decode. The next one waits for it, so that a worker has one input at a time. */
let newest: Promise<unknown> = Promise.resolve();

/**
 * Loads the table and starts a worker, once, before the first decode, so that decoding itself makes no request. The texts are
 * asked for at the same moment, and not waited for.
 * @throws Error when a part cannot be loaded in time; the next call tries again
 */
export function loadEngine(): Promise<Engine> {
  // Whoever tells a verdict hears of a failure.
  loadTexts().catch(() => undefined);
  if (engine) return engine;
  const starting = startEngine();
  engine = starting;
  starting.catch(() => {
    engine = undefined;
  });
  return starting;
}

/** Loads what puts the texts into the table, once; after a failure the next call tries again. */
function loadTexts(): Promise<(table: Table) => Table> {
  if (texts) return texts;
  const loading = within(
    LIMITS.load,
    (pageLanguage() === 'zh-cn' ? import('virtual:msdk/texts/zh-cn') : import('virtual:msdk/texts')).then(
      (module) => module.default,
    ),
  );
  texts = loading;
  loading.catch(() => {
    texts = undefined;
  });
  return loading;
}

/**
 * Decodes an input in a worker, or in the page when no worker starts.
 * @param signal aborts it, which has to happen before the next one
 * @throws DecodeStopped when it takes too long
 * @throws the reason of the signal when aborted
 */
export async function decodeText(job: Job, signal: AbortSignal): Promise<Told> {
  const turn = newest.then(async () => {
    const { table, worker } = await loadEngine();
    signal.throwIfAborted();
    const decoded = (worker && (await ask(worker, job, signal))) ?? (await loadDecoder()).decodeInput(job, table);
    return { decoded, table };
  });
  newest = turn.catch(() => undefined);
  const { decoded, table } = await turn;
  whole ??= (await loadTexts())(table);
  signal.throwIfAborted();
  return tellSteps(decoded, whole);
}

/** Starts a worker and loads the table; without a worker, also loads the decoder. */
async function startEngine(): Promise<Engine> {
  const loading = within(
    LIMITS.load,
    // What links need is loaded along, so that nothing is requested when somebody pastes.
    Promise.all([import('virtual:msdk/table'), import('../../compressed.ts')]).then(([module]) => module.default),
  );
  const worker = await startWorker(loading);
  const table = await loading;
  if (!worker) await loadDecoder();
  return { table, worker };
}

/** Loads the decoder into the page. */
function loadDecoder() {
  return within(LIMITS.load, import('./decoded.ts'));
}

/**
 * Starts a worker and sends it the table.
 * @returns null when there are no workers, or it does not start
 */
async function startWorker(table: Promise<Table>): Promise<Worker | null> {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
  const isStarted = await new Promise<boolean>((resolve) => {
    const fail = () => {
      resolve(false);
    };
    worker.onerror = fail;
    worker.onmessage = () => {
      resolve(true);
    };
    table.then((loaded) => {
      worker.postMessage(loaded);
      setTimeout(fail, LIMITS.start);
    }, fail);
  });
  if (isStarted) return worker;
  worker.terminate();
  return null;
}

/**
 * Decodes an input in a worker. A worker can only be interrupted by terminating it; a new one then replaces it.
 * @returns null when the worker fails
 */
async function ask(worker: Worker, job: Job, signal: AbortSignal): Promise<Decoded | null> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  const told = await new Promise<Decoded | 'broken' | 'late' | 'obsolete'>((resolve) => {
    worker.onerror = () => {
      resolve('broken');
    };
    worker.onmessage = ({ data }: MessageEvent<Decoded>) => {
      resolve(data);
    };
    limit = setTimeout(resolve, LIMITS.decode, 'late');
    signal.addEventListener('abort', () => setTimeout(resolve, LIMITS.obsolete, 'obsolete'));
    worker.postMessage(job);
  });
  clearTimeout(limit);
  if (typeof told === 'object') return told;
  worker.terminate();
  engine = undefined;
  // A failure is reported with the next decode.
  loadEngine().catch(() => undefined);
  signal.throwIfAborted();
  if (told === 'late') throw new DecodeStopped();
  return null;
}
