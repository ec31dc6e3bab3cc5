import { expect, test, type Locator, type Page } from '@playwright/test';
import { readCatalogue } from '#src/catalogue/read.ts';
import { EXAMPLES } from '#src/features/decoder/examples.ts';
import { PASSWORD } from './decoder-page.ts';

const { domains, entries } = readCatalogue(process.cwd());

const box = (page: Page) => page.getByLabel('Paste a response or a log, or type a code or words');
const dialog = (page: Page) => page.getByRole('combobox', { name: 'Code, message or words' });

/** What a visitor needs first: what the site is, where to paste, examples. */
function firstThings(page: Page): Locator[] {
  return [
    page.getByRole('heading', { level: 1 }),
    page.getByText(`${String(entries.length)} error codes of Tencent’s MSDK`),
    box(page),
    ...EXAMPLES.map(({ text }) => page.locator(`button[data-example='${text}']`)),
  ];
}

test('everything needed to start is in view, and nothing is cut off at 320 pixels', async ({ page }) => {
  await page.goto('/');
  for (const [width, height] of [
    [1440, 900],
    [768, 1024],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const thing of firstThings(page))
      await expect(thing, `${String(width)} pixels wide`).toBeInViewport({ ratio: 1 });
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('a code is decoded as it is typed, and can be searched for instead', async ({ page }) => {
  await page.goto('/');
  await box(page).pressSequentially('-73');
  await expect(page.locator('.result .verdict')).toContainText('Sign in again');
  await page.getByRole('button', { name: 'Search for it instead' }).click();
  await expect(dialog(page)).toHaveValue('-73');
  await expect(page.locator('#search-results').getByRole('option').first()).toContainText('-73');
});

test('words are searched, and can be decoded instead', async ({ page }) => {
  await page.goto('/');
  await box(page).fill('wechat 40001');
  await expect(page.getByText('Words:', { exact: true })).toBeVisible();
  await expect(page.getByText('Decoded.', { exact: true })).toBeHidden();
  await expect(page.locator('.result')).toBeEmpty();
  await box(page).press('Enter');
  await expect(dialog(page)).toHaveValue('wechat 40001');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(box(page)).toHaveValue('wechat 40001');
  await page.getByRole('button', { name: 'Decode it instead' }).click();
  await expect(page.locator('.result .verdict')).toContainText('Refresh the token');
  await box(page).fill('token expired');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(dialog(page)).toHaveValue('token expired');
});

test('a pasted response is decoded, kept in the address, and can be searched for instead', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('.specimen .verdict')).toBeVisible();
  await box(page).fill(PASSWORD);
  await expect(page.locator('.result .verdict')).toContainText('Sign in again');
  await expect(page.locator('.specimen')).toBeHidden();
  await expect(page).toHaveURL(/\/#t=/);
  await page.reload();
  await expect(page.locator('.result .verdict')).toContainText('Sign in again');
  await page.getByRole('button', { name: 'Search for it instead' }).click();
  await expect(dialog(page)).toHaveValue(PASSWORD);
});

test('words that were decoded are decoded again when the page is opened anew', async ({ page }) => {
  await page.goto('/#t=error%20-73');
  await expect(page.locator('.result .verdict')).toContainText('Sign in again');
  await box(page).fill('error');
  await expect(page.locator('.result')).toBeEmpty();
  await expect(page).toHaveURL(/\/$/);
});

test('every table is listed with its purpose and its count, and its whole box links to it', async ({ page }) => {
  await page.goto('/');
  for (const { title, url, summary, count } of domains) {
    const item = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: summary.replaceAll('`', '') });
    await expect(item.getByRole('link', { name: title, exact: true })).toHaveAttribute('href', url);
    await expect(item).toContainText(`${String(count)} codes`);
  }
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
