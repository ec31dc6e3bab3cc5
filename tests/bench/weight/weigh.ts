import type { Browser } from '@playwright/test';

/** Kinds of files, as a page loads them. */
export const KINDS = ['HTML', 'CSS', 'JavaScript', 'rest'] as const;

/** One of the kinds. */
export type Kind = (typeof KINDS)[number];

/** What a page loads at a first visit. */
export interface Weight {
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
export async function weighPage(browser: Browser, url: string): Promise<Weight> {
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
export function totalOf({ bytes }: Weight): number {
  return Object.values(bytes).reduce((sum, each) => sum + each, 0);
}
