import { gzipSync } from 'node:zlib';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { DECODE_PATH, ERRORS_PATH, GUIDES_PATH, RELATIONS_PATH } from '#src/addresses.ts';
import { PAGES } from './site-map.ts';

/** What a page loads at a first visit. Bytes are compressed as a host does it. */
interface Load {
  html: number;
  scripts: number;
  styles: number;
  /** Files that it asks for, its own among them. */
  requests: number;
  /** Elements of its document. */
  elements: number;
}

/** What a page may load: a little more than it does, so that more of it is somebody's decision. */
interface Budget extends Load {
  kind: string;
  pages: readonly string[];
  /** What the most of it is. */
  reason: string;
}

const BUDGETS: readonly Budget[] = [
  {
    kind: 'the home page',
    pages: ['/'],
    html: 14_000,
    scripts: 24_500,
    styles: 16_500,
    requests: 22,
    elements: 850,
    reason: 'It holds the decoder, ready to be used, and the map of the layers with its styles.',
  },
  {
    kind: 'the decoder',
    pages: [DECODE_PATH],
    html: 9_500,
    scripts: 72_000,
    styles: 16_500,
    requests: 26,
    elements: 500,
    reason: 'It loads the decoder and the table of all codes, so that nothing is loaded or sent when one pastes.',
  },
  {
    kind: 'a domain',
    pages: PAGES.filter((path) => /^\/errors\/[^/]+\/$/.test(path)),
    html: 27_000,
    scripts: 21_000,
    styles: 15_000,
    requests: 28,
    elements: 3_700,
    reason: 'All its codes with everything about them stand in it.',
  },
  {
    kind: 'a code',
    pages: PAGES.filter((path) => path.startsWith('/code/')),
    html: 7_500,
    scripts: 15_500,
    styles: 15_000,
    requests: 20,
    elements: 430,
    reason: 'The most meanings that a number has are eleven.',
  },
  {
    kind: 'all codes',
    pages: [ERRORS_PATH],
    html: 19_500,
    scripts: 19_500,
    styles: 17_000,
    requests: 23,
    elements: 5_100,
    reason: 'The table has a row for each code, so that it can be read and searched without scripts.',
  },
  {
    kind: 'a guide',
    pages: PAGES.filter((path) => path.startsWith(GUIDES_PATH) && path !== GUIDES_PATH),
    html: 14_500,
    scripts: 18_000,
    styles: 19_000,
    requests: 25,
    elements: 1_350,
    reason: 'Starlight colors examples of code with styles of their own; drawings stand in the page.',
  },
  {
    kind: 'the relations',
    pages: [RELATIONS_PATH],
    html: 34_500,
    scripts: 17_000,
    styles: 15_000,
    requests: 23,
    elements: 5_200,
    reason: 'Its pictures are drawn when the site is built and stand in it, so no library comes with it.',
  },
];

// What the service worker fetches comes after the page.
test.use({ serviceWorkers: 'block' });

for (const { kind, pages, reason, ...budget } of BUDGETS) {
  test(`${kind} loads no more than it may`, async ({ page, request }) => {
    const path = await heaviest(request, pages);
    const load = await measure(page, path);
    for (const what of Object.keys(budget) as (keyof Load)[]) {
      expect.soft(load[what], `${what} of ${path}. ${reason}`).toBeLessThanOrEqual(budget[what]);
    }
  });
}

/** The page with most HTML. */
async function heaviest(request: APIRequestContext, pages: readonly string[]): Promise<string> {
  let found = { path: '', bytes: 0 };
  for (const path of pages) {
    const bytes = compressed(await (await request.get(path)).body());
    if (bytes > found.bytes) found = { path, bytes };
  }
  return found.path;
}

/** Loads a page until the network is still. */
async function measure(page: Page, path: string): Promise<Load> {
  const load: Load = { html: 0, scripts: 0, styles: 0, requests: 0, elements: 0 };
  const bodies: Promise<void>[] = [];
  const kinds = new Map<string, 'html' | 'scripts' | 'styles'>([
    ['document', 'html'],
    ['script', 'scripts'],
    ['stylesheet', 'styles'],
  ]);
  page.on('response', (response) => {
    load.requests += 1;
    const kind = kinds.get(response.request().resourceType());
    if (kind) bodies.push(response.body().then((body) => void (load[kind] += compressed(body))));
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await Promise.all(bodies);
  return { ...load, elements: await page.evaluate(() => document.querySelectorAll('*').length) };
}

/** How many bytes are sent, as a host sends a compressed copy. */
function compressed(body: Buffer): number {
  return gzipSync(body, { level: 9 }).length;
}
