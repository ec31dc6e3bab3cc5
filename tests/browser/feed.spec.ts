import { expect, test } from '@playwright/test';
import { CHANGES_PATH, inLanguage } from '#src/addresses.ts';
import { LANGUAGES } from '#src/catalogue/languages.ts';

for (const language of LANGUAGES) {
  test(`what is new leads readers of feeds to both, in ${language}`, async ({ page, request }) => {
    await page.goto(inLanguage(language, CHANGES_PATH));
    for (const type of ['application/atom+xml', 'application/feed+json']) {
      const feed = (await page.locator(`link[rel=alternate][type="${type}"]`).getAttribute('href')) ?? '';
      await expect(page.locator(`main a[href="${feed}"]`)).toBeVisible();
      const response = await request.get(feed);
      expect(response.headers()['content-type']).toBe(`${type}; charset=utf-8`);
      const text = await response.text();
      // The browser takes nothing for XML that is not well-formed.
      const versions = await page.evaluate((given) => {
        if (given.startsWith('{')) return (JSON.parse(given) as { items: unknown[] }).items.length;
        const xml = new DOMParser().parseFromString(given, 'application/xml');
        return xml.querySelectorAll('parsererror').length > 0 ? 0 : xml.querySelectorAll('feed > entry').length;
      }, text);
      expect(versions).toBe(await page.locator('.changes h2').count());
    }
  });
}
