import { expect, test } from '@playwright/test';
import { findBrokenLinks } from './links.ts';
import { pagesOf } from './site-map.ts';
import { SUB_PATH } from './sites.ts';

test('every internal link and anchor leads somewhere', async ({ page, request }) => {
  await page.goto(`${SUB_PATH}/`);
  const paths = await pagesOf(request, SUB_PATH);
  expect(paths.length).toBe(25);
  expect(await findBrokenLinks(page, paths)).toEqual([]);
});

test('the decoder links below the sub-path', async ({ page }) => {
  await page.goto(`${SUB_PATH}/decode/`);
  await page.getByRole('textbox').fill('-73');
  await page.locator('.layers a').first().click();
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
