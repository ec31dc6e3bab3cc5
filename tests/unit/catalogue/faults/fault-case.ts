import type { Change } from './change.ts';

/** Slips in the fixture, and the exact report that their author reads. */
export interface FaultCase {
  name: string;
  changes: readonly Change[];
  report: string;
}
