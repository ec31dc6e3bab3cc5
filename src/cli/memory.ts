import { setFlagsFromString } from 'node:v8';

/** How much is read before the memory for new objects stays as it is, in bytes: by then it has the size at which reading is fastest. */
const WARM_UP = 16e6;

/** The newest major version of Node that is known to have the option: one that lacks it complains on standard error. */
const NEWEST_KNOWN = 24;

/**
 * Keeps the memory of a process that reads a lot as small as it was near the beginning. V8 gives new objects twice as much
 * each time that some lived for a while, in Node 24 up to 128 MB, however short their lives are.
 */
export class SteadyMemory {
  private left = WARM_UP;

  /** Takes note that bytes were read. */
  passed(bytes: number): void {
    if (this.left <= 0) return;
    this.left -= bytes;
    if (this.left <= 0 && Number.parseInt(process.versions.node) <= NEWEST_KNOWN)
      setFlagsFromString('--semi-space-growth-factor=1');
  }
}
