import { expect, type Page } from '@playwright/test';
import { keysReach } from './keys.ts';

/** The field of the dialog. */
export const input = (page: Page) => page.getByLabel('Code, message or words');
/** The list of results. */
export const list = (page: Page) => page.locator('#search-results');
/** The results. */
export const results = (page: Page) => list(page).getByRole('option');
/** The line that says what they are. */
export const status = (page: Page) => page.locator('code-search [role=status]');
/** The button that opens the dialog. */
export const opener = (page: Page) => page.getByRole('button', { name: 'Search codes and words' });

/** Opens a page, once its search can be used. */
export async function visit(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await ready(page);
}

/** Waits until the search of a page can be used. */
async function ready(page: Page): Promise<void> {
  await page.locator('code-search button[data-open]:enabled').waitFor();
  await keysReach(page);
}

/** Opens the search by key and types a query. */
export async function search(page: Page, query: string): Promise<void> {
  await visit(page);
  await page.keyboard.press('/');
  await input(page).fill(query);
}

/** Types another query into the dialog, opened by key if need be, and waits for all that it finds. */
export async function searchNext(page: Page, query: string): Promise<void> {
  if (await input(page).isHidden()) {
    await ready(page);
    await page.keyboard.press('Control+k');
  }
  await input(page).fill(query);
  await expectDone(page);
}

/** Waits until nothing more is to come. */
export async function expectDone(page: Page): Promise<void> {
  await expect(list(page)).toHaveAttribute('aria-busy', 'false');
}

/** Keeps the list of all codes from being loaded. */
export async function withoutCodes(page: Page): Promise<void> {
  await page.route('**/_astro/codes.*.js', (route) => route.abort());
}
