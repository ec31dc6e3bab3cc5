import { describe, expect, it } from 'vitest';
import { barAtTime, barsOf } from '#src/features/triage/bars.ts';
import type { ReportTime } from '#src/triage/index.ts';

/** A piece of time with some errors, all of them to be retried. */
function piece(from: string, errors: number): ReportTime {
  return { from, responses: errors + 1, errors, unknown: 0, successes: 1, actions: { retry: errors } };
}

describe('the bars of a chart', () => {
  it('leave no minute out, and keep the way in which the logs tell the time', () => {
    const { bars, length } = barsOf({
      interval: 1,
      histogram: [piece('11-02T23:59+08:00', 2), piece('11-03T00:02+08:00', 3)],
    });
    expect(length).toBe(1);
    expect(bars.map(({ from, errors }) => [from, errors])).toEqual([
      ['11-02T23:59+08:00', 2],
      ['11-03T00:00+08:00', 0],
      ['11-03T00:01+08:00', 0],
      ['11-03T00:02+08:00', 3],
    ]);
  });

  it('are fewer than a hundred however long the logs are, and hold every error', () => {
    const histogram = Array.from({ length: 3000 }, (_, minute) =>
      piece(new Date(Date.UTC(2026, 10, 2) + minute * 60_000).toISOString().slice(0, 16), 1),
    );
    const { bars, length, actions } = barsOf({ interval: 1, histogram });
    expect(length).toBe(60);
    expect(bars).toHaveLength(50);
    expect(bars.reduce((sum, { errors }) => sum + errors, 0)).toBe(3000);
    expect(actions).toEqual(['retry']);
  });

  it('are as long as whole pieces of the report', () => {
    const { bars, length } = barsOf({
      interval: 1440,
      histogram: [piece('2026-01-01T00:00', 1), piece('2026-12-31T00:00', 1)],
    });
    expect(length % 1440).toBe(0);
    expect(bars.length).toBeLessThan(100);
  });

  it('are none where no time is told', () => {
    expect(barsOf({ interval: 1, histogram: [] }).bars).toEqual([]);
  });

  it('are found by a time in them', () => {
    const bars = barsOf({ interval: 1, histogram: [piece('2026-11-02T10:00', 1), piece('2026-11-02T12:59', 1)] });
    expect(bars.length).toBe(2);
    expect(barAtTime('2026-11-02T10:05', bars)).toBe(2);
    expect(barAtTime('2026-11-02T13:30', bars)).toBeNull();
  });
});
