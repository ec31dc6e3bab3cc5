import { expect, test } from '@playwright/test';
import { findBrokenLinks } from './links.ts';
import { pagesOf } from './site-map.ts';

test('every internal link and anchor leads somewhere', async ({ page, request }) => {
  const paths = await pagesOf(request);
  expect(paths.length).toBe(25);
  await page.goto('/');
  expect(await findBrokenLinks(page, paths)).toEqual([]);
});

test('every address of the published catalogue has its anchor', async ({ page, request }) => {
  const { errors } = (await (await request.get('/api/v1/errors.json')).json()) as {
    errors: { url: string; forms: string[] }[];
  };
  const addresses = errors.flatMap(({ url, forms }) => [url, ...forms.map((form) => url.replace(/#.*$/, `#${form}`))]);
  expect(addresses.length).toBeGreaterThan(500);
  await page.goto('/');
  const missing = await page.evaluate(async (all) => {
    const pages = new Map<string, Document>();
    const gone: string[] = [];
    for (const address of all) {
      const [path = '', anchor = ''] = address.split('#');
      let document = pages.get(path);
      if (!document) {
        document = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
        pages.set(path, document);
      }
      if (!document.getElementById(anchor)) gone.push(address);
    }
    return gone;
  }, addresses);
  expect(missing).toEqual([]);
});

test('each page has a title and a description of its own, and loads without an error', async ({ page, request }) => {
  const titles = new Set<string>();
  const descriptions = new Set<string>();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).host));
  const paths = await pagesOf(request);
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

test('a wrong address answers 404 and shows the way', async ({ page }) => {
  const response = await page.goto('/errors/nowhere/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('link', { name: 'list of all codes' })).toHaveAttribute('href', '/errors/');
});
