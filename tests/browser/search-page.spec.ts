import { expect, test } from '@playwright/test';
import { input, results, status } from './search-parts.ts';

test.describe('the page of the search', () => {
  test('opens with the query of its address and its results', async ({ page }) => {
    await page.goto('/search/?q=-73');
    await expect(input(page)).toBeFocused();
    await expect(input(page)).toHaveValue('-73');
    await expect(status(page)).toContainText('One meaning of -73');
    await expect(results(page).first()).toHaveAttribute('href', '/errors/qq-platform/#-73');
  });

  test('opens without a query as well', async ({ page }) => {
    await page.goto('/search/');
    await expect(input(page)).toBeFocused();
    await expect(input(page)).toHaveValue('');
    await expect(status(page)).toBeEmpty();
  });

  test('reads what a browser encodes', async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent('ret=-1 & "x"')}`);
    await expect(input(page)).toHaveValue('ret=-1 & "x"');
    await page.goto('/search/?q=token+expired');
    await expect(input(page)).toHaveValue('token expired');
    await expect(results(page).first()).toBeVisible();
  });
});
