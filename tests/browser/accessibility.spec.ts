import { expect, test, type Page } from '@playwright/test';
import { codePath, domainPath, inLanguage } from '#src/addresses.ts';
import { EVERYTHING, violations } from './axe.ts';
import { CHINESE_PAGES, PAGES, READING_PAGES } from './site-map.ts';
import { watch } from './watch.ts';

/** The two widths at which pages are laid out differently. */
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };

/** The combinations in which pages are checked. Pages of a kind are alike, so every other one is checked in the same look. */
const LOOKS = [
  { theme: 'light', viewport: DESKTOP },
  { theme: 'dark', viewport: PHONE },
] as const;
const ALL_LOOKS = [...LOOKS, { theme: 'dark', viewport: DESKTOP }, { theme: 'light', viewport: PHONE }] as const;

/** Pages of a kind that has many: made from one template, or of text alone. */
const ALIKE = READING_PAGES.filter((path) => /^\/(?:errors|guides)\/./.test(path));

/** Those in Chinese of which there is a longer one of the same kind. */
const SECOND_OF_A_KIND = [domainPath('apple-login'), codePath('-73')].map((path) => inLanguage('zh-cn', path));

/** Every page of a kind that has few, and every ninth of the others. */
const LOOKED_AT = EVERYTHING
  ? PAGES
  : [
      ...READING_PAGES.filter((path) => !ALIKE.includes(path)),
      ...ALIKE.filter((_, index) => index % 9 === 0),
      ...CHINESE_PAGES.filter((path) => !SECOND_OF_A_KIND.includes(path)),
      '/code/-1/',
      '/code/-73/',
    ];

/** Shows a page in one look after the other, and expects no violation in each. */
async function expectNoViolation(page: Page, looks: readonly (typeof ALL_LOOKS)[number][]): Promise<void> {
  for (const { theme, viewport } of looks) {
    await page.setViewportSize(viewport);
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    expect(await violations(page), `${theme}, ${String(viewport.width)} pixels wide`).toEqual([]);
  }
}

for (const [index, path] of LOOKED_AT.entries()) {
  test(`${path} loads without an error, from its host alone, and has no violation`, async ({ page }) => {
    const { errors, hosts } = watch(page);
    await page.goto(path);
    expect([...hosts]).toEqual([new URL(page.url()).host]);
    await expectNoViolation(page, EVERYTHING ? ALL_LOOKS : LOOKS.slice(index % 2, (index % 2) + 1));
    expect(errors).toEqual([]);
  });
}

test('the decoder with a result has no violation', async ({ page }) => {
  await page.goto('/decode/');
  await page.getByRole('textbox').fill('{"ret":-10000,"msg":"-1,something","err_type":4}');
  await page.locator('summary', { hasText: 'How it was read' }).click();
  await page.locator('.layers summary').first().click();
  await expect(page.locator('.warning').first()).toBeVisible();
  await expectNoViolation(page, LOOKS);
});

test('the parts around a result have no violation, and can be hit with a finger', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.goto('/decode/');
  await page.getByRole('textbox').fill('before {"ret":-10000,"msg":"-73,x"} {"errcode":42001} behind');
  await page.getByText('Handle it in code').click();
  await page.getByText('Files, examples').or(page.getByText('or drop logs here')).filter({ visible: true }).click();
  await page.getByRole('button', { name: 'Just “-1”' }).click();
  await page.getByRole('button', { name: 'Bring back what was there' }).click();
  await page.locator('details.copy > summary').click();
  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect(page.getByLabel('The browser refused to copy.')).toBeFocused();
  await page.locator('.group-row > summary').click();
  await expect(page.locator('.group-row .layers')).toBeVisible();
  await page.locator('summary', { hasText: 'How it was read' }).click();
  await page.locator('.echo mark').first().focus();
  for (const look of LOOKS) {
    await expectNoViolation(page, [look]);
    const small = await page.locator('msdk-decoder :is(button, select, summary, mark):visible').evaluateAll((targets) =>
      targets.flatMap((target) => {
        const { width, height } = target.getBoundingClientRect();
        return Math.min(width, height) < 24 ? [`${String(width)} × ${String(height)}: ${target.textContent}`] : [];
      }),
    );
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

test('the search with results has no violation', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Search codes and words' }).click();
  await page.getByLabel('Code, message or words').fill('-1');
  await expect(page.locator('#search-results').getByRole('option').nth(5)).toBeVisible();
  await expectNoViolation(page, LOOKS);
});
