import { expect, test, type Page } from '@playwright/test';
import { expectInView } from './in-view.ts';

/** Opens the search by key and types a query. */
async function search(page: Page, query: string): Promise<void> {
  await page.goto('/');
  await page.locator('code-search button:enabled').first().waitFor();
  await page.keyboard.press('/');
  await page.getByLabel('Code, message or words').fill(query);
}

const results = (page: Page) => page.locator('#search-results').getByRole('option');

test('a code is found first and leads to its anchor', async ({ page }) => {
  await search(page, '-73');
  await expect(results(page).first()).toContainText('-73 Access token invalid');
  await expect(page.locator('code-search [role=status]')).toContainText('One meaning of -73');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/errors\/qq-platform\/#-73$/);
  await expectInView(page.locator('article[data-id="qq-platform/-73"]'));
});

test('every meaning of a number comes before full text', async ({ page }) => {
  await search(page, 'ret=-1');
  await expect(page.locator('code-search [role=status]')).toContainText('6 meanings of -1');
  for (let index = 0; index < 6; index += 1) await expect(results(page).nth(index).locator('b')).toHaveText(/^-1 /);
});

test('words find an entry, and the hit leads to its anchor', async ({ page }) => {
  await search(page, 'allow list full');
  const hit = page.locator('[role=option][href="/errors/msdk-logic/#-10011"]');
  await expect(hit).toBeVisible();
  await hit.click();
  await expect(page).toHaveURL(/\/errors\/msdk-logic\/#-10011$/);
  await expectInView(page.locator('article[data-id="msdk-logic/-10011"]'));
});

test('a message as sent finds its entry', async ({ page }) => {
  await search(page, 'the user modify password wrong');
  await expect(page.locator('[role=option][href="/errors/qq-platform/#-73"]')).toBeVisible();
});

test('arrow keys choose a result', async ({ page }) => {
  await search(page, '-1');
  await expect(results(page).first()).toHaveAttribute('aria-selected', 'true');
  const third = await results(page).nth(2).getAttribute('href');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(results(page).nth(2)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${String(third)}$`));
});

test('an unknown code is called unknown, and offers the decoder instead of a neighbor', async ({ page }) => {
  await search(page, '-40001');
  await expect(page.locator('code-search [role=status]')).toHaveText('-40001 is not documented');
  await expect(results(page)).toHaveCount(1);
  await results(page).first().click();
  await expect(page).toHaveURL(/\/decode\/#/);
  await expect(page.getByRole('textbox')).toHaveValue('-40001');
});

test('Enter before the answer follows the answer to the query, not an older one', async ({ page }) => {
  await search(page, 'token expired');
  await expect(results(page).nth(2)).toBeVisible();
  await page.getByLabel('Code, message or words').fill('-10011');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/errors\/msdk-logic\/#-10011$/);
});

test('codes are found when the full-text index cannot be loaded', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await search(page, '0x47');
  await expect(results(page)).toHaveCount(1);
  await expect(results(page).first()).toHaveAttribute('href', '/errors/oidb-0x711/#0x47');
  await expect(page.locator('code-search [role=status]')).toContainText(
    'One meaning of 0x47, full text cannot be searched right now',
  );
});

test('Escape closes the search and gives the focus back', async ({ page }) => {
  await page.goto('/errors/');
  await page.getByRole('button', { name: 'Search codes and words' }).click();
  await expect(page.getByLabel('Code, message or words')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Code, message or words')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Search codes and words' })).toBeFocused();
});
