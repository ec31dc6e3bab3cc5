import type { Options, Result, Table } from '../../decoder/index.ts';
import type { Answered, Asked } from './worker.ts';

/** From how many characters on an input is decoded beside the page, in a worker. */
export const LONG_INPUT = 50_000;

/** The decoder with its table. */
export interface Engine {
  decode: typeof import('../../decoder/index.ts').decode;
  redact: typeof import('../../decoder/shareable.ts').redact;
  toShareable: typeof import('../../decoder/shareable.ts').toShareable;
  table: Table;
}

/** An input with what the person chose. */
interface Job {
  text: string;
  options: Options;
}

let engine: Promise<Engine> | undefined;
let worker: Worker | null | undefined;

/** Loads the engine and its worker once, before the first decode: decoding itself makes no request. */
export function loadEngine(): Promise<Engine> {
  if (engine) return engine;
  worker = startWorker();
  engine = Promise.all([import('./engine-parts.ts'), import('virtual:msdk/table')]).then(
    ([{ decode, redact, toShareable }, { default: table }]) => {
      worker?.postMessage({ table } satisfies Asked);
      return { decode, redact, toShareable, table };
    },
  );
  // A broken connection may be whole again at the next try, which starts a worker of its own.
  const started = worker;
  engine.catch(() => {
    started?.terminate();
    engine = undefined;
  });
  return engine;
}

/**
 * Decodes an input: a short one at once, a long one beside the page.
 * @param options what the person chose
 * @returns null when a newer long input has overtaken it
 */
export async function decodeText(text: string, options: Options): Promise<Result | null> {
  const { decode, table } = await loadEngine();
  return text.length < LONG_INPUT ? decode(text, table, options) : decodeLong({ text, options });
}

/** Decodes in the worker; on the page when the worker is broken. */
const decodeLong = latestOnly(async ({ text, options }: Job): Promise<Result> => {
  const { decode, table } = await loadEngine();
  if (worker) {
    try {
      return await ask(worker, { text, options });
    } catch {
      worker = null;
    }
  }
  return decode(text, table, options);
});

/** Starts the worker; null where there can be none. */
function startWorker(): Worker | null {
  try {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const giveUp = () => {
      if (worker === started) worker = null;
    };
    started.addEventListener('error', giveUp, { once: true });
    return started;
  } catch {
    return null;
  }
}

/** Has the worker decode one input. */
function ask(asked: Worker, job: Job): Promise<Result> {
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    const { signal } = listening;
    const end = (settle: () => void) => {
      listening.abort();
      settle();
    };
    asked.addEventListener(
      'message',
      ({ data }: MessageEvent<Answered>) => {
        end(() => {
          resolve(data.result);
        });
      },
      { signal },
    );
    asked.addEventListener(
      'error',
      () => {
        end(() => {
          reject(new Error('The worker failed'));
        });
      },
      { signal },
    );
    asked.postMessage(job satisfies Asked);
  });
}

/**
 * Makes a job that runs once at a time: of the calls that wait meanwhile only the newest is run.
 * @returns the job; it gives null to a call that a newer one has overtaken
 */
export function latestOnly<In, Out>(run: (input: In) => Promise<Out>): (input: In) => Promise<Out | null> {
  let running: Promise<unknown> = Promise.resolve();
  let newest = 0;
  return (input) => {
    const turn = (newest += 1);
    const result = running.then(() => (turn === newest ? run(input) : null));
    // The next job starts after this one, however it ends.
    running = result.catch(() => null);
    return result;
  };
}
