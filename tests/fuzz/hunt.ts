import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { Violation, type Part } from './part.ts';
import { shrink } from './shrink.ts';
import { Slowest, timeOf, type Timed } from './slowest.ts';

/** How long a run may get. */
export interface Bounds {
  /** How many inputs. */
  inputs: number;
  /** The same number gives the same inputs. */
  seed: number;
  /** After how many minutes no new batch is begun; Infinity for no end. */
  minutes: number;
}

/** An input that broke a property, shrunk. */
export interface Catch {
  input: string;
  property: string;
  /** What was found, of the shrunk input. */
  message: string;
}

/** What a run came to. */
export interface Bag {
  /** How many inputs were tried. */
  tried: number;
  /** How long it took, in seconds, without shrinking. */
  seconds: number;
  caught: Catch[];
  /** The inputs that took longest for their length. */
  slowest: Timed[];
}

/** How many inputs are generated from one number. A failing input ends its batch. */
const BATCH = 1000;

/** How long a batch may take before the input at which it stands is taken for one that never ends, in milliseconds. */
const ENDLESS = 180_000;

/** The property that cannot be shrunk: each try would take as long. */
const ENDS = 'every input comes to an end';

/** How many catches of one property are kept; more of them say no more. */
const MOST_OF_A_KIND = 3;

/** How many slow inputs are told. */
const TOLD = 5;

/**
 * Feeds a part with inputs.
 * @param part the part
 * @param bounds how many, from which number, for how long
 * @param tell is told ten times how many inputs were tried, and in how many seconds
 */
export function hunt(part: Part, bounds: Bounds, tell: (tried: number, seconds: number) => void): Bag {
  const slowest = new Slowest(part.sizeOf);
  const caught: Catch[] = [];
  const inputs = part.generate();
  let current = '';
  let tried = 0;
  let seconds = 0;
  const holds = fc.property(inputs, (input) => {
    current = input;
    tried += 1;
    try {
      slowest.add(
        input,
        timeOf(() => {
          part.check(input);
        }),
      );
    } catch (error) {
      if (!(error instanceof Violation) || !isTold(error.property, caught)) throw error;
    }
  });
  for (let batch = 0; tried < bounds.inputs && seconds < bounds.minutes * 60; batch += 1) {
    const before = tried;
    const numRuns = Math.min(BATCH, bounds.inputs - tried);
    const started = performance.now();
    const ended = endsInTime(() => {
      // What is caught is shrunk below: fast-check knows the parts that it made the input of, but not the text.
      const { failed, errorInstance } = fc.check(holds, { seed: bounds.seed + batch, numRuns, endOnFailure: true });
      if (failed) caught.push({ input: current, ...toldBy(errorInstance) });
    });
    seconds += (performance.now() - started) / 1000;
    // A busy machine makes a batch slow; an input that never ends does so by itself too, and once is enough.
    const last = current;
    if (
      !ended &&
      !endsInTime(() => {
        part.work(last);
      })
    ) {
      caught.push({ input: last, property: ENDS, message: `${ENDS}: the batch stood still at this input` });
      break;
    }
    if (decile(tried, bounds) > decile(before, bounds)) tell(tried, seconds);
  }
  return {
    tried,
    seconds,
    caught: caught.map((each) => shrunk(part, each)),
    slowest: slowest.measured(part.work, TOLD),
  };
}

/** Whether a property was broken so often that one more says nothing. */
function isTold(property: string, caught: readonly Catch[]): boolean {
  return caught.filter((each) => each.property === property).length >= MOST_OF_A_KIND;
}

/** How many tenths of a run are done. */
function decile(tried: number, { inputs }: Bounds): number {
  return Math.floor((10 * tried) / inputs);
}

/** The property that an error is about. */
function toldBy(error: unknown): Omit<Catch, 'input'> {
  if (error instanceof Violation) return { property: error.property, message: error.message };
  throw error instanceof Error ? error : new Error(String(error));
}

/** A catch with the smallest input that breaks the same property. */
function shrunk(part: Part, caught: Catch): Catch {
  if (caught.property === ENDS) return caught;
  const input = shrink(part, caught.input, caught.property);
  try {
    part.check(input);
  } catch (error) {
    return { input, ...toldBy(error) };
  }
  return caught;
}

/**
 * Whether a call returns in time; one that does not is ended.
 * @param call what is called
 */
function endsInTime(call: () => void): boolean {
  try {
    // Its error is that of another context.
    runInNewContext('call()', { call }, { timeout: ENDLESS });
    return true;
  } catch (error) {
    if (Error.isError(error) && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
    throw error;
  }
}
