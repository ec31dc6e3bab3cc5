import type { Page } from '@playwright/test';
import type { Shown } from './search-judge.ts';

/** The search dialog of a site, as a reader uses it. */
export interface Dialog {
  /** Opens the dialog on the site's first page. */
  open: (page: Page, origin: string) => Promise<void>;
  /** Types a query into an open dialog and gives the complete answer, from the top. */
  ask: (page: Page, query: string) => Promise<Shown[]>;
}

/** Our own dialog. */
export const OUR_DIALOG: Dialog = {
  async open(page, origin) {
    await page.goto(origin);
    await page.locator('code-search button:enabled').first().waitFor();
    await page.keyboard.press('/');
  },
  async ask(page, query) {
    const input = page.locator('code-search input');
    const results = page.locator('code-search [role=option]');
    await input.fill('');
    await results.first().waitFor({ state: 'detached' });
    await input.fill(query);
    await waitForOurAnswer(page);
    return results.evaluateAll((links) =>
      links.map((link) => ({ path: link.getAttribute('href') ?? '', caption: false })),
    );
  },
};

/** Waits until our dialog has answered: its status line says what was found, and full text is no longer awaited. */
async function waitForOurAnswer(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const status = document.querySelector('code-search [role=status]')?.textContent ?? '';
    return status !== '' && !status.includes('searching');
  });
}

/** Starlight's dialog, which holds Pagefind's default interface: five pages, each with at most three of its headings. */
export const PLAIN_DIALOG: Dialog = {
  async open(page, origin) {
    await page.goto(origin);
    await page.locator('site-search button[data-open-modal]:enabled').click();
    await page.locator('site-search input').waitFor();
  },
  async ask(page, query) {
    const input = page.locator('site-search input');
    await input.fill('');
    await page.locator('site-search .pagefind-ui__message').waitFor({ state: 'detached' });
    await input.fill(query);
    await waitForPlainAnswer(page, query);
    return page.locator('site-search .pagefind-ui__result-link').evaluateAll((links) =>
      links.map((link) => {
        const path = link.getAttribute('href') ?? '';
        // Pagefind repeats a page by the title at its top, among its headings.
        return { path, caption: path.endsWith('#_top') || link.closest('.pagefind-ui__result-nested') === null };
      }),
    );
  },
};

/** Waits until Pagefind's interface has counted the results and loaded every one that it shows. */
async function waitForPlainAnswer(page: Page, query: string): Promise<void> {
  await page.waitForFunction((asked) => {
    const message = document.querySelector('site-search .pagefind-ui__message')?.textContent.trim() ?? '';
    const loading = document.querySelector('site-search .pagefind-ui__loading');
    return message.endsWith(` for ${asked}`) && !message.startsWith('Searching') && loading === null;
  }, query.trim());
}
