import { expect, test, type Locator, type Page } from '@playwright/test';
import { violations } from './axe.ts';
import { htmlOf } from './built.ts';
import { searchAll } from './search-dialog.ts';

const sidebar = (page: Page): Locator => page.locator('#starlight__sidebar');
const current = (page: Page): Locator => sidebar(page).locator('[aria-current=page]');
const group = (page: Page, name: string): Locator =>
  sidebar(page)
    .locator('details', { has: page.locator(`> summary`, { hasText: name }) })
    .last();

/** Whether an item is within what the sidebar shows. */
const isInSight = (item: Locator) =>
  item.evaluate((element) => {
    const [box, pane] = [
      element.getBoundingClientRect(),
      element.closest('#starlight__sidebar')?.getBoundingClientRect(),
    ];
    return pane !== undefined && box.height > 0 && box.top >= pane.top && box.bottom <= pane.bottom;
  });

test('the family of the page is open, the others are folded, and no item repeats its name', async ({ page }) => {
  await page.goto('/errors/qq-share-qzone/');
  await expect(current(page)).toHaveText('Share to QZone');
  await expect(group(page, 'Mobile QQ')).toHaveAttribute('open');
  for (const other of ['MSDK', 'WeChat', 'OIDB']) await expect(group(page, other)).not.toHaveAttribute('open');
  const names = await group(page, 'Mobile QQ').getByRole('link').allTextContents();
  expect(names.length).toBeGreaterThan(3);
  expect(names.filter((name) => name.includes('Mobile QQ'))).toEqual([]);
  await expect(sidebar(page).getByRole('link', { name: 'Apple sign-in' })).toBeVisible();
});

test('the page of a number is among the codes', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/code/-1/');
  await expect(current(page)).toHaveText('All codes');
  const header = page.getByRole('navigation', { name: 'Header' });
  await expect(header.locator('[aria-current=true]')).toHaveText(['Codes']);
});

test('every guide is below its reader, and leads to the next one', async ({ page }) => {
  await page.goto('/guides/for-support/');
  await expect(current(page)).toHaveText('Start here');
  await expect(group(page, 'Support').getByRole('link')).toHaveText(['Start here', 'What to tell the player']);
  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page).toHaveURL('/guides/telling-the-player/');
  await page.goto('/relations/');
  await expect(group(page, 'Everyone').locator('[aria-current=page]')).toHaveText('How codes are related');
});

test('pages other than guides lead to no next page', () => {
  expect(htmlOf('/guides/oidb/')).toMatch(/rel="?next/);
  for (const path of ['/decode/', '/errors/qq-platform/', '/data/'])
    expect(htmlOf(path), path).not.toMatch(/rel="?(?:next|prev)/);
});

test.describe('in a low window', () => {
  test.use({ viewport: { width: 1280, height: 420 } });

  test('the current item is in sight, also in a family that was folded by hand', async ({ page }) => {
    await page.goto('/changes/');
    expect(await isInSight(current(page))).toBe(true);
    await page.goto('/errors/qq-platform/');
    await group(page, 'Mobile QQ').locator('summary').click();
    await expect(group(page, 'Mobile QQ')).not.toHaveAttribute('open');
    await page.goto('/errors/xinyue-qq/');
    expect(await isInSight(current(page))).toBe(true);
    await page.goto('/guides/contributing/');
    expect(await isInSight(current(page))).toBe(true);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 500 } });

  test('the menu opens at the current item', async ({ page }) => {
    await page.goto('/guides/contributing/');
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(current(page)).toBeInViewport();
  });
});

test('the search of the header is in one place on pages of every kind', async ({ page }) => {
  const places = new Set<string>();
  for (const path of ['/', '/decode/', '/errors/oidb/', '/guides/oidb/', '/nowhere/']) {
    await page.goto(path);
    const { x, y, width } = (await page.locator('code-search .open').boundingBox()) ?? { x: 0, y: 0, width: 0 };
    expect(width).toBeGreaterThan(320);
    places.add([x, y].join());
  }
  expect(places.size).toBe(1);
});

test('the header leads to the sections, and the foot says whose the site is not and how old the data are', async ({
  page,
}) => {
  await page.goto('/errors/oidb/');
  const sections = page.getByRole('navigation', { name: 'Header' });
  await expect(sections.getByRole('link')).toHaveText(['Decode', 'Codes', 'Guides', 'Data', 'Source']);
  await expect(sections.locator('[aria-current]')).toHaveText('Codes');
  await sections.getByRole('link', { name: 'Data' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data and API');
  await expect(sections.locator('[aria-current=page]')).toHaveText('Data');
  const note = page.locator('.site-note');
  await expect(note).toContainText('not affiliated with or endorsed by Tencent');
  await expect(note.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\d$/);
  await expect(note.getByRole('link')).toHaveText(['What’s new', 'Data and API', 'Source']);
});

test('the header has no violation and nothing of it is cut off', async ({ page }) => {
  await page.goto('/data/');
  for (const width of [600, 1000, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await violations(page, 'header'), `${String(width)} pixels wide`).toEqual([]);
    const cut = await page
      .locator('.site-header :is(a, button, select):visible')
      .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().right > innerWidth).length);
    expect(cut, `${String(width)} pixels wide`).toBe(0);
  }
});

test('the page of the data is found, with what it is about', async ({ page }) => {
  await page.goto('/changes/');
  for (const { paths, query } of await searchAll(page, ['csv', 'json', 'download', 'api', 'errors.json']))
    expect(paths, query).toContain('/data/');
  await searchAll(page, ['download']);
  await expect(page.locator('[role=option][href="/data/"] .excerpt')).toContainText('for programs and spreadsheets');
});

test('the page of the data lists every file with its size', async ({ page, request }) => {
  await page.goto('/data/');
  const links = await page.locator('main table a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  expect(links).toContain('/api/v1/errors.csv');
  for (const path of links) {
    const size = (await (await request.get(path)).body()).length;
    await expect(page.locator('tr', { has: page.locator(`a[href="${path}"]`) })).toContainText(
      `${String(Math.ceil(size / 1000))} kB`,
    );
  }
});
