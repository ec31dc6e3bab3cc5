import type { Browser, Page } from '@playwright/test';
import { median, type Row } from './report.ts';
import { openBrowser, type Bench, type Site } from './sites.ts';

/** How often each query is typed; the median counts. */
const RUNS = 3;

/** What is typed: each kind cold, then another one of the kind warm. */
const QUERIES = [
  { kind: 'a code', cold: '-73', warm: '40001' },
  { kind: 'words', cold: 'token expired', warm: 'not a friend' },
];

/** How long a person takes for a key, in milliseconds. */
const KEY_DELAY = 120;

/** How long a person takes from opening the dialog to the first key: the keyboard of a phone has to appear. */
const REACH = 500;

/** How long after the first result all of its search has been asked for, in milliseconds. */
const QUIET = 4000;

/** A phone: a processor that is a quarter as fast, a screen, and slow 4G as the tools of Chromium know it. */
const PHONE = { width: 412, height: 823 };
const SLOWDOWN = 4;
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 188_743, uploadThroughput: 88_474 };

const READINGS = {
  cold:
    'In Chromium with a processor slowed down four times and slow 4G (1.6 Mbit/s, 563 ms): from the last key of the first ' +
    'query of a visit to the frame that shows its first result; half a second from the opening of the dialog to the first ' +
    'key, 120 ms between keys. ' +
    `The median of ${String(RUNS)} visits.`,
  warm: 'The same for the second query of the visit, which finds everything loaded.',
  load:
    'What is asked for from the opening of the dialog until the first search is over and the network is still, compressed, ' +
    'without headers.',
} as const;

/** The first two searches of a visit. */
interface Visit {
  cold: number;
  warm: number;
  bytes: number;
  requests: number;
}

/** Where the parts of a search stand, as selectors. */
interface Parts {
  button: string;
  input: string;
  /** A result. */
  result: string;
  /** What names the query of the results shown; null where a key empties the list. */
  message: string | null;
}

const OURS: Parts = {
  button: 'code-search [data-open]:enabled',
  input: 'code-search input',
  result: 'code-search [role=option]',
  message: null,
};

const PLAIN: Parts = {
  button: 'site-search button[data-open-modal]:enabled',
  input: 'site-search input',
  result: 'site-search .pagefind-ui__result-link',
  message: 'site-search .pagefind-ui__message',
};

/**
 * Measures how long a search takes on a phone, and what the first one loads.
 * @param bench both sites
 * @throws Error when a dialog does not respond
 */
export async function speedRows({ ours, plain }: Bench): Promise<Row[]> {
  const browser = await openBrowser();
  try {
    const rows: Row[] = [];
    for (const { kind, cold, warm } of QUERIES) {
      const our: Visit[] = [];
      const other: Visit[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        our.push(await visit(browser, ours, OURS, cold, warm));
        other.push(await visit(browser, plain, PLAIN, cold, warm));
      }
      const row = (figure: string, unit: string, reading: string, of: (visit: Visit) => number): Row => ({
        figure: `search for ${kind}: ${figure}`,
        ours: median(our.map(of)),
        plain: median(other.map(of)),
        unit,
        reading,
      });
      rows.push(
        row('first result, cold', 'ms', READINGS.cold, (each) => each.cold),
        row('first result, warm', 'ms', READINGS.warm, (each) => each.warm),
        row('loaded for it', 'kB', READINGS.load, ({ bytes }) => bytes / 1000),
        row('requests for it', '', READINGS.load, ({ requests }) => requests),
      );
    }
    return rows;
  } finally {
    await browser.close();
  }
}

/** Visits a site and searches twice. */
async function visit(
  browser: Browser,
  { origin, sent }: Site,
  parts: Parts,
  cold: string,
  warm: string,
): Promise<Visit> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: PHONE });
  try {
    const page = await context.newPage();
    const phone = await context.newCDPSession(page);
    await phone.send('Network.enable');
    await phone.send('Network.emulateNetworkConditions', SLOW_4G);
    await phone.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.goto(origin, { waitUntil: 'networkidle' });
    const before = { ...sent };
    await page.locator(parts.button).click();
    await page.waitForTimeout(REACH);
    const first = await search(page, parts, cold);
    await page.waitForTimeout(QUIET);
    const load = { bytes: sent.bytes - before.bytes, requests: sent.requests - before.requests };
    await page.locator(parts.input).fill('');
    await page.locator(parts.result).first().waitFor({ state: 'detached' });
    return { cold: first, warm: await search(page, parts, warm), ...load };
  } finally {
    await context.close();
  }
}

/** Types a query; gives the milliseconds from its last key to the frame that shows its first result. */
async function search(page: Page, { input, result, message }: Parts, query: string): Promise<number> {
  await page.locator(input).pressSequentially(query.slice(0, -1), { delay: KEY_DELAY });
  await page.evaluate(
    ({ input, result, message, query }) => {
      const root = document.documentElement;
      delete root.dataset['shown'];
      const isShown = () =>
        document.querySelector(result) !== null &&
        (message === null || (document.querySelector(message)?.textContent.trim() ?? '').endsWith(` for ${query}`));
      const begin = () => {
        const start = performance.now();
        const look = (now: number) => {
          if (isShown()) root.dataset['shown'] = String(now - start);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      };
      document.querySelector(input)?.addEventListener('input', begin, { capture: true, once: true });
    },
    { input, result, message, query },
  );
  await page.locator(input).press(query.slice(-1));
  const shown = await page.waitForFunction(() => document.documentElement.dataset['shown']);
  return Math.max(0, Number(await shown.jsonValue()));
}
