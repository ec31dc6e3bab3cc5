import { expect, test } from '@playwright/test';
import { meaningsOf } from '#tests/search/spellings.ts';
import { searchAll } from './search-dialog.ts';
import { ADDRESSES } from './site-map.ts';
import { readCatalogue } from '#src/catalogue/read.ts';

test('each spelling of each code finds all its meanings before anything else', async ({ page }) => {
  // Hundreds of queries.
  test.slow();
  const meanings = meaningsOf(readCatalogue(process.cwd()));
  await page.goto('/');
  const shown = await searchAll(page, [...meanings.keys()]);
  const wrong = shown.filter(({ query, paths }) => {
    const urls = meanings.get(query);
    return !urls || !paths.slice(0, urls.size).every((path) => urls.has(path)) || paths.length < urls.size;
  });
  expect(wrong).toEqual([]);
  const known = new Set(ADDRESSES);
  expect(shown.flatMap(({ paths }) => paths.filter((path) => !known.has(path)))).toEqual([]);
});
