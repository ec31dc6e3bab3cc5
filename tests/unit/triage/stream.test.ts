import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportOf, Triage } from '#src/triage/index.ts';
import { KINDS } from '#tests/logs/kinds.ts';
import { TABLE } from '../decoder/table.ts';

/** How many objects are kept at most, whatever the log. */
const MOST_KEPT = 60_000;

function triage(parts: Iterable<string>, flushes = false): Triage {
  const triaged = new Triage(TABLE);
  for (const part of parts) {
    triaged.push(part);
    if (flushes) triaged.flush();
  }
  triaged.finish();
  return triaged;
}

/** A text cut at some places. */
function cut(text: string, places: readonly number[]): string[] {
  const sorted = [0, ...places.map((place) => place % text.length).sort((a, b) => a - b), text.length];
  return sorted.slice(1).map((to, index) => text.slice(sorted[index], to));
}

describe('a log that comes in parts', () => {
  // Longer than what is read at a time.
  const text = [KINDS['Spring'], KINDS['Xcode'], KINDS['logcat']].map((kind) => kind?.(3).text() ?? '').join('');
  const whole = reportOf(triage([text]), TABLE);

  it('is the same wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), (places) => {
        expect(reportOf(triage(cut(text, places)), TABLE)).toEqual(whole);
      }),
      { numRuns: 5 },
    );
  }, 60_000);

  it('is the same when its lines are counted as they come', () => {
    const lines = text.slice(0, 200_000).split(/(?<=\n(?=\d{4}|\d\d-))/);
    const parts = Array.from({ length: Math.ceil(lines.length / 50) }, (_, at) =>
      lines.slice(at * 50, at * 50 + 50).join(''),
    );
    expect(reportOf(triage(parts, true), TABLE)).toEqual(reportOf(triage([text.slice(0, 200_000)]), TABLE));
  });

  it('has a line counted before the next but one is complete', () => {
    const triaged = new Triage(TABLE);
    triaged.push('rsp={"ret":-10000,"msg":"-73,the user modify password wrong"}\nsecond\nthi');
    triaged.flush();
    expect(triaged.tallies.counts.errors).toBe(1);
  });
});

describe('what is kept', () => {
  it('is bounded, though every response has another unknown code and another minute', () => {
    function* log() {
      for (let at = 0; at < 80_000; at += 1) {
        const time = new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
        yield `${time} rsp={"ret":${String(200_000_000 + (at % 5000))},"msg":"no such thing"}\n`;
      }
    }
    const { tallies } = triage(log());
    expect(tallies.size).toBeLessThan(MOST_KEPT);
    expect(tallies.counts.unknown).toBe(80_000);
    expect(tallies.sorted().reduce((sum, { count }) => sum + count, tallies.rest)).toBe(80_000);
  }, 60_000);
});
