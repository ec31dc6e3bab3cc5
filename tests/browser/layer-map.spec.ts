import { expect, test, type Page } from '@playwright/test';
import { readCatalogue } from '#src/catalogue/read.ts';

const { domains } = readCatalogue(process.cwd());
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 740 };

const map = (page: Page) => page.getByRole('group', { name: 'How a response travels' });
const path = (page: Page) => page.getByRole('navigation', { name: 'Where these codes come from' });

for (const [name, viewport] of [
  ['wide', WIDE],
  ['narrow', NARROW],
] as const) {
  test(`on a ${name} screen, the map links to every table, is readable, and can be navigated by keyboard`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto('/');
    await test.step('it is shown once, and links to every table', async () => {
      await expect(map(page)).toHaveCount(1);
      await expect(map(page)).toHaveClass(name);
      await expect(map(page)).toHaveAccessibleDescription(/^A call goes from the game .* no response is documented\.$/);
      for (const { title, url } of domains) {
        const layer = title.startsWith('MSDK ') ? title.slice('MSDK '.length) : title;
        const link = map(page).getByRole('link', { name: new RegExp(`^${layer}( \\d+ codes|$)`, 'i') });
        await expect(link, title).toHaveAttribute('href', url);
      }
      for (const code of ['-10000', '-15000', '-103', '-20000'])
        await expect(map(page).getByRole('link', { name: code, exact: true })).toHaveAttribute(
          'href',
          `/errors/msdk-logic/#${code}`,
        );
    });

    await test.step('no text leaves its box or is too small', async () => {
      const found = await map(page).evaluate((svg: SVGSVGElement) => {
        const scale = svg.getScreenCTM()?.a ?? 0;
        return [...svg.querySelectorAll<SVGTextElement>('a > text, g > text')].map((text) => {
          const box = text.parentElement?.querySelector('rect')?.getBBox() ?? new DOMRect();
          const { x, width } = text.getBBox();
          return {
            text: text.textContent.trim(),
            inside: x >= box.x && x + width <= box.x + box.width,
            size: parseFloat(getComputedStyle(text).fontSize) * scale,
          };
        });
      });
      expect(found.length).toBeGreaterThan(domains.length);
      expect(found.filter(({ inside, size }) => !inside || size < 12)).toEqual([]);
    });

    await test.step('the focus goes through it and is visible', async () => {
      await page.locator('.machines').getByRole('link').last().focus();
      const links = map(page).getByRole('link');
      const count = await links.count();
      for (let index = 0; index < count; index++) {
        await page.keyboard.press('Tab');
        await expect(links.nth(index)).toBeFocused();
        await expect(links.nth(index).locator('rect')).toHaveCSS('stroke-width', '3px');
      }
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/errors\/apple-login\/$/);
    });
  });
}

test('a part of the picture changes its colors with the theme', async ({ page }) => {
  const fill = () =>
    map(page)
      .locator('.platform')
      .first()
      .evaluate((rect) => getComputedStyle(rect).fill);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const light = await fill();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  expect(await fill()).not.toBe(light);
});

test('the page of a domain shows the path of its codes, with links to what they pass', async ({ page }) => {
  for (const [domain, way] of [
    ['msdk-access', ['Game', 'Access layer']],
    ['oidb', ['Game', 'Access layer', 'Logic layer', 'ret -15000', 'ret -103', 'OIDB common codes']],
    ['apple-login', ['Game', 'Access layer', 'Logic layer', 'Apple sign-in']],
    ['wechat-platform', ['Game', 'Access layer', 'Logic layer', 'ret -20000', 'WeChat platform']],
  ] as const) {
    await page.goto(`/errors/${domain}/#about`);
    await expect(path(page).getByRole('listitem')).toHaveText([...way]);
    await expect(path(page).locator('[aria-current=page]')).toHaveText(way.at(-1) ?? '');
  }
  await expect(path(page).getByRole('link', { name: 'Access layer' })).toHaveAttribute('href', '/errors/msdk-access/');
  await path(page).getByRole('link', { name: 'ret -20000' }).click();
  await expect(page).toHaveURL(/\/errors\/msdk-logic\/#-20000$/);
});
