import { expect, test } from '@playwright/test';
import { PREVIEW_SIZE } from '#src/features/previews/previews.ts';
import { readBuilt } from './built.ts';
import { PAGES } from './site-map.ts';

/** The first bytes of every PNG, up to the name of the chunk with width and height. */
const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

const tagsOf = (path: string) => readBuilt().get(path)?.tags ?? {};

test('every page has a preview with title, description and an image of the right size', async ({ request }) => {
  const told = PAGES.map((path) => ({ path, tags: tagsOf(path) }));
  const wrong = told.filter(
    ({ tags }) =>
      !tags['og:title'] ||
      !tags['og:description'] ||
      tags['og:description'] !== tags['description'] ||
      !tags['og:image:alt'] ||
      tags['twitter:image'] !== tags['og:image'] ||
      tags['twitter:card'] !== 'summary_large_image' ||
      tags['og:image:width'] !== String(PREVIEW_SIZE.width) ||
      tags['og:image:height'] !== String(PREVIEW_SIZE.height),
  );
  expect(wrong).toEqual([]);
  const broken: string[] = [];
  for (const image of new Set(told.map(({ tags }) => tags['og:image'] ?? ''))) {
    const response = await request.get(image);
    const body = await response.body();
    const ok =
      response.status() === 200 &&
      response.headers()['content-type'] === 'image/png' &&
      body.subarray(0, PNG_HEAD.length).equals(Buffer.from(PNG_HEAD)) &&
      body.readUInt32BE(16) === PREVIEW_SIZE.width &&
      body.readUInt32BE(20) === PREVIEW_SIZE.height;
    if (!ok) broken.push(`${image}: ${String(response.status())} ${response.headers()['content-type'] ?? ''}`);
  }
  expect(broken).toEqual([]);
});

test('every domain and guide has an image of its own, and the page of a number shows one of them', () => {
  const own = PAGES.filter((path) => /^(?:\/zh-cn)?\/(?:errors|guides)\/[^/]+\/$/.test(path));
  const told = own.map((path) => ({ path, tags: tagsOf(path) }));
  expect(new Set(told.map(({ tags }) => tags['og:image'])).size).toBe(own.length);
  const wrong = told.filter(({ path, tags }) => tags['og:image'] !== `/previews${path.slice(0, -1)}.png`);
  expect(wrong).toEqual([]);
  expect(['/code/-73/', '/code/-1/', '/zh-cn/code/-1/'].map((path) => tagsOf(path)['og:image'])).toEqual([
    '/previews/errors/qq-platform.png',
    '/previews/site.png',
    '/previews/zh-cn/site.png',
  ]);
});

test('the 404 page has the image of the site', async ({ page }) => {
  await page.goto('/errors/nowhere/');
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute('content', '/previews/site.png');
});
