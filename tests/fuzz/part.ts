import type { Arbitrary } from 'fast-check';

/** One half of the fuzzing: what is fed, and what has to hold of every input. */
export interface Part {
  /** Its name on the command line; its seeds stand in a folder of that name. */
  name: string;
  /** How many inputs a run has when nobody says otherwise. */
  inputs: number;
  /** Makes the inputs; called once a run, because it can be costly. */
  generate: () => Arbitrary<string>;
  /** What has to hold. @throws Violation when something does not */
  check: (input: string) => void;
  /** How much there is to read for an input, in characters. */
  sizeOf: (input: string) => number;
  /** The work itself without the checks, for telling which inputs are slow. */
  work: (input: string) => void;
}

/** Something that has to hold of every input and does not. */
export class Violation extends Error {
  override name = 'Violation';
  /** What has to hold, in few words. */
  readonly property: string;

  /**
   * @param property what has to hold
   * @param found what was found instead
   */
  constructor(property: string, found: string) {
    super(`${property}: ${found}`);
    this.property = property;
  }
}

/**
 * Calls something that must not throw.
 * @param property what has to hold, in few words
 * @param call what is called
 * @throws Violation when it throws
 */
export function withoutThrowing<T>(property: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw new Violation(property, error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}
