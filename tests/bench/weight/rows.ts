import { openBrowser } from '../browser.ts';
import { pagePairs } from '../pages.ts';
import type { Bench } from '../sites.ts';
import type { Row } from '../table.ts';
import { KINDS, totalOf, weighPage, type Weight } from './weigh.ts';

const READING =
  'Loaded in Chromium with a phone’s screen and nothing kept, until the network is still: bytes as they came, compressed ' +
  'with gzip -9 and with their headers, on both sides by the same server. Without the service worker, which fetches pages ' +
  'for reading offline after the page is there. The plain site has no decoder.';

/**
 * Weighs one page of each kind.
 * @param bench both sites
 * @throws Error when a page asks for what is not there
 */
export async function weightRows({ catalogue, ours, plain }: Bench): Promise<Row[]> {
  const browser = await openBrowser();
  try {
    const rows: Row[] = [];
    for (const pair of pagePairs(catalogue)) {
      const our = await weighPage(browser, ours.origin + pair.ours);
      const other = pair.plain === null ? null : await weighPage(browser, plain.origin + pair.plain);
      rows.push(...rowsOf(pair.name, our, other));
    }
    return rows;
  } finally {
    await browser.close();
  }
}

/** The figures of a page: each kind, all, and how many files. */
function rowsOf(name: string, ours: Weight, plain: Weight | null): Row[] {
  const row = (figure: string, unit: string, of: (weight: Weight) => number): Row => ({
    figure: `${name}: ${figure}`,
    ours: of(ours),
    plain: plain && of(plain),
    unit,
    reading: READING,
  });
  return [
    ...KINDS.map((kind) => row(kind, 'kB', ({ bytes }) => bytes[kind] / 1000)),
    row('all', 'kB', (weight) => totalOf(weight) / 1000),
    row('requests', '', ({ requests }) => requests),
  ];
}
