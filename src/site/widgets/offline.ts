/**
 * Stands on every page: once the page is there and has nothing else to do, gets the part that keeps the site for reading
 * offline. Not for those who save data: the site works without.
 */
import { CODE_PAGES } from '../offline/addresses.ts';

/** What browsers tell of the connection; not all of them do. */
interface Connected {
  connection?: { saveData?: boolean };
}

/** Runs something when the page has nothing else to do. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 5000 });
  else setTimeout(run, 2000);
}

const savesData = (navigator as Connected).connection?.saveData === true;
if ('serviceWorker' in navigator && !savesData) {
  const start = () => {
    whenIdle(() => void import('./offline-register.ts').then(({ register }) => register()));
  };
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start, { once: true });
}

// The worker answers with the page for lost addresses when the page of a code cannot be had.
const lost = document.querySelector<HTMLElement>('lost-address');
if (lost && location.pathname.includes(CODE_PAGES))
  void import('./offline-code.ts').then(({ showCode }) => showCode(lost));
