/**
 * Stands on every page: once the page is there and has nothing else to do, gets the part that keeps the site for reading
 * offline. That is a megabyte, so only for those who stay, and not for those who save data: the site works without.
 */
import { CODE_PAGES } from './addresses.ts';

/** How long somebody who came from elsewhere is on a page until they stay, in milliseconds. */
const STAYS_AFTER = 20_000;

/** What browsers tell of the connection; not all of them do. */
interface Connected {
  connection?: { saveData?: boolean };
}

/** Runs something when the page has nothing else to do. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 5000 });
  else setTimeout(run, 2000);
}

/** Whether the page follows another one of this site, or the browser keeps the site already. */
function hasStayed(): boolean {
  const site = location.origin + import.meta.env.BASE_URL;
  return navigator.serviceWorker.controller !== null || document.referrer.startsWith(site);
}

const savesData = (navigator as Connected).connection?.saveData === true;
if ('serviceWorker' in navigator && !savesData) {
  const keep = () => {
    whenIdle(() => void import('./offline-register.ts').then(({ register }) => register()));
  };
  const start = hasStayed() ? keep : () => setTimeout(keep, STAYS_AFTER);
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start, { once: true });
}

// The worker answers with the page for lost addresses when the page of a code cannot be had.
const lost = document.querySelector<HTMLElement>('lost-address');
if (lost && location.pathname.includes(CODE_PAGES))
  void import('./offline-code.ts').then(({ showCode }) => showCode(lost));
