import type { Page } from '@playwright/test';
import { keysReach } from './keys.ts';

/** What the dialog shows for a query when it has finished. */
export interface Shown {
  query: string;
  /** Address of each result from the site's root, in order. */
  paths: string[];
  status: string;
}

/**
 * Opens the search by key and types queries, one after the other.
 * @param page any page of the site
 * @param queries what is typed
 * @returns what the dialog shows for each
 */
export async function searchAll(page: Page, queries: readonly string[]): Promise<Shown[]> {
  await page.locator('code-search button:enabled').first().waitFor();
  await keysReach(page);
  await page.keyboard.press('Control+k');
  await page.locator('code-search [role=combobox]').waitFor();
  return page.evaluate(async (all) => {
    const search = document.querySelector('code-search');
    const input = search?.querySelector('input');
    const list = search?.querySelector('#search-results');
    const status = search?.querySelector('[role=status]');
    if (!input || !list || !status) throw new Error('The page has no search');
    const done = () =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (list.getAttribute('aria-busy') !== 'false') return;
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(list, { attributes: true });
        look();
      });
    const shown: Shown[] = [];
    for (const query of all) {
      input.value = query;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await done();
      const paths = [...list.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
      shown.push({ query, paths, status: status.textContent });
    }
    return shown;
  }, queries);
}
