/** A price for some of an amount: the amount in TB, and the price of a TB in dollars. */
type Tier = readonly [amount: number, price: number];

/** List prices of Amazon CloudFront for North America and Europe: see scripts/deploy/README.md for where they are from. */
const DATA_TIERS: readonly Tier[] = [
  [10, 85],
  [40, 80],
  [100, 60],
  [350, 40],
];
const DOLLARS_FOR_10_000_REQUESTS = 0.01;

/** What a number of views takes. */
export interface Volume {
  requests: number;
  bytes: number;
}

/**
 * The mean of views: each counts the same.
 * @param views at least one
 */
export function meanView(views: readonly Volume[]): Volume {
  const mean = (figure: (view: Volume) => number) => views.reduce((sum, view) => sum + figure(view), 0) / views.length;
  return { requests: mean(({ requests }) => requests), bytes: mean(({ bytes }) => bytes) };
}

/**
 * A view with its share of something that only some views bring about.
 * @param view the view
 * @param more what they bring about
 * @param share how many of the views, from 0 to 1
 */
export function withShare(view: Volume, more: Volume, share: number): Volume {
  return { requests: view.requests + share * more.requests, bytes: view.bytes + share * more.bytes };
}

/**
 * What a volume costs at list prices, in dollars.
 * @param volume requests and bytes of a month
 * @throws RangeError when it is more than the prices are known for
 */
export function listPrice({ requests, bytes }: Volume): { data: number; requests: number } {
  let left = bytes / 1e12;
  let data = 0;
  for (const [amount, price] of DATA_TIERS) {
    data += Math.min(left, amount) * price;
    left -= Math.min(left, amount);
  }
  if (left > 0) throw new RangeError(`${String(bytes)} bytes are more than the list has prices for.`);
  return { data, requests: (requests / 10_000) * DOLLARS_FOR_10_000_REQUESTS };
}

/**
 * Tells what a billion views take and cost.
 * @param name what the views are
 * @param view the mean view
 * @throws RangeError when it is more than the prices are known for
 */
export function formatBillion(name: string, view: Volume): string {
  const volume = { requests: view.requests * 1e9, bytes: view.bytes * 1e9 };
  const { data, requests } = listPrice(volume);
  const dollars = (amount: number) => `$${Math.round(amount).toLocaleString('en-US')}`;
  return [
    `${name}: ${view.requests.toFixed(1)} requests and ${(view.bytes / 1000).toFixed(1)} kB a view;`,
    `a billion: ${(volume.requests / 1e9).toFixed(1)} billion requests and ${(volume.bytes / 1e12).toFixed(1)} TB,`,
    `${dollars(requests)} + ${dollars(data)} = ${dollars(requests + data)}`,
  ].join(' ');
}
