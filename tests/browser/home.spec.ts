import { expect, test, type Locator, type Page } from '@playwright/test';
import { readCatalogue } from '#src/catalogue/read.ts';
import { EXAMPLES } from '#src/features/decoder/examples.ts';

const { domains, entries } = readCatalogue(process.cwd());

const search = (page: Page) => page.getByRole('link', { name: 'Search a code or a message' });

/** What a visitor needs first: what the site is, where to paste, examples, the search. */
function firstThings(page: Page): Locator[] {
  return [
    page.getByRole('heading', { level: 1 }),
    page.getByText(`${String(entries.length)} error codes of Tencent’s MSDK`),
    page.getByLabel('Paste a response, a log, or a code'),
    ...EXAMPLES.map(({ label }) => page.getByRole('button', { name: label, exact: true })),
    search(page),
    page.getByRole('link', { name: `All ${String(entries.length)} codes` }),
  ];
}

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 360, height: 740 },
]) {
  test.describe(`${String(viewport.width)} pixels wide`, () => {
    test.use({ viewport });

    test('everything needed to start is in view', async ({ page }) => {
      await page.goto('/');
      for (const thing of firstThings(page)) await expect(thing).toBeInViewport({ ratio: 1 });
    });
  });
}

test('nothing is cut off at 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('the search opens from the page', async ({ page }) => {
  await page.goto('/');
  await search(page).click();
  await expect(page.getByRole('combobox', { name: 'Code, message or words' })).toBeFocused();
});

test('every table is listed with its purpose and its count', async ({ page }) => {
  await page.goto('/');
  for (const { title, url, summary, count } of domains) {
    const item = page.getByRole('main').getByRole('listitem').filter({ hasText: summary });
    await expect(item.getByRole('link', { name: title, exact: true })).toHaveAttribute('href', url);
    await expect(item).toContainText(`${String(count)} codes`);
  }
});

test('the whole box of a table links to it', async ({ page }) => {
  await page.goto('/');
  const summary = domains.find(({ id }) => id === 'qq-group')?.summary ?? '';
  // The link covers the text, so the click hits the link.
  await page.getByText(summary).click({ force: true });
  await expect(page).toHaveURL(/\/errors\/qq-group\/$/);
});

test('each reader finds a guide', async ({ page }) => {
  await page.goto('/');
  const readers = page.getByRole('list', { name: 'Guides by reader' }).getByRole('link');
  await expect(readers).toHaveText(['For back-end engineers', 'For client engineers', 'For support']);
  await readers.nth(2).click();
  await expect(page).toHaveURL(/\/guides\/for-support\/$/);
});

test.describe('without scripting', () => {
  test.use({ javaScriptEnabled: false });

  test('the map and the tables are shown', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('group', { name: 'How a response travels' })).toBeVisible();
    await expect(page.getByRole('heading', { name: `The ${String(domains.length)} tables` })).toBeVisible();
  });
});
