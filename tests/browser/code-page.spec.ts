import { expect, test, type Page } from '@playwright/test';
import { readCatalogue } from '#src/catalogue/read.ts';
import { PAGES } from './site-map.ts';

const { entries } = readCatalogue(process.cwd());

/** The link to a page's canonical address. */
const canonical = (page: Page) => page.locator('link[rel=canonical]');

test('a number of several tables shows each meaning, the likeliest first', async ({ page }) => {
  await page.goto('/code/-1/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Code -1');
  const hrefs = await page.locator('.meanings h2 a').evaluateAll((links) => links.map((a) => a.getAttribute('href')));
  expect(hrefs).toEqual(
    ['qq-platform', 'qq-blue-diamond', 'xinyue-qq', 'wechat-platform', 'wechat-group', 'oidb'].map(
      (domain) => `/errors/${domain}/#-1`,
    ),
  );
});

test("MSDK's own codes come before those that arrive inside a response", async ({ page }) => {
  await page.goto('/code/0/');
  await expect(page.locator('.meanings h2 a').first()).toHaveAttribute('href', /^\/errors\/msdk-/);
});

test('each meaning shows its title, its action, its table and its first step', async ({ page }) => {
  await page.goto('/code/-1/');
  const meanings = entries.filter(({ code, forms }) => code === '-1' || forms.includes('-1'));
  await expect(page.locator('.meanings > li')).toHaveCount(meanings.length);
  for (const [place, { title, domain, steps }] of meanings.entries()) {
    const meaning = page.locator('.meanings > li').nth(place);
    await expect(meaning.getByRole('heading')).toContainText(title);
    await expect(meaning.locator('.action[data-action]')).toHaveText(/\w/);
    await expect(meaning.locator('.action svg')).toBeVisible();
    await expect(meaning.locator(`a[href="/errors/${domain}/"]`)).toBeVisible();
    await expect(meaning.locator('.handling')).toContainText((steps[0] ?? '').replaceAll('`', ''));
    await expect(meaning.getByRole('link', { name: /^All about -1 in / })).toHaveAttribute(
      'href',
      `/errors/${domain}/#-1`,
    );
  }
});

test('a page with several meanings has no canonical address elsewhere', async ({ page }) => {
  await page.goto('/code/-1/');
  for (const link of await canonical(page).all()) await expect(link).toHaveAttribute('href', /\/code\/-1\/$/);
});

for (const [spelling, anchor, title] of [
  ['-73', '/errors/qq-platform/#-73', '-73 Access token revoked by a QQ password change'],
  ['0x47', '/errors/oidb-0x711/#0x47', '0x47'],
  ['71', '/errors/oidb-0x711/#0x47', '71'],
  ['-500005', '/errors/qq-group/#-500003~-500009', '-500005'],
] as const) {
  test(`${spelling}, with one meaning, is a page that names its anchor as canonical`, async ({ page }) => {
    const response = await page.goto(`/code/${spelling}/`);
    expect(response?.status()).toBe(200);
    await expect(page).toHaveURL(`/code/${spelling}/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
    await expect(canonical(page)).toHaveCount(1);
    await expect(canonical(page)).toHaveAttribute('href', anchor);
    await expect(page.locator('.meanings > li')).toHaveCount(1);
    await expect(page.locator('.meanings .action')).toBeVisible();
    await expect(page.locator('.meanings .handling')).toContainText(/^Do first: \w/);
    await page.getByRole('link', { name: /^All about / }).click();
    await expect(page).toHaveURL(anchor);
  });
}

test('the page of a code links to the decoder for the whole response', async ({ page }) => {
  await page.goto('/code/-73/');
  await page.getByRole('link', { name: 'Decode the whole response' }).click();
  await expect(page).toHaveURL('/decode/#-73');
  await expect(page.getByRole('textbox')).toHaveValue('-73');
});

test('every page of a code links to each entry that has it, and to no other', async ({ request }) => {
  const wrong: string[] = [];
  for (const path of PAGES.filter((address) => address.startsWith('/code/'))) {
    const html = await (await request.get(path)).text();
    const spelling = path.slice('/code/'.length, -1);
    const own = entries.filter(({ code, forms }) => code === spelling || forms.includes(spelling));
    const linked = [...html.matchAll(/<a href="([^"]+)"[^>]*>All about /g)].map(([, href]) => href);
    if (linked.join() !== own.map(({ url }) => url).join()) wrong.push(`${path}: ${linked.join()}`);
  }
  expect(wrong).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('no page of a code is wider than the screen', async ({ page }) => {
    for (const path of ['/code/-1/', '/code/-73/', '/code/-500003~-500009/', '/code/0/']) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true);
    }
  });
});
