import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { DECODE_PATH } from '#src/addresses.ts';
import { openBrowser, serveFolder } from './sites.ts';

/** The site as it was built last, and where it is served. */
const SITE = 'dist';
const PORT = 4497;

/** What counting a log in the browser took. */
export interface Counting {
  /** From the choice of the file to the first counts, and to the last ones, in milliseconds. */
  first: number;
  all: number;
  /** The longest time for which the page did not respond, in milliseconds. */
  block: number;
  /** The most memory that the process of page and worker had, in KiB; null where the system does not tell. */
  peak: number | null;
}

/** Counts logs in the browser, each in a browser of its own. */
export async function countInBrowser(logs: readonly string[]): Promise<Counting[]> {
  const server = await serveFolder(SITE, PORT);
  try {
    const counted: Counting[] = [];
    for (const log of logs) {
      const browser = await openBrowser();
      try {
        counted.push(await count(browser, `${server.origin}${DECODE_PATH}`, log));
      } finally {
        await browser.close();
      }
    }
    return counted;
  } finally {
    await server.close();
  }
}

/** What the page notes down while it counts. */
interface Noted {
  start: number;
  first: number;
  last: number;
  block: number;
}

async function count(browser: Browser, address: string, log: string): Promise<Counting> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(address);
  const button = page.getByRole('button', { name: 'Open a file' });
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  const chosen = await chooser;
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    const noted: Noted = { start: 0, first: 0, last: 0, block: 0 };
    Object.assign(window, { noted });
    new PerformanceObserver((list) => {
      if (noted.start === 0) return;
      for (const { duration } of list.getEntries()) noted.block = Math.max(noted.block, duration);
    }).observe({ entryTypes: ['longtask'] });
    const begin = () => (noted.start = performance.now());
    document.querySelector('msdk-decoder input[type=file]')?.addEventListener('change', begin, { capture: true });
    new MutationObserver(() => {
      if (noted.first === 0 && document.querySelector('msdk-triage table')) noted.first = performance.now();
      if (noted.last === 0 && document.querySelector('msdk-triage .handover button')) noted.last = performance.now();
    }).observe(document.body, { childList: true, subtree: true });
  });
  await chosen.setFiles(log);
  await page.locator('msdk-triage .handover button').first().waitFor({ timeout: 600_000 });
  const { start, first, last, block } = await page.evaluate(() => (window as unknown as { noted: Noted }).noted);
  return { first: first - start, all: last - start, block, peak: await peakOf(browser) };
}

/** The most memory that one of the processes with a page had, in KiB. */
async function peakOf(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakOfProcess(id));
  return peaks.reduce<number | null>((most, peak) => (peak === null ? most : Math.max(most ?? 0, peak)), null);
}

function peakOfProcess(id: number): number | null {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(id)}/status`, 'utf8'))?.[1] ?? NaN);
  } catch {
    // Not a system with /proc.
    return null;
  }
}
