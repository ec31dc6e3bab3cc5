import { expect, test } from '@playwright/test';
import { SPLIT_DOMAIN, SPLIT_GROUPS, SPLIT_SIZE } from './changed-content.ts';
import { expectInView } from './in-view.ts';
import { findBrokenLinks } from './links.ts';
import { SUB_PATH, SUB_PATH_SITE } from './sites.ts';

const [FIRST, SECOND] = SPLIT_GROUPS;
const DOMAIN = `${SUB_PATH}/errors/${SPLIT_DOMAIN}/`;
const GROUP = `${DOMAIN}${SECOND.id}/`;
const RANGE = `${String(SECOND.base + SPLIT_SIZE)}~${String(SECOND.base + SPLIT_SIZE + 2)}`;

test('the permanent address of a code leads to its full entry, and back in one step', async ({ page }) => {
  await page.goto(`${SUB_PATH}/search/`);
  await page.goto(`${DOMAIN}#9200007`);
  await expect(page).toHaveURL(`${GROUP}#9200007`);
  const entry = page.locator(`article[data-id="${SPLIT_DOMAIN}/9200007"]`);
  await expectInView(entry);
  await expect(entry.getByText('Look at the request with the number 9200007.')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(`${SUB_PATH}/search/`);
});

test('every spelling of a code leads on, and keeps its spelling', async ({ page }) => {
  const inside = String(SECOND.base + SPLIT_SIZE + 1);
  await page.goto(`${DOMAIN}#${inside}`);
  await expect(page).toHaveURL(`${GROUP}#${inside}`);
  await expectInView(page.locator(`article[data-id="${SPLIT_DOMAIN}/${RANGE}"]`));
});

test('a fragment that changes on the page leads on as well, and a group stays', async ({ page }) => {
  await page.goto(`${DOMAIN}#${SECOND.id}`);
  await expectInView(page.getByRole('heading', { level: 2, name: SECOND.title }));
  await page.evaluate(() => (location.hash = '9100003'));
  await expect(page).toHaveURL(`${DOMAIN}${FIRST.id}/#9100003`);
  await page.goBack();
  await expect(page).toHaveURL(`${DOMAIN}#${SECOND.id}`);
});

test('the page of a large domain has one row a code, which can be filtered', async ({ page }) => {
  await page.goto(DOMAIN);
  const rows = page.locator('domain-codes .entry');
  await expect(rows).toHaveCount(3 * SPLIT_SIZE + 10);
  await expect(page.locator('domain-codes .steps')).toHaveCount(0);
  await expect(page.getByRole('radiogroup', { name: 'View' })).toHaveCount(0);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await expect(contents.getByRole('link', { name: SECOND.title })).toBeVisible();
  await expect(contents.getByRole('link', { name: /9200007/ })).toHaveCount(0);
  await page.getByLabel('Filter these codes').fill('second, number 12');
  await expect(rows.filter({ visible: true })).toHaveText(/^\s*9200012\s+Made second, number 12\s*Fix the request/);
  await expect(page).toHaveURL(`${DOMAIN}?text=second%2C+number+12`);
  await rows.filter({ visible: true }).getByRole('link', { name: '9200012' }).click();
  await expect(page).toHaveURL(`${GROUP}#9200012`);
});

test('the page of a group says where it stands, and is found by its own address', async ({ page, request }) => {
  await page.goto(GROUP);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${SECOND.title}: Mobile QQ blue diamond gift pack`);
  const way = page.getByRole('navigation', { name: 'Where these codes stand' }).getByRole('listitem');
  await expect(way).toHaveText(['Mobile QQ', 'Mobile QQ blue diamond gift pack', SECOND.title]);
  const boxes = await Promise.all((await way.all()).map((step) => step.boundingBox()));
  expect(new Set(boxes.map((box) => box?.y)).size, 'the steps stand in one line').toBe(1);
  await expect(page.locator('.page-address')).toHaveText(new RegExp(`${GROUP}$`));
  await expect(page.locator('domain-codes .steps')).toHaveCount(SPLIT_SIZE);
  await expect(page.getByRole('link', { name: 'All 130 codes of this table' })).toHaveAttribute('href', DOMAIN);
  await expect(page.getByRole('link', { name: 'Previous' })).toHaveAttribute('href', `${DOMAIN}${FIRST.id}/`);
  await expect(page.getByRole('link', { name: 'Next' })).toHaveAttribute('href', `${DOMAIN}made-third/`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', SUB_PATH_SITE + GROUP);
  const image = await page.locator('meta[property="og:image"]').getAttribute('content');
  expect((await request.get(new URL(image ?? '').pathname)).headers()['content-type']).toBe('image/png');
  expect(await (await request.get(`${SUB_PATH}/sitemap-0.xml`)).text()).toContain(
    `<loc>${SUB_PATH_SITE}${GROUP}</loc>`,
  );
});

test('what is copied from the page of a group is the permanent address', async ({ page }) => {
  await page.goto(GROUP);
  const entry = page.locator(`article[data-id="${SPLIT_DOMAIN}/9200007"]`);
  await entry.getByRole('button', { name: 'Copy link' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(new RegExp(`${DOMAIN}#9200007$`));
});

test('the page of a code names the full entry as the one to be found', async ({ page }) => {
  await page.goto(`${SUB_PATH}/code/9200007/`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${SUB_PATH_SITE}${GROUP}#9200007`);
});

test('links on the pages of a split domain lead somewhere', async ({ page }) => {
  await page.goto(DOMAIN);
  const groups = SPLIT_GROUPS.map(({ id }) => `${DOMAIN}${id}/`);
  expect(await findBrokenLinks(page, [DOMAIN, ...groups])).toEqual([]);
});

test.describe('without scripting', () => {
  test.use({ javaScriptEnabled: false });

  test('the row that the address names is marked, and links to the full entry', async ({ page }) => {
    await page.goto(`${DOMAIN}#9200007`);
    const row = page.locator(`article[data-id="${SPLIT_DOMAIN}/9200007"]`);
    await expectInView(row);
    await expect(row).toHaveCSS('box-shadow', /inset/);
    await expect(row).toContainText('Made second, number 7');
    await expect(row).toContainText('Fix the request');
    await expect(row.getByRole('link', { name: 'Meaning and steps' })).toHaveAttribute('href', `${GROUP}#9200007`);
    await expect(page.getByRole('link', { name: 'Meaning and steps' })).toHaveCount(1);
  });
});
