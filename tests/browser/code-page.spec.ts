import { expect, test, type Page } from '@playwright/test';
import { readCatalogue } from '#src/catalogue/read.ts';
import { htmlOf } from './built.ts';
import { expectInView } from './in-view.ts';
import { PAGES } from './site-map.ts';

const { entries } = readCatalogue(process.cwd());

/** The link to a page's canonical address. */
const canonical = (page: Page) => page.locator('link[rel=canonical]');

test('a number of several tables is compared, then shown in full', async ({ page }) => {
  await page.goto('/code/-1/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Code -1');
  const meanings = entries.filter(({ code, forms }) => code === '-1' || forms.includes('-1'));
  const domains = ['qq-platform', 'qq-blue-diamond', 'xinyue-qq', 'wechat-platform', 'wechat-group', 'oidb'];
  expect(meanings.map(({ domain }) => domain).sort()).toEqual(domains.toSorted());
  const rows = page.locator('.meanings tbody tr');
  await expect(rows).toHaveCount(domains.length);
  for (const [place, domain] of domains.entries()) {
    const entry = meanings.find((each) => each.domain === domain);
    const row = rows.nth(place);
    await expect(row.getByRole('link')).toHaveAttribute('href', `#${domain}`);
    await expect(row).toContainText(entry?.title ?? '');
    await expect(row.locator('.action svg')).toBeVisible();
    await expect(page.locator('.entry').nth(place)).toHaveAttribute('data-id', entry?.id ?? '');
  }
  for (const link of await canonical(page).all()) await expect(link).toHaveAttribute('href', /\/code\/-1\/$/);
  await rows.last().getByRole('link').click();
  await expectInView(page.getByRole('heading', { level: 2, name: 'OIDB common codes' }));
});

test('a number with one meaning is its whole entry, without a comparison', async ({ page }) => {
  await page.goto('/code/42001/');
  const steps = entries.find(({ id }) => id === 'wechat-platform/42001')?.steps ?? [];
  await expect(page.locator('.meanings')).toHaveCount(0);
  await expect(page.locator('.entry .steps > li')).toHaveText(steps.map((step) => step.replaceAll('`', '')));
  await expect(page).toHaveTitle(/^42001 Access token expired \|/);
});

test('a number that exists with the other sign leads to it', async ({ page }) => {
  await page.goto('/code/1002/');
  const lead = page.locator('.lead', { hasText: 'There is also' });
  await expect(lead).toHaveText(/^\s*There is also -1002 \((?:one meaning|\d+ meanings)\)\.\s*$/);
  await lead.getByRole('link').click();
  await expect(page).toHaveURL('/code/-1002/');
  await expect(page.locator('.meanings tbody tr, .entry').first()).toBeVisible();
  await lead.getByRole('link', { name: '1002', exact: true }).click();
  await expect(page).toHaveURL('/code/1002/');
  await page.goto('/code/-73/');
  await expect(lead).toHaveCount(0);
});

test('it is copied like an entry, with the name of its table', async ({ page }) => {
  await page.goto('/code/-1/');
  const entry = page.locator('[data-id="wechat-platform/-1"]');
  await entry.getByRole('button', { name: 'Copy link' }).click();
  await expect(entry.getByRole('button', { name: 'Copy link' })).toHaveText('Copied');
  const pasted = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await pasted()).toMatch(/^http.*\/errors\/wechat-platform\/#-1$/);
  await entry.getByRole('button', { name: 'Copy for a ticket' }).click();
  await expect.poll(pasted).toContain('(WeChat platform)');
});

test('it is printed whole, below its address, with the date of the data', async ({ page }) => {
  await page.goto('/code/42001/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.page-address')).toHaveText(/^http.*\/code\/42001\/$/);
  await expect(page.locator('.entry .steps')).toBeVisible();
  await expect(page.locator('.entry').getByRole('button')).toHaveCount(0);
  await expect(page.getByText(/^Data of \w+ \d+, \d{4}, version [\da-f]{8}/)).toBeVisible();
});

test("MSDK's own codes come before those that arrive inside a response, and no id is there twice", async ({ page }) => {
  await page.goto('/code/0/');
  await expect(page.locator('.entry').first()).toHaveAttribute('data-id', /^msdk-/);
  const ids = await page.locator('main [id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
});

test('a number with one meaning is a page that names its anchor as canonical', async ({ page }) => {
  for (const [spelling, anchor, title] of [
    ['-73', '/errors/qq-platform/#-73', '-73 Access token revoked by a QQ password change'],
    ['71', '/errors/oidb-0x711/#0x47', '71 '],
    ['-500005', '/errors/qq-group/#-500003~-500009', '-500005'],
  ] as const) {
    const response = await page.goto(`/code/${spelling}/`);
    expect(response?.status()).toBe(200);
    await expect(page).toHaveURL(`/code/${spelling}/`);
    await expect(page).toHaveTitle(new RegExp(`^${title}`));
    await expect(canonical(page)).toHaveCount(1);
    await expect(canonical(page)).toHaveAttribute('href', anchor);
    await expect(page.locator('.entry')).toHaveCount(1);
    await page.locator('.entry h3 a').click();
    await expect(page).toHaveURL(anchor);
  }
});

test('the page of a code links to the decoder for the whole response', async ({ page }) => {
  await page.goto('/code/-73/');
  await page.getByRole('link', { name: 'Decode the whole response' }).click();
  await expect(page).toHaveURL('/decode/#t=-73');
  await expect(page.getByRole('textbox')).toHaveValue('-73');
});

test('every page of a code has each entry that has it, and no other', () => {
  const wrong: string[] = [];
  for (const path of PAGES.filter((address) => address.startsWith('/code/'))) {
    const spelling = path.slice('/code/'.length, -1);
    const own = entries.filter(({ code, forms }) => code === spelling || forms.includes(spelling));
    const linked = [...htmlOf(path).matchAll(/<a class="code" href="([^"]+)"/g)].map(([, href]) => href);
    if (linked.join() !== own.map(({ url }) => url).join()) wrong.push(`${path}: ${linked.join()}`);
  }
  expect(wrong).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the page of a code is not wider than the screen', async ({ page }) => {
    for (const path of ['/code/-1/', '/code/-500003~-500009/']) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true);
    }
  });
});
