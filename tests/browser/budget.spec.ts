import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { DECODE_PATH, ERRORS_PATH, GUIDES_PATH, RELATIONS_PATH } from '#src/addresses.ts';
import { htmlOf } from './built.ts';
import { PAGES } from './site-map.ts';

/** What a page loads on a first visit. Bytes are counted as hosts compress them. */
interface Load {
  html: number;
  scripts: number;
  styles: number;
  /** Requested files, including the page itself. */
  requests: number;
  /** Elements in its document. */
  elements: number;
}

/** What a page may load: slightly more than it does, so that an increase is a deliberate decision. */
interface Budget extends Load {
  kind: string;
  pages: readonly string[];
  /** What accounts for most of it. */
  reason: string;
}

const BUDGETS: readonly Budget[] = [
  {
    kind: 'the home page',
    pages: ['/'],
    html: 16_400,
    scripts: 27_900,
    styles: 16_800,
    requests: 22,
    elements: 855,
    reason:
      'It holds the decoder, ready to be used, a decoded example, the map of the layers, and the words of its scripts in the language of the page.',
  },
  {
    kind: 'the decoder',
    pages: [DECODE_PATH],
    html: 12_800,
    scripts: 96_500,
    styles: 15_200,
    requests: 27,
    elements: 500,
    reason:
      'It loads the decoder and the table of all codes with the sentences for players and with the titles of both languages, by which it knows a message, so that nothing is loaded or sent when one pastes. What counts whole logs is loaded when a file is about to come. The words of its scripts stand in the page.',
  },
  {
    kind: 'a domain',
    pages: PAGES.filter((path) => /^\/errors\/[^/]+\/$/.test(path)),
    html: 36_300,
    scripts: 21_000,
    styles: 15_000,
    requests: 28,
    elements: 5_700,
    reason: 'All its codes with everything about them stand in it; its style sheet comes with no other page.',
  },
  {
    kind: 'a code',
    pages: PAGES.filter((path) => path.startsWith('/code/')),
    html: 12_000,
    scripts: 15_500,
    styles: 13_200,
    requests: 20,
    elements: 940,
    reason: 'Every meaning of its number stands in it as a whole entry.',
  },
  {
    kind: 'all codes',
    pages: [ERRORS_PATH],
    html: 22_300,
    scripts: 19_500,
    styles: 15_000,
    requests: 23,
    elements: 5_900,
    reason: 'The table has a row for each code, so that it can be read and searched without scripts.',
  },
  {
    kind: 'a guide',
    pages: PAGES.filter((path) => path.startsWith(GUIDES_PATH) && path !== GUIDES_PATH),
    html: 16_000,
    scripts: 18_000,
    styles: 17_600,
    requests: 25,
    elements: 1_600,
    reason: 'Starlight colors examples of code with styles of their own; drawings stand in the page.',
  },
  {
    kind: 'the relations',
    pages: [RELATIONS_PATH],
    html: 34_500,
    scripts: 17_000,
    styles: 13_200,
    requests: 23,
    elements: 5_200,
    reason: 'Its pictures are drawn when the site is built and stand in it, so no library comes with it.',
  },
];

// The service worker's requests come after the page and do not count.
test.use({ serviceWorkers: 'block' });

for (const { kind, pages, reason, ...budget } of BUDGETS) {
  test(`${kind} stays within its budget`, async ({ page }) => {
    const path = heaviest(pages);
    const load = await measure(page, path);
    for (const what of Object.keys(budget) as (keyof Load)[]) {
      expect.soft(load[what], `${what} of ${path}. ${reason}`).toBeLessThanOrEqual(budget[what]);
    }
  });
}

/** The page with the most HTML. */
function heaviest(pages: readonly string[]): string {
  let found = { path: '', bytes: 0 };
  for (const path of pages) {
    const bytes = compressed(htmlOf(path));
    if (bytes > found.bytes) found = { path, bytes };
  }
  return found.path;
}

/** Loads a page until the network is idle. */
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

/** The size in bytes of a body that a host sends compressed. */
function compressed(body: Buffer | string): number {
  return gzipSync(body, { level: 9 }).length;
}
