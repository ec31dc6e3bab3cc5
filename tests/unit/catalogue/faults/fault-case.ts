import type { Change } from './change.ts';

/** Slips in the fixture, and the exact report that their author reads. */
export interface FaultCase {
  name: string;
  changes: readonly Change[];
  /** Whether the lock is made anew after the slips: for a slip that changes addresses but is not about them. */
  relocked?: true;
  report: string;
}
