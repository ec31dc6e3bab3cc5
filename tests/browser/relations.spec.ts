import { expect, test } from '@playwright/test';
import { violations } from './axe.ts';
import { expectInView } from './in-view.ts';

const EXPIRED = 'section:has(#access-token-expired)';

test('an event has a picture whose codes are links to their places', async ({ page }) => {
  await page.goto('/relations/#access-token-expired');
  await expectInView(page.locator('#access-token-expired'));
  const picture = page.getByRole('group', { name: 'The codes of the event: Access token has expired' });
  await expect(picture.getByRole('group', { name: 'OIDB 0x711' }).first()).toBeVisible();
  await picture.getByRole('link', { name: '100014, Mobile QQ platform: Access token has expired' }).click();
  await expect(page).toHaveURL(/\/errors\/qq-platform\/#100014$/);
  await expectInView(page.locator('article[data-id="qq-platform/100014"]'));
});

test('what a picture shows is also written next to it, with the reasons', async ({ page }) => {
  await page.goto('/relations/');
  for (const event of await page.locator('section.relation').all()) {
    const links = (part: string) =>
      event
        .locator(`${part} a`)
        .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href')))].sort());
    expect(await links('.picture'), await event.locator('h3').innerText()).toEqual(await links('.words'));
  }
  const sentence = page.locator(`${EXPIRED} .sentences li`).first();
  await expect(sentence).toContainText('42001 WeChat platform leads to 42004');
  await expect(sentence.locator('.reason')).toHaveText(
    /^The refresh token expires too: .* the player has to sign in again\.$/,
  );
});

test('the keyboard goes through a picture from left to right, with a visible focus', async ({ page }) => {
  await page.goto('/relations/');
  await page.locator('#access-token-expired a').focus();
  const seen = new Set<number>();
  const codes: string[] = [];
  const all = await page.locator(`${EXPIRED} .picture a`).count();
  while (codes.length < all) {
    await page.keyboard.press('Tab');
    const focused = page.locator(`${EXPIRED} .picture a:focus`);
    await expect(focused.locator('rect')).toHaveCSS('stroke-width', '3px');
    codes.push((await focused.locator('text').textContent()) ?? '');
    seen.add(Math.round((await focused.boundingBox())?.x ?? 0));
  }
  expect(new Set(codes).size).toBe(all);
  const columns = [...seen];
  expect(columns).toEqual(columns.toSorted((a, b) => a - b));
});

test('connected events and tables link to each other', async ({ page }) => {
  await page.goto('/relations/');
  const map = page.getByRole('group', { name: /^Connected events: Access token has expired/ });
  await map.getByRole('link', { name: 'WeChat session cannot be refreshed' }).click();
  await expect(page).toHaveURL(/#refresh-impossible$/);
  await expectInView(page.locator('#refresh-impossible'));
  const tables = page.getByRole('region', { name: 'Picture of the tables' });
  await tables.getByRole('link', { name: 'WeChat platform' }).click();
  await expect(page).toHaveURL(/\/errors\/wechat-platform\/$/);
});

for (const [colorScheme, width] of [
  ['light', 360],
  ['dark', 768],
  ['dark', 1440],
] as const) {
  test.describe(`${colorScheme}, ${String(width)} pixels wide`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    test('nothing is wider than the screen', async ({ page }) => {
      await page.goto('/relations/');
      for (const summary of await page.locator('.relations summary').all()) await summary.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      const beyond = await page
        .locator('.relations :not(.scrolls) > .picture')
        .evaluateAll((pictures) =>
          pictures
            .filter((picture) => picture.getBoundingClientRect().right > innerWidth)
            .map((picture) => picture.getAttribute('aria-label')),
        );
      expect(beyond).toEqual([]);
    });
  });
}

test('opened, it has no violation', async ({ page }) => {
  // The page is long, and axe checks every part of it.
  test.slow();
  await page.goto('/relations/');
  for (const summary of await page.locator('.relations summary').all()) await summary.click();
  expect(await violations(page, 'main')).toEqual([]);
});

test.describe('with forced colors', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('the lines and boxes use the system colors', async ({ page }) => {
    await page.goto('/relations/');
    const box = page.locator(`${EXPIRED} .picture g.box > rect`).first();
    const text = page.locator(`${EXPIRED} .picture g.box text`).first();
    const [fill, ink] = [
      await box.evaluate((one) => getComputedStyle(one).fill),
      await text.evaluate((one) => getComputedStyle(one).fill),
    ];
    expect(fill).not.toBe(ink);
    await expect(box).toHaveCSS('stroke', ink);
  });
});
