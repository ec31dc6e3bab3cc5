import { expect, test } from '@playwright/test';
import { expectInView } from './in-view.ts';

const PHONE = { width: 360, height: 740 };

for (const [name, viewport] of [
  ['a desktop', { width: 1440, height: 900 }],
  ['a phone', PHONE],
] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    for (const [spelling, id] of [
      ['-73', 'qq-platform/-73'],
      ['0x33', 'oidb-0x711/0x32~0x36'],
      ['51', 'oidb-0x711/0x32~0x36'],
      ['0x74', 'oidb/-140'],
      ['116', 'oidb/-140'],
      ['-500005', 'qq-group/-500003~-500009'],
      ['901205', 'qq-share-qq/901205'],
    ] as const) {
      test(`a link to ${spelling} shows ${id}, marked and in view`, async ({ page }) => {
        const [domain = ''] = id.split('/');
        await page.goto(`/errors/${domain}/#${spelling}`);
        const entry = page.locator(`article[data-id="${id}"]`);
        await expectInView(entry);
        await expect(entry).toHaveCSS('box-shadow', /inset/);
      });
    }

    test('a page is never wider than the screen', async ({ page }) => {
      for (const path of ['/', '/decode/', '/errors/', '/errors/qq-share-qq/', '/guides/sign-in-again/']) {
        await page.goto(path);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true);
      }
    });
  });
}

test('the table of contents is grouped', async ({ page }) => {
  await page.goto('/errors/qq-platform/');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await expect(contents.locator(':scope > ul > li > a')).toHaveText(
    [
      'Overview',
      'Tokens and sign-in',
      'App, keys and openid',
      'Permissions and limits',
      'Server addresses',
      'Request and signature',
      'QQ Connect requests',
      'Friend queries',
    ].map((title) => new RegExp(`^\\s*${title}\\s*$`)),
  );
});

test('a page leads to its neighbors and to its YAML', async ({ page }) => {
  await page.goto('/errors/qq-platform/');
  await expect(page.getByRole('link', { name: 'Previous' })).toHaveAttribute('href', '/errors/msdk-logic/');
  await expect(page.getByRole('link', { name: 'Next' })).toHaveAttribute('href', '/errors/qq-group/');
  await expect(page.getByRole('link', { name: 'Edit page' })).toHaveAttribute(
    'href',
    /\/edit\/main\/content\/errors\/qq-platform\.yaml$/,
  );
});

test('an entry leads to its guide, its relatives and the same number elsewhere', async ({ page }) => {
  await page.goto('/errors/qq-platform/#-73');
  const entry = page.locator('article[data-id="qq-platform/-73"]');
  await expect(entry.getByRole('link', { name: 'How to sign in again on Mobile QQ' })).toHaveAttribute(
    'href',
    '/guides/sign-in-again/#mobile-qq',
  );
  await expect(entry.locator('a[href="/errors/oidb-0x711/#0x47"]')).toBeVisible();
  await expect(entry.locator('a[href="/errors/oidb-0x73a/#101"]')).toBeVisible();
  const system = page.locator('article[data-id="qq-platform/-1"]');
  await expect(system.locator('div', { hasText: 'Same number' }).getByRole('link')).toHaveCount(5);
});

test('an entry is copied as a link and as the text of a ticket', async ({ page }) => {
  await page.goto('/errors/qq-platform/');
  const entry = page.locator('article[data-id="qq-platform/-73"]');
  await entry.getByRole('button', { name: 'Copy link' }).click();
  await expect(entry.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/errors\/qq-platform\/#-73$/);
  await entry.getByRole('button', { name: 'Copy for a ticket' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^\*\*-73 — Access token invalid .*\*\* \(Mobile QQ platform\)\n\nAction: Sign in again\./);
});

test('every meaning of a number has a page', async ({ page }) => {
  await page.goto('/code/-1/');
  await expect(page.locator('.meanings h2 a')).toHaveCount(6);
  await page.goto('/code/0x74/');
  await expect(page.locator('.meanings h2 a')).toHaveAttribute('href', '/errors/oidb/#-140');
});
