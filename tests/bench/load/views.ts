import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { setTimeout } from 'node:timers/promises';
import { buildConf } from '#scripts/deploy/build-conf.ts';
import { freePort, startNginx } from '#scripts/deploy/server.ts';
import { openBrowser } from '../browser.ts';
import type { ViewRow } from './view-table.ts';

/** File of the folder where nginx logs what it sends. */
const LOG = 'access.log';

/** What was sent. */
type Sent = Omit<ViewRow, 'name'>;

/** How long nothing has to be asked for until a view counts as over, in milliseconds. */
const QUIET = 1500;

/**
 * Measures what nginx sends for views of pages, in the order of a visit: the first page with nothing kept by the browser,
 * the others with what the visit has kept so far; then what the service worker fetches once for a reader who stays.
 * @param dist folder of the build
 * @param folder where nginx writes
 * @param visits the pages of each visit, from the site's root
 */
export async function viewRows(
  dist: string,
  folder: string,
  visits: readonly (readonly string[])[],
): Promise<ViewRow[]> {
  const listen = `127.0.0.1:${String(await freePort())}`;
  const origin = `http://${listen}`;
  const site = buildConf({ dist, base: '', listen: [listen] });
  const nginx = await startNginx({ folder, site, url: `${origin}/`, workers: 1, accessLog: LOG });
  const browser = await openBrowser();
  try {
    const rows: ViewRow[] = [];
    for (const visit of visits) {
      const context = await browser.newContext();
      rows.push(...(await measureVisit(context, origin, join(folder, LOG), visit)));
      await context.close();
    }
    rows.push(await measureKeeping(await browser.newContext(), origin, join(folder, LOG)));
    return rows;
  } finally {
    await browser.close();
    await nginx.stop();
  }
}

/** Measures the views of one visit. Each comes from elsewhere, so that nothing is kept for reading offline. */
async function measureVisit(
  context: BrowserContext,
  origin: string,
  log: string,
  visit: readonly string[],
): Promise<ViewRow[]> {
  const page = await context.newPage();
  const rows: ViewRow[] = [];
  for (const [index, path] of visit.entries()) {
    const sent = await measure(page, log, origin + path);
    rows.push({ name: index === 0 ? path : `then ${path}`, ...sent });
  }
  return rows;
}

/** Measures what the site fetches to be kept: all but the page, which was loaded before. */
async function measureKeeping(context: BrowserContext, origin: string, log: string): Promise<ViewRow> {
  const page = await context.newPage();
  const address = `${origin}/`;
  await measure(page, log, address);
  const again = await measure(page, log, address);
  const staying = await measure(page, log, address, address);
  return {
    name: 'the whole site, to be kept',
    requests: staying.requests - again.requests,
    bytes: staying.bytes - again.bytes,
  };
}

/** Opens a page and measures what is sent until nothing is asked for any more. */
async function measure(page: Page, log: string, address: string, referer?: string): Promise<Sent> {
  const before = readFileSync(log, 'utf8').length;
  await page.goto(address, { waitUntil: 'networkidle', ...(referer === undefined ? {} : { referer }) });
  await settle(page, log);
  const lines = readFileSync(log, 'utf8').slice(before).split('\n').filter(Boolean);
  return { requests: lines.length, bytes: lines.reduce((sum, line) => sum + Number(line.split(' ')[1]), 0) };
}

/** Waits until a service worker, if there is one, is ready, and nothing is asked for any more. */
async function settle(page: Page, log: string): Promise<void> {
  await page.evaluate(async () => {
    if (await navigator.serviceWorker.getRegistration()) await navigator.serviceWorker.ready;
  });
  for (let length = -1; length !== readFileSync(log).length;) {
    length = readFileSync(log).length;
    await setTimeout(QUIET);
  }
}
