import { expect, test } from '@playwright/test';
import { brokenLinks, missing, readBuilt } from './built.ts';
import { ADDRESSES, CHINESE_PAGES, PAGES, READING_PAGES } from './site-map.ts';

test.describe('of the pages as they are built', () => {
  test('every internal link and anchor leads somewhere', () => {
    expect(brokenLinks(readBuilt(), PAGES)).toEqual([]);
  });

  test('every address in the lock exists, with its anchor', () => {
    const built = readBuilt();
    expect(ADDRESSES.filter((address) => missing(built, address) !== null)).toEqual([]);
  });

  test('every page and every heading of a guide is in the lock', () => {
    const built = readBuilt();
    const headings = [...built].flatMap(([path, page]) =>
      /^(?:\/zh-cn)?\/guides\//.test(path) ? page.headings.map((id) => `${path}#${id}`) : [],
    );
    expect(headings.length).toBeGreaterThan(10);
    const locked = new Set(ADDRESSES);
    expect([...built.keys(), ...headings].filter((address) => !locked.has(address))).toEqual([]);
  });

  test('each has a title and a description of its own', () => {
    const paths = [...READING_PAGES, ...CHINESE_PAGES];
    const pages = paths.map((path) => readBuilt().get(path));
    expect(new Set(pages.map((page) => page?.title)).size).toBe(paths.length);
    expect(new Set(pages.map((page) => page?.tags['description'])).size).toBe(paths.length);
  });
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
