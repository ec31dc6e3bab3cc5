import { expect, it } from 'vitest';
import { applyChanges, type Change } from './change.ts';
import { FIXTURE } from './fixture.ts';
import { reportOn } from './report.ts';

/** One slip in the fixture, and the exact report that its author reads. */
export interface FaultCase {
  name: string;
  changes: readonly Change[];
  report: string;
}

/**
 * Makes a test of each case.
 * @param cases slips with their reports
 */
export function testFaults(cases: readonly FaultCase[]): void {
  it.each(cases)('$name', ({ changes, report }) => {
    expect(reportOn(applyChanges(FIXTURE, changes))).toBe(report);
  });
}
