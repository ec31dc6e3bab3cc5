/** An input with how long it took. */
export interface Timed {
  input: string;
  /** Milliseconds. */
  took: number;
}

/** How many inputs are remembered. */
const REMEMBERED = 20;

/** Characters that an input counts more than it has, so that the fixed cost of an empty one does not lead. */
const HEAD_START = 1000;

/** Remembers the inputs that took longest for their length. */
export class Slowest {
  private readonly sizeOf: (input: string) => number;
  private timed: Timed[] = [];

  /** @param sizeOf how much there is to read for an input, in characters */
  constructor(sizeOf: (input: string) => number) {
    this.sizeOf = sizeOf;
  }

  /**
   * Looks at one more input.
   * @param input the input
   * @param took milliseconds
   */
  add(input: string, took: number): void {
    const last = this.timed.at(-1);
    if (last && this.timed.length === REMEMBERED && this.rate(last) >= this.rate({ input, took })) return;
    this.timed = [...this.timed, { input, took }].sort((a, b) => this.rate(b) - this.rate(a)).slice(0, REMEMBERED);
  }

  /**
   * The slowest, the worst first, measured anew: a pause of the machine strikes any input once, a slow one is slow again.
   * @param work what is done with an input
   * @param most how many are told
   */
  measured(work: (input: string) => void, most: number): Timed[] {
    return this.timed
      .map(({ input }) => ({
        input,
        took: Math.min(
          ...[1, 2, 3].map(() =>
            timeOf(() => {
              work(input);
            }),
          ),
        ),
      }))
      .sort((a, b) => this.rate(b) - this.rate(a))
      .slice(0, most);
  }

  /** Milliseconds for what there is to read. */
  private rate({ input, took }: Timed): number {
    return took / (this.sizeOf(input) + HEAD_START);
  }
}

/**
 * How long something takes.
 * @param call what is done
 * @returns milliseconds
 */
export function timeOf(call: () => void): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}
