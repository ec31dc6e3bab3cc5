import { performance } from 'node:perf_hooks';
import fc, { type Arbitrary } from 'fast-check';
import { decode, lineFilter } from '#src/decoder/index.ts';
import { ENCODED, KEYS, NUMBERS, ODD, PROSE, SIGNS } from './decoder-pieces.ts';
import { TABLE } from './decoder.ts';
import { inTime } from './in-time.ts';

/**
 * A shape is written as what is repeated in it. With a form feed inside, what stands in front of it is repeated first, and then
 * what stands behind it as often: brackets that open and close.
 */
const MIDDLE = '\f';

/** Shapes of which long inputs are made. */
export function shapes(): Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...SIGNS) },
    { weight: 4, arbitrary: fc.constantFrom(...KEYS, 'oidb 0x711 ', '-10000', 'access_token', '错误') },
    { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
    { weight: 2, arbitrary: fc.constantFrom(...ENCODED) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD) },
    { weight: 1, arbitrary: fc.constantFrom(...PROSE, 'a', ' ', 'x'.repeat(30)) },
  );
  const unit = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
  return fc.oneof(
    { weight: 4, arbitrary: unit },
    { weight: 1, arbitrary: fc.tuple(unit, unit).map((parts) => parts.join(MIDDLE)) },
  );
}

/** The shortest input of a shape, in characters, and how often it is doubled: from half a page to a log. */
const SHORTEST = 750;
const DOUBLINGS = 7;

/** How long an input may take at all, in milliseconds: then its time has no bound that matters. */
const MOST_MS = 3000;

/** From how many milliseconds on a time counts: the longest of three, and the shortest. */
const TELLING_MS = 10;
const LEAST_MS = 0.5;

/** By what the time grows at most when the length doubles. What is linear grows by 2, what is quadratic by 4. */
const MOST_GROWTH = 3;

/** Whatever is asked to read long inputs. */
const READERS: Readonly<Record<string, (input: string) => void>> = {
  decode: (input) => {
    decode(input, TABLE);
  },
  lineFilter: (input) => {
    const filter = lineFilter(TABLE);
    for (const line of input.split('\n')) filter(line);
  },
};

/** What joins the parts of an input: nothing, or the end of a line. */
const JOINTS: readonly string[] = ['', '\n'];

/**
 * The time in which an input is read grows as its length does. This measures time, so a busy machine can let it fail; each
 * finding is measured twice more.
 * @throws Error when the time of a reader grows faster, over two doublings
 */
export function checkGrowth(shape: string): void {
  for (const joint of JOINTS) {
    for (const [name, reader] of Object.entries(READERS)) {
      const found = grows((length) => timeOf(reader, inputOf(shape, joint, length), 1));
      // What is slow for a moment, because code is compiled or memory tidied, is not slow again.
      if (found === null) continue;
      const measured = [5, 9].map((runs) => grows((length) => timeOf(reader, inputOf(shape, joint, length), runs)));
      const again = measured.every((each) => each !== null) ? measured[1] : null;
      if (again) throw new Error(`${name} of ${JSON.stringify(shape + joint)} over and over: ${again}`);
    }
  }
}

/** A text of about some length that has a shape. */
function inputOf(shape: string, joint: string, length: number): string {
  const [front = '', behind = ''] = shape.split(MIDDLE);
  const times = Math.ceil(length / (front.length + behind.length + joint.length || 1));
  return ((front + joint).repeat(times) + behind.repeat(times)).slice(0, length);
}

/** How the time grows, in words, when it grows too fast; else null. */
function grows(time: (length: number) => number): string | null {
  const times: number[] = [];
  for (let doubling = 0; doubling <= DOUBLINGS; doubling += 1) {
    times.push(time(SHORTEST * 2 ** doubling));
    const [first = 0, second = 0, third = 0] = times.slice(-3);
    const isFast = first >= LEAST_MS && second > first * MOST_GROWTH && third > second * MOST_GROWTH;
    if (times.at(-1) === Infinity || (times.length > 2 && third >= TELLING_MS && isFast))
      return times.map((ms, each) => `${String(SHORTEST * 2 ** each)} in ${ms.toFixed(1)} ms`).join(', ');
  }
  return null;
}

/** The shortest of some times in which an input is read; without end when it is stopped. */
function timeOf(reader: (input: string) => void, input: string, runs: number): number {
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    try {
      inTime(MOST_MS, () => {
        reader(input);
      });
    } catch {
      return Infinity;
    }
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
