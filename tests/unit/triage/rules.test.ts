import { describe, expect, it } from 'vitest';
import { changeOf, timeIn } from '#src/triage/index.ts';
import { onsetOf } from '#src/triage/onset.ts';

describe('the time of a line', () => {
  const timeOf = (line: string) => {
    const time = timeIn(line, null);
    return time && [new Date(time.wall).toISOString(), time.zone, time.lacks];
  };

  it.each([
    ['2026-11-02T10:22:31.123Z INFO', '2026-11-02T10:22:31.123Z', 0, 'nothing'],
    ['2026-11-02T10:22:31.123456789+08:00 F', '2026-11-02T10:22:31.123Z', 480, 'nothing'],
    ['[2026-11-02 10:22:31,5] x', '2026-11-02T10:22:31.500Z', null, 'nothing'],
    ['2026/11/02 10:22:31 share.go:1', '2026-11-02T10:22:31.000Z', null, 'nothing'],
    ['2026-11-02 10:22:31 -1011 failed', '2026-11-02T10:22:31.000Z', null, 'nothing'],
    ['10.1.2.3 - - [02/Nov/2026:10:22:31 +0800] "GET', '2026-11-02T10:22:31.000Z', 480, 'nothing'],
    ['11-02 10:22:31.123  1204  1250 W Net', '2000-11-02T10:22:31.123Z', null, 'year'],
    ['Nov  2 10:22:31 host app: x', '2000-11-02T10:22:31.000Z', null, 'year'],
    ['10:22:31.123 [main] x', '1970-01-01T10:22:31.123Z', null, 'day'],
    ['{"level":"error","ts":1793614951.123,"msg":"x"}', '2026-11-02T10:22:31.123Z', 0, 'nothing'],
    ['{"level":50,"time":1793614951123,"pid":7}', '2026-11-02T10:22:31.123Z', 0, 'nothing'],
    ['1793614951 failed', '2026-11-02T10:22:31.000Z', 0, 'nothing'],
    [`{"msg":"${'x'.repeat(400)}","time":"2026-11-02T10:22:31Z"}`, '2026-11-02T10:22:31.000Z', 0, 'nothing'],
  ])('is read from %s', (line, ...told) => {
    expect(timeOf(line)).toEqual(told);
  });

  it.each([
    'player 12345678 moved',
    'openid=1793614951',
    'ratio 10:22',
    '2026-13-45',
    'fe80::12:34:56:78',
    '99:99:99 x',
  ])('is not read from %s', (line) => {
    expect(timeOf(line)).toBeNull();
  });
});

describe('the onset', () => {
  const onset = (...counts: readonly number[]) =>
    onsetOf(new Map(counts.flatMap((count, minute) => (count > 0 ? [[minute, count]] : []))), 0, counts.length - 1);

  it('is the first minute above the base of the minutes in front', () => {
    expect(onset(1, 0, 2, 1, 0, 1, 30, 28, 31)).toBe(6);
    expect(onset(0, 0, 0, 5, 6)).toBe(3);
    expect(onset(10, 12, 9, 11, 10, 8, 26, 25)).toBe(6);
  });

  it('is none without a base, for one minute alone, or for chance', () => {
    expect(onset(30, 28, 31, 29)).toBeNull();
    expect(onset(1, 0, 2, 1, 30, 1, 0, 1)).toBeNull();
    expect(onset(10, 12, 9, 11, 17, 18, 9, 12)).toBeNull();
    expect(onset(0, 0, 0, 4, 4, 4)).toBeNull();
  });

  it('can be the last minute of a log', () => {
    expect(onset(1, 0, 2, 1, 30)).toBe(4);
  });
});

describe('what changed from one log to another', () => {
  it('is told beyond chance', () => {
    expect(changeOf(10, 10_000, 100, 10_000)).toBe('more');
    expect(changeOf(100, 10_000, 10, 10_000)).toBe('less');
    expect(changeOf(0, 10_000, 40, 10_000)).toBe('new');
    expect(changeOf(40, 10_000, 0, 10_000)).toBe('gone');
  });

  it('is nothing where it can be chance, is rare, or is small', () => {
    expect(changeOf(10, 10_000, 16, 10_000)).toBe('none');
    expect(changeOf(0, 10_000, 4, 100)).toBe('none');
    expect(changeOf(100_000, 1_000_000, 103_000, 1_000_000)).toBe('none');
    expect(changeOf(5, 0, 5, 100)).toBe('none');
  });
});
