import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import english from '#src/content/i18n/en.json' with { type: 'json' };
import chinese from '#src/content/i18n/zh-CN.json' with { type: 'json' };
import { DECODE_PATH, ERRORS_PATH, inLanguage, SEARCH_PATH, splitLanguage } from '#src/addresses.ts';
import { htmlOf } from './built.ts';
import { PASSWORD } from './decoder-page.ts';
import { CHINESE_PAGES } from './site-map.ts';

/** What the interface says in English and not in Chinese, cut at its gaps and tags, as far as it can be told from a name. */
const ENGLISH_WORDS = Object.entries(english)
  .filter(([key, text]) => (chinese as Partial<Record<string, string>>)[key] !== text)
  .flatMap(([, text]) => text.split(/\{\{\w+\}\}|<[^>]*>|`[^`]*`|[“”…]/))
  .map((text) => text.trim())
  .filter((text) => /[a-z]{2,} [a-z]{2,} [a-z]{2,}/i.test(text));

/** Pages to which scripts add more than a line. */
const SCRIPTED = [DECODE_PATH, ERRORS_PATH, SEARCH_PATH].map((path) => inLanguage('zh-cn', path));

test('no sentence of the interface is English on a Chinese page', async ({ page }) => {
  expect(ENGLISH_WORDS.length).toBeGreaterThan(100);
  const found: string[] = [];
  for (const path of CHINESE_PAGES) {
    if (SCRIPTED.includes(path)) await page.goto(path);
    else await page.setContent(htmlOf(path));
    const said = await page.evaluate(() => {
      for (const quoted of document.querySelectorAll('code, pre, q, script, style')) quoted.remove();
      const names = [...document.querySelectorAll('[aria-label], [placeholder], [alt], [title]')].flatMap((element) =>
        ['aria-label', 'placeholder', 'alt', 'title'].map((name) => element.getAttribute(name) ?? ''),
      );
      return [document.title, document.body.textContent, ...names].join('\n').replace(/[^\S\n]+/g, ' ');
    });
    found.push(...ENGLISH_WORDS.filter((words) => said.includes(words)).map((words) => `${path}: ${words}`));
  }
  expect(found).toEqual([]);
});

test('a Chinese page says its language, and weighs at most 15 % more than the same page in English', () => {
  const weigh = (path: string) => gzipSync(htmlOf(path), { level: 9 }).length;
  const heavy: string[] = [];
  for (const path of CHINESE_PAGES) {
    expect(htmlOf(path)).toContain('<html lang="zh-CN"');
    const [own, twin] = [weigh(path), weigh(splitLanguage(path).path)];
    if (own > 1.15 * twin) heavy.push(`${path}: ${String(own)} bytes instead of ${String(twin)}`);
  }
  expect(heavy).toEqual([]);
});

test('a Chinese page loads no font', async ({ page }) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url());
  });
  await page.goto('/zh-cn/errors/apple-login/', { waitUntil: 'networkidle' });
  expect(fonts).toEqual([]);
});

test('the link to the other language keeps the page, what is filtered and the code', async ({ page }) => {
  await page.goto('/errors/qq-platform/?text=token#-73');
  await page.locator('a.language').locator('visible=true').click();
  await expect(page).toHaveURL(/\/zh-cn\/errors\/qq-platform\/\?text=token#-73$/);
  await page.locator('a.language').locator('visible=true').click();
  await expect(page).toHaveURL(/\/errors\/qq-platform\/\?text=token#-73$/);
  expect(page.url()).not.toContain('zh-cn');
});

test('on a phone, the other language is in the menu', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/zh-cn/data/');
  await page.getByRole('button', { name: '菜单' }).click();
  await page.locator('a.language').locator('visible=true').click();
  await expect(page).toHaveURL(/(?<!zh-cn)\/data\/$/);
});

test('the page for lost addresses speaks Chinese where the address does', async ({ page }) => {
  await page.goto('/zh-cn/nowhere/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('页面不存在');
  await expect(page).toHaveTitle(/^页面不存在 \|/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('main').getByRole('link', { name: '全部错误码' })).toHaveAttribute(
    'href',
    '/zh-cn/errors/',
  );
  // The frame does, too, and what is in it runs.
  await expect(page.locator('#starlight__sidebar a').first()).toHaveAttribute('href', '/zh-cn/decode/');
  await expect(page.locator('keep-offline').getByRole('button')).toHaveText('保存供离线使用');
  await expect(page.locator('body')).not.toContainText('This page does not exist');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: '错误码、消息或词语' }).fill('-73');
  await page.locator('#search-results').getByRole('option').first().click();
  await expect(page).toHaveURL('/zh-cn/errors/qq-platform/#-73');
  await page.goto('/nowhere/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
});

test('an old address of a Chinese page leads to the Chinese page', async ({ page }) => {
  await page.goto('/zh-cn/errors/qq-platform.html#-73');
  await expect(page).toHaveURL(/\/zh-cn\/errors\/qq-platform\/#-73$/);
  await page.goto('/zh-cn/errors/qq-platform/#-987654');
  await expect(page.locator('.no-anchor h2')).toContainText('没有收录 -987654');
});

test('the Chinese search leads to Chinese pages', async ({ page }) => {
  await page.goto('/zh-cn/search/?q=-73');
  await expect(page.locator('#search-results').getByRole('option').first()).toHaveAttribute(
    'href',
    '/zh-cn/errors/qq-platform/#-73',
  );
});

test('the Chinese decoder links and copies Chinese pages', async ({ page }) => {
  await page.goto('/zh-cn/decode/');
  await page.locator('#decoder-input').fill(PASSWORD);
  await expect(page.locator('.verdict h2 a')).toHaveAttribute('href', '/zh-cn/errors/qq-platform/#-73');
  await page.locator('details.copy > summary').click();
  await page.getByRole('button', { name: '复制工单摘要' }).click();
  const ticket = await page.evaluate(() => navigator.clipboard.readText());
  expect(ticket).toContain('/zh-cn/errors/qq-platform/#-73');
  expect(ticket).toContain('在解析器里打开');
});
