import { expect, test } from '@playwright/test';
import { expectDone, input, list, results, search, status, withoutCodes } from './search-parts.ts';

test.describe('when something cannot be loaded', () => {
  test('codes are found without full text, and it says so', async ({ page }) => {
    await page.route('**/search-index/**', (route) => route.abort());
    await search(page, '0x47');
    await expect(status(page)).toHaveText('One meaning of 0x47, full text cannot be searched right now');
    await expectDone(page);
    await expect(results(page)).toHaveCount(1);
    await expect(results(page)).toHaveAttribute('href', '/errors/oidb-0x711/#0x47');
    await input(page).fill('user modify password');
    await expect(status(page)).toHaveText(/found by title or message, full text cannot be searched right now$/);
    await expectDone(page);
    await expect(results(page).first()).toHaveAttribute('href', '/errors/qq-platform/#-73');
    await input(page).fill('qwertyuiop');
    await expect(status(page)).toHaveText('full text cannot be searched right now');
    await expectDone(page);
  });

  test('words of a title are found while full text is loaded, which follows', async ({ page }) => {
    const loading = Promise.withResolvers<null>();
    await page.route('**/search-index/words.json', async (route) => {
      await loading.promise;
      await route.continue();
    });
    await search(page, 'access token expired');
    await expect(status(page)).toHaveText(/found by title or message, searching …$/);
    await expect(results(page).first()).toContainText('ccess token expired');
    await page.keyboard.press('ArrowDown');
    const chosen = await results(page).nth(1).getAttribute('href');
    loading.resolve(null);
    await expect(status(page)).toHaveText(/found by words$/);
    await expect(page.locator('[aria-selected=true]')).toHaveAttribute('href', chosen ?? '');
  });

  test('full text is tried again', async ({ page }) => {
    await page.route('**/search-index/words.json', (route) => route.abort());
    await search(page, 'token expired');
    await expect(status(page)).toContainText('full text cannot be searched right now');
    await page.unroute('**/search-index/words.json');
    await input(page).fill('password changed');
    await expect(status(page)).toContainText('found by words');
  });

  test('an excerpt that cannot be had leaves its row', async ({ page }) => {
    await page.route('**/search-index/texts.json', (route) => route.abort());
    await search(page, 'allow list full');
    await expectDone(page);
    const hit = page.locator('[role=option][href="/errors/msdk-logic/#-10011"]');
    await expect(hit).toBeVisible();
    await expect(list(page).locator('.excerpt')).toHaveCount(0);
  });

  test('nothing is found without the list of codes, and it says so', async ({ page }) => {
    await withoutCodes(page);
    await search(page, '-73');
    await expect(status(page)).toHaveText('The search could not be loaded. Reload the page to try again.');
    await expectDone(page);
    await expect(results(page)).toHaveCount(0);
  });
});
