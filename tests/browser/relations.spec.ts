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

test('what a picture shows is also written next to it, and the keyboard goes through it', async ({ page }) => {
  await page.goto('/relations/');
  const events = await page.locator('section.relation').evaluateAll((all) =>
    all.map((event) => {
      const links = (part: string) =>
        [...new Set([...event.querySelectorAll(`${part} a`)].map((link) => link.getAttribute('href')))].sort();
      return { name: event.querySelector('h3')?.textContent, drawn: links('.picture'), written: links('.words') };
    }),
  );
  expect(events.flatMap(({ drawn }) => drawn).length).toBeGreaterThan(100);
  for (const { name, drawn, written } of events) expect(drawn, name).toEqual(written);
  const sentence = page.locator(`${EXPIRED} .sentences li`).first();
  await expect(sentence).toContainText('42001 WeChat platform leads to 42004');
  await expect(sentence.locator('.reason')).toHaveText(
    /^The refresh token expires too: .* the player has to sign in again\.$/,
  );

  // From left to right, with a visible focus.
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

test('opened, nothing is wider than the screen, and it has no violation', async ({ page }) => {
  // The page is long, and axe checks every part of it.
  test.slow();
  await page.goto('/relations/');
  await page.locator('.relations summary').evaluateAll((all) => {
    for (const summary of all) (summary as HTMLElement).click();
  });
  await expect(page.locator('.relations details:not([open])')).toHaveCount(0);
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const beyond = await page.evaluate(() => ({
      page: Math.max(document.documentElement.scrollWidth - innerWidth, 0),
      pictures: [...document.querySelectorAll('.relations :not(.scrolls) > .picture')]
        .filter((picture) => picture.getBoundingClientRect().right > innerWidth)
        .map((picture) => picture.getAttribute('aria-label')),
    }));
    expect(beyond, `${String(width)} pixels wide`).toEqual({ page: 0, pictures: [] });
  }
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
