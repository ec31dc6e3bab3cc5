import { within } from '../../components/within.ts';
import type { Options, Result, Table } from '../../decoder/index.ts';
import type { Job, Told } from './worker.ts';

/** From how many characters on an input is decoded beside the page, in a worker. */
export const LONG_INPUT = 10_000;

/** How long the parts of the decoder may take to load, and a worker to start and to decode, in milliseconds. */
const LIMITS = { load: 20_000, start: 5000, decode: 20_000 };

/** The decoder with its table. */
export interface Engine {
  decode: typeof import('../../decoder/index.ts').decode;
  redact: typeof import('../../decoder/shareable.ts').redact;
  toShareable: typeof import('../../decoder/shareable.ts').toShareable;
  table: Table;
}

/** A decode that took too long and was ended. */
export class DecodeStopped extends Error {}

let engine: Promise<Engine> | undefined;
/** A worker that is ready for the next long input; null where there can be none. */
let spare: Worker | null | undefined;

/**
 * Loads the engine and its worker once, before the first decode: decoding itself makes no request.
 * @throws Error when a part cannot be loaded in time; the next call tries again
 */
export function loadEngine(): Promise<Engine> {
  if (engine) return engine;
  spare ??= startWorker();
  engine = within(
    LIMITS.load,
    Promise.all([import('./engine-parts.ts'), import('virtual:msdk/table')]).then(
      ([{ decode, redact, toShareable }, { default: table }]) => ({ decode, redact, toShareable, table }),
    ),
  );
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

/**
 * Decodes an input: a short one at once, a long one beside the page.
 * @param options what the person chose
 * @param signal ends it
 * @throws DecodeStopped when it takes too long
 * @throws the reason of the signal when that ended it
 */
export async function decodeText(text: string, options: Options, signal: AbortSignal): Promise<Result> {
  const { decode, table } = await loadEngine();
  signal.throwIfAborted();
  if (text.length >= LONG_INPUT) {
    spare ??= startWorker();
    const result = spare && (await ask(spare, { text, options, table }, signal));
    if (result) return result;
  }
  return decode(text, table, options);
}

/** Starts a worker; null where there can be none. */
function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

/**
 * Has a worker decode one input. The only way to interrupt it is to end it: another then takes its place.
 * @returns null when the worker is broken or does not start
 */
function ask(worker: Worker, job: Job, signal: AbortSignal): Promise<Result | null> {
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    const settle = (then: () => void, next: Worker | null | undefined = worker) => {
      clearTimeout(limit);
      listening.abort();
      if (next !== worker) worker.terminate();
      spare = next;
      then();
    };
    const giveUp = () => {
      settle(() => {
        resolve(null);
      }, null);
    };
    let limit = setTimeout(giveUp, LIMITS.start);
    const on = { signal: listening.signal };
    worker.addEventListener('error', giveUp, on);
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Told>) => {
        if (data !== 'started') {
          settle(() => {
            resolve(data);
          });
          return;
        }
        clearTimeout(limit);
        limit = setTimeout(() => {
          settle(() => {
            reject(new DecodeStopped());
          }, undefined);
        }, LIMITS.decode);
      },
      on,
    );
    signal.addEventListener(
      'abort',
      () => {
        settle(() => {
          reject(signal.reason as Error);
        }, startWorker());
      },
      on,
    );
    worker.postMessage(job);
  });
}
