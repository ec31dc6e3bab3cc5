import { describe, expect, test } from 'vitest';
import { formatLoads } from '../../bench/load/load-table.ts';
import { combine, parseRun, type Run } from '../../bench/load/run.ts';
import { formatViews } from '../../bench/load/view-table.ts';

const RUN: Run = { requests: 2000, duration: 2e6, bytes: 8e6, p50: 400, p99: 2500, max: 9000, errors: 0 };

describe('the load', () => {
  test('is read from the line of JSON that follows the report of wrk', () => {
    const json = '{"requests":2000,"duration":2000000,"bytes":8000000,"p50":400,"p99":2500,"max":9000,"errors":0}';
    expect(parseRun(`Running 2s test\n  2000 requests in 2.00s\n${json}\n`)).toEqual(RUN);
    expect(() => parseRun('unable to connect\n')).toThrow('unable to connect');
  });

  test('of several runs is their median, with the slowest answer and the errors of all', () => {
    const runs = [
      RUN,
      { ...RUN, requests: 9000, max: 50_000, errors: 1 },
      { ...RUN, requests: 3000, p99: 1, errors: 2 },
    ];
    expect(combine(runs)).toEqual({ ...RUN, requests: 3000, max: 50_000, errors: 3 });
  });

  test('stands beside that of the peer', () => {
    const row = { path: '/code/-73/', length: 6000, ours: RUN, plain: { ...RUN, requests: 4000 } };
    const [, ours = '', plain = ''] = formatLoads([row]).split('\n');
    expect(ours.trim().split(/ {2,}/)).toEqual([
      '/code/-73/',
      '6.0 kB',
      'ours',
      '1,000',
      '0.50',
      '4',
      '0.40',
      '2.50',
      '9.00',
      '0',
    ]);
    expect(plain.trim().split(/ {2,}/)).toEqual(['plain nginx', '2,000', '4', '0.40', '2.50', '9.00', '0']);
  });
});

test('views are told in the order of the visit', () => {
  const text = formatViews([
    { name: '/', requests: 17, bytes: 70_800 },
    { name: 'then /code/-73/', requests: 1, bytes: 6_538 },
  ]);
  expect(text.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
    ['view', 'requests', 'kB'],
    ['/', '17', '70.8'],
    ['then /code/-73/', '1', '6.5'],
  ]);
});
