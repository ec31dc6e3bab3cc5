import { expect, test } from '@playwright/test';
import { readCatalogue } from '#src/catalogue/read.ts';

const { entries } = readCatalogue(process.cwd());

test.use({ javaScriptEnabled: false });

test('every entry of a domain can be read without scripting', async ({ page }) => {
  await page.goto('/errors/wechat-platform/');
  await expect(page.locator('article.entry')).toHaveCount(
    entries.filter(({ domain }) => domain === 'wechat-platform').length,
  );
  const entry = page.locator('article[data-id="wechat-platform/42001"]');
  await expect(entry.locator('.steps > li').first()).toBeVisible();
  await expect(entry.getByRole('button')).toHaveCount(0);
  for (const fold of [page.locator('.about'), entry.locator('.more')]) {
    await expect(fold.getByRole('link').first()).toBeHidden();
    await fold.locator('summary').click();
    await expect(fold.getByRole('link').first()).toBeVisible();
  }
});

test('a Chinese page can be read and left without scripting', async ({ page }) => {
  await page.goto('/zh-cn/errors/apple-login/');
  await expect(page.locator('article.entry .steps > li').first()).toBeVisible();
  await page.locator('a.language').locator('visible=true').click();
  await expect(page).toHaveURL(/\/errors\/apple-login\/$/);
  await page.goto('/zh-cn/decode/');
  await expect(page.getByText('解析器没有运行')).toBeVisible();
});

test('the decoder says that it needs scripting', async ({ page }) => {
  await page.goto('/decode/');
  await expect(page.getByText('The decoder is not running: its script is switched off')).toBeVisible();
});
