import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';
import { findBrokenLinks } from './links.ts';
import { findGone } from './gone.ts';
import { ADDRESSES, CHINESE_PAGES, PAGES, READING_PAGES } from './site-map.ts';

test('every internal link and anchor leads somewhere', async ({ page }) => {
  test.slow(); // It opens every page of both languages.
  await page.goto('/');
  expect(await findBrokenLinks(page, PAGES)).toEqual([]);
});

test('every address in the lock exists, with its anchor', async ({ page }) => {
  test.slow(); // It opens every page of both languages.
  await page.goto('/');
  expect(await findGone(page, ADDRESSES)).toEqual([]);
});

test('every page and every heading of a guide is in the lock', async ({ page }) => {
  const built = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => basename(file) === 'index.html')
    .map((file) => `/${file.slice(0, -'index.html'.length).replaceAll('\\', '/')}`);
  await page.goto('/');
  const headings = await page.evaluate(
    async (guides) => {
      const found: string[] = [];
      for (const guide of guides) {
        const html = await (await fetch(guide)).text();
        const document = new DOMParser().parseFromString(html, 'text/html');
        // A guide that is shown in English because the language does not have it yet.
        if (document.querySelector('main')?.lang !== document.documentElement.lang) continue;
        for (const { id } of document.querySelectorAll('.sl-markdown-content :is(h2, h3)[id]'))
          found.push(`${guide}#${id}`);
      }
      return found;
    },
    PAGES.filter((path) => /^(?:\/zh-cn)?\/guides\//.test(path)),
  );
  expect(headings.length).toBeGreaterThan(10);
  const locked = new Set(ADDRESSES);
  expect([...built, ...headings].filter((address) => !locked.has(address))).toEqual([]);
});

test('each page has a title and a description of its own, and loads without an error', async ({ page }) => {
  const titles = new Set<string>();
  const descriptions = new Set<string>();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).host));
  const paths = [...READING_PAGES, ...CHINESE_PAGES];
  for (const path of paths) {
    await page.goto(path);
    titles.add(await page.title());
    descriptions.add((await page.locator('meta[name=description]').getAttribute('content')) ?? '');
  }
  expect(errors).toEqual([]);
  expect(titles.size).toBe(paths.length);
  expect(descriptions.size).toBe(paths.length);
  expect([...origins]).toEqual([new URL(page.url()).host]);
});

test('a wrong address returns 404 and shows where to go', async ({ page }) => {
  const response = await page.goto('/errors/nowhere/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('link', { name: 'list of all codes' })).toHaveAttribute('href', '/errors/');
});

test('a wrong address offers the search', async ({ page }) => {
  await page.goto('/nowhere/');
  await page.getByRole('main').getByLabel('Code, message or words').fill('-73');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('-73');
});
