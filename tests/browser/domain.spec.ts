import { expect, test } from '@playwright/test';
import { readCatalogue } from '#src/catalogue/read.ts';
import { expectInView } from './in-view.ts';

const { domains, entries } = readCatalogue(process.cwd());
/** The entries of other tables that have the number of Mobile QQ's -1. */
const SAME = entries.find(({ id }) => id === 'qq-platform/-1')?.sameNumber ?? [];

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

test('the table of contents lists each group with its codes below it', async ({ page }) => {
  await page.goto('/errors/qq-platform/');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const groups = domains.find(({ id }) => id === 'qq-platform')?.groups ?? [];
  const linked = await contents
    .locator(':scope > ul > li')
    .evaluateAll((items) => items.map((item) => [...item.querySelectorAll('a')].map((a) => a.textContent.trim())));
  expect(linked.slice(1)).toEqual(
    groups.map((group) => [group.title, ...group.entries.map(({ code, title }) => `${code} ${title}`)]),
  );
});

test('a page links to its neighbors and to its YAML', async ({ page }) => {
  await page.goto('/errors/qq-platform/');
  await expect(page.getByRole('link', { name: 'Previous' })).toHaveAttribute('href', '/errors/msdk-logic/');
  await expect(page.getByRole('link', { name: 'Next' })).toHaveAttribute('href', '/errors/qq-group/');
  await expect(page.getByRole('link', { name: 'Edit page' })).toHaveAttribute(
    'href',
    /\/edit\/main\/content\/errors\/qq-platform\.yaml$/,
  );
});

test('an entry links to its guide, related entries and the same number elsewhere', async ({ page }) => {
  await page.goto('/errors/qq-platform/#-73');
  const entry = page.locator('article[data-id="qq-platform/-73"]');
  await expect(entry.getByRole('link', { name: 'How to sign in again on Mobile QQ' })).toHaveAttribute(
    'href',
    '/guides/sign-in-again/#mobile-qq',
  );
  const detail = entry.locator('.facts > div', { hasText: 'In detail' });
  await expect(detail.getByRole('link')).toHaveText(/^\s*0x47\s+Access token revoked by a password change/);
  await expect(detail.getByRole('link')).toHaveAttribute('href', '/errors/oidb-0x711/#0x47');
  await expect(detail).toContainText('OIDB 0x711: access token check');
  await expect(detail).toContainText('The token check reports a password change as 0x47');
  await expect(entry.locator('a[href="/errors/oidb-0x73a/#101"]')).toBeVisible();
  const system = page.locator('article[data-id="qq-platform/-1"]');
  await system.getByText(`Same number in ${String(SAME.length)} other tables`).click();
  await expect(system.locator('.more').getByRole('link')).toHaveCount(SAME.length);
  await expect(system.locator('.more li', { hasText: 'WeChat groups' })).toContainText(
    'System error in the WeChat group service',
  );
});

test('a team that is reached through MSDK support is described', async ({ page }) => {
  await page.goto('/errors/qq-group/');
  const entry = page.locator('article[data-id="qq-group/221012"]');
  await expect(entry.locator('.facts').first()).toContainText(
    'Contact the Mobile QQ group team. Responsible for the service that binds guilds to QQ groups; reached through MSDK support.',
  );
  await expect(page.locator('.domain-intro')).toContainText(
    'MSDK support. Responsible for the access layer and the logic layer',
  );
});

test('an entry that is the target of a link is unfolded', async ({ page }) => {
  await page.goto('/errors/qq-platform/#-1');
  const links = page.locator('article[data-id="qq-platform/-1"] .more').getByRole('link');
  await expect(links).toHaveCount(SAME.length);
  await page.goto('/errors/qq-platform/#-2');
  await expect(page.locator('article[data-id="qq-platform/-2"] .more')).toHaveAttribute('open');
});

test('the introduction shows a response with its code, and the interfaces', async ({ page }) => {
  await page.goto('/errors/qq-platform/');
  const intro = page.locator('.domain-intro');
  await expect(intro.locator('mark')).toHaveText('-73');
  await expect(intro.getByRole('link', { name: '-73 Access token revoked' })).toHaveAttribute(
    'href',
    '/errors/qq-platform/#-73',
  );
  await expect(intro.getByRole('link', { name: 'Decode it' })).toHaveAttribute('href', /^\/decode\/#/);
  await expect(intro.getByText('/auth/verify_login', { exact: true }).last()).toBeHidden();
  await intro.getByText(/^\d+ APIs can return these codes$/).click();
  await expect(intro.getByText('/auth/verify_login', { exact: true }).last()).toBeVisible();
});

test('an entry can be copied as a link, as Markdown and as text for a ticket', async ({ page }) => {
  await page.goto('/errors/qq-platform/');
  const entry = page.locator('article[data-id="qq-platform/-73"]');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await entry.getByRole('button', { name: 'Copy link' }).click();
  await expect(entry.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await copied()).toMatch(/\/errors\/qq-platform\/#-73$/);
  await entry.getByRole('button', { name: 'Copy for a ticket' }).click();
  await expect
    .poll(copied)
    .toMatch(
      /^-73 — Access token revoked .* \(Mobile QQ platform\)\n\nSign in again: The player changed their QQ password/,
    );
  await entry.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect
    .poll(copied)
    .toMatch(
      /^\*\*\[-73 Access token revoked .*\]\(http.*#-73\)\*\* \(Mobile QQ platform\)\n\n\*\*Sign in again\.\*\*/,
    );
});

test('a printed page has its title, its address and its codes, and nothing to click', async ({ page }) => {
  await page.goto('/errors/qq-platform/');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.page-address')).toHaveText(/^http:\/\/.*\/errors\/qq-platform\/$/);
  const entry = page.locator('article[data-id="qq-platform/-73"]');
  for (const part of ['.code', '.title', '.action', '.meaning', '.steps'])
    await expect(entry.locator(part)).toBeVisible();
  // The path of a response is worth its ink; navigation is not.
  await expect(page.locator('nav:not(.layer-path)').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('input').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(entry.locator('.meaning')).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(entry).toHaveCSS('break-inside', 'avoid');
});
