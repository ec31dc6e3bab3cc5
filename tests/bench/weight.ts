import type { Browser } from '@playwright/test';
import type { Row } from './report.ts';
import { openBrowser, pagePairs, type Bench } from './sites.ts';

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

/** Kinds of files, as a page loads them. */
const KINDS = ['HTML', 'CSS', 'JavaScript', 'rest'] as const;

/** One of the kinds. */
type Kind = (typeof KINDS)[number];

/** What a page loads at a first visit. */
interface Weight {
  /** Bytes as they came over the network, with their headers, by kind. */
  bytes: Record<Kind, number>;
  /** Files that were asked for. */
  requests: number;
}

/** The kinds by what the browser calls them. Scripts of workers are scripts as well. */
const KIND_OF: Readonly<Record<string, Kind>> = { document: 'HTML', stylesheet: 'CSS', script: 'JavaScript' };

/** How wide and high a phone's screen is. */
const PHONE = { width: 412, height: 823 };

/**
 * Loads a page with nothing kept, until the network is still, and weighs what came. Service workers are off: what they
 * fetch comes after the page and is for reading offline.
 * @param browser the browser
 * @param url the page
 * @throws Error when a file could not be loaded
 */
async function weighPage(browser: Browser, url: string): Promise<Weight> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: PHONE });
  try {
    const page = await context.newPage();
    const weight: Weight = { bytes: { HTML: 0, CSS: 0, JavaScript: 0, rest: 0 }, requests: 0 };
    const failed: string[] = [];
    const sizes: Promise<void>[] = [];
    page.on('response', (response) => {
      const request = response.request();
      if (response.status() >= 400) failed.push(response.url());
      weight.requests += 1;
      sizes.push(
        request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
          weight.bytes[KIND_OF[request.resourceType()] ?? 'rest'] += responseBodySize + responseHeadersSize;
        }),
      );
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    await Promise.all(sizes);
    if (failed.length > 0) throw new Error(`${url} asks for what is not there: ${failed.join(', ')}.`);
    return weight;
  } finally {
    await context.close();
  }
}

/**
 * All bytes of a page.
 * @param weight what it loads
 */
function totalOf({ bytes }: Weight): number {
  return Object.values(bytes).reduce((sum, each) => sum + each, 0);
}
