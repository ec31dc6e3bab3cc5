import { expect, test } from '@playwright/test';
import { brokenLinks, readBuilt } from './built.ts';
import { expectInView } from './in-view.ts';
import { ODD_TITLE, RETIRED_NOTE } from './changed-content.ts';
import { SUB_PATH, SUB_PATH_BUILD, SUB_PATH_SITE } from './sites.ts';

test('every internal link and anchor leads somewhere', () => {
  const built = readBuilt(SUB_PATH_BUILD, SUB_PATH);
  expect(brokenLinks(built, [...built.keys()], SUB_PATH_BUILD, SUB_PATH)).toEqual([]);
});

test('the decoder links below the sub-path', async ({ page }) => {
  await page.goto(`${SUB_PATH}/decode/`);
  await page.getByRole('textbox').fill('-73');
  await page.locator('.verdict h2 a').click();
  await expect(page).toHaveURL(new RegExp(`${SUB_PATH}/errors/qq-platform/#-73$`));
});

test('the search finds codes and words below the sub-path', async ({ page }) => {
  await page.goto(`${SUB_PATH}/`);
  await page.getByRole('button', { name: 'Search codes and words' }).click();
  await page.getByLabel('Code, message or words').fill('40001');
  await expect(page.locator('#search-results').getByRole('option').first()).toHaveAttribute(
    'href',
    `${SUB_PATH}/errors/wechat-platform/#40001`,
  );
  await page.getByLabel('Code, message or words').fill('pay token lifetime');
  await expect(page.locator('#search-results').getByRole('option').first()).toHaveAttribute(
    'href',
    new RegExp(`^${SUB_PATH}/`),
  );
});

test('a retired code keeps its address, with a notice and the code that replaced it', async ({ page }) => {
  await page.goto(`${SUB_PATH}/errors/apple-login/#-3008`);
  const entry = page.locator('article[data-id="apple-login/-3008"]');
  await expectInView(entry);
  await expect(entry.getByRole('note')).toContainText(RETIRED_NOTE);
  await expect(entry.getByRole('note').getByRole('link')).toHaveAttribute(
    'href',
    `${SUB_PATH}/errors/apple-login/#-3006`,
  );
  await page.goto(`${SUB_PATH}/code/-3008/`);
  await expect(page.getByRole('note')).toContainText(RETIRED_NOTE);
});

test('a title with markup characters is escaped in the head as well', async ({ page }) => {
  await page.goto(`${SUB_PATH}/code/-3008/`);
  expect(await page.title()).toContain(ODD_TITLE);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('-3008');
});

test('a renamed code can still be reached at its old address', async ({ page }) => {
  await page.goto(`${SUB_PATH}/errors/apple-login/#-3015`);
  await expectInView(page.locator('article[data-id="apple-login/-3016"]'));
  const response = await page.goto(`${SUB_PATH}/code/-3015/`);
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('link', { name: /-3016/ }).first()).toHaveAttribute(
    'href',
    `${SUB_PATH}/errors/apple-login/#-3016`,
  );
});

test('a site that knows its address has a search description and canonical addresses of codes', async ({
  page,
  request,
}) => {
  await page.goto(`${SUB_PATH}/code/-73/`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    `${SUB_PATH_SITE}${SUB_PATH}/errors/qq-platform/#-73`,
  );
  const description = page.locator('link[rel=search]');
  await expect(description).toHaveAttribute('href', `${SUB_PATH}/opensearch.xml`);
  const xml = await (await request.get(`${SUB_PATH}/opensearch.xml`)).text();
  expect(xml).toContain(`template="${SUB_PATH_SITE}${SUB_PATH}/search/?q={searchTerms}"`);
});

test('an address that does not exist leads to the right one below the sub-path', async ({ page }) => {
  await page.goto(`${SUB_PATH}/errors/qq_platform/-73/`);
  await expect(page).toHaveURL(`${SUB_PATH}/errors/qq-platform/#-73`);
  await page.goto(`${SUB_PATH}/code/-10500/`);
  await expect(page.locator('lost-address').getByRole('listitem').getByRole('link')).toHaveAttribute(
    'href',
    `${SUB_PATH}/errors/msdk-logic/#-10000`,
  );
});
