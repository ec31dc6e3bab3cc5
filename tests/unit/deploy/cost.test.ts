import { expect, test } from 'vitest';
import { formatBillion, listPrice, meanView, withShare } from '../../bench/load/cost.ts';

test('a mean view is that of views which each count the same', () => {
  const views = [
    { requests: 20, bytes: 90_000 },
    { requests: 3, bytes: 12_000 },
  ];
  expect(meanView(views)).toEqual({ requests: 11.5, bytes: 51_000 });
});

test('what some views bring about is shared by all', () => {
  expect(withShare({ requests: 10, bytes: 50_000 }, { requests: 80, bytes: 1_000_000 }, 0.1)).toEqual({
    requests: 18,
    bytes: 150_000,
  });
});

test('data is billed by tiers, requests by the ten thousand', () => {
  expect(listPrice({ requests: 0, bytes: 1e12 })).toEqual({ data: 85, requests: 0 });
  expect(listPrice({ requests: 20_000, bytes: 60e12 })).toEqual({ data: 10 * 85 + 40 * 80 + 10 * 60, requests: 0.02 });
  expect(listPrice({ requests: 0, bytes: 500e12 }).data).toBe(850 + 3200 + 6000 + 14_000);
});

test('more than the list has prices for is not guessed', () => {
  expect(() => listPrice({ requests: 1, bytes: 501e12 })).toThrow(RangeError);
});

test('a billion views are told with their arithmetic', () => {
  expect(formatBillion('Views', { requests: 11.5, bytes: 55_600 })).toBe(
    'Views: 11.5 requests and 55.6 kB a view; a billion: 11.5 billion requests and 55.6 TB, $11,500 + $4,386 = $15,886',
  );
});
