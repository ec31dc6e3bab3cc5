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

    test('a link to a code, in any of its spellings, shows its entry, marked and in view', async ({ page }) => {
      for (const [spelling, id] of [
        ['-73', 'qq-platform/-73'],
        ['0x33', 'oidb-0x711/0x32~0x36'],
        ['51', 'oidb-0x711/0x32~0x36'],
        ['0x74', 'oidb/-140'],
        ['116', 'oidb/-140'],
        ['-500005', 'qq-group/-500003~-500009'],
        ['901205', 'qq-share-qq/901205'],
      ] as const) {
        const [domain = ''] = id.split('/');
        await page.goto(`/errors/${domain}/#${spelling}`);
        const entry = page.locator(`article[data-id="${id}"]`);
        await expectInView(entry);
        await expect(entry).toHaveCSS('box-shadow', /inset/);
      }
    });

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

test('a page links to its YAML', async ({ page }) => {
  await page.goto('/errors/qq-platform/');
  await expect(page.getByRole('link', { name: 'Edit page' })).toHaveAttribute(
    'href',
    /\/edit\/main\/content\/errors\/qq-platform\.yaml$/,
  );
});

test('the code that the address names is marked in the table of contents, and in view there', async ({ page }) => {
  await page.goto('/errors/qq-platform/#110404');
  const marked = page.getByRole('navigation', { name: 'On this page' }).locator('[aria-current=location]');
  await expect(marked).toHaveText(/^\s*110404 /);
  await expect(marked).toBeInViewport();
  await page.locator('article[data-id="qq-platform/110404"] h3 a').click();
  await page.evaluate(() => (location.hash = '#-73'));
  await expect(marked).toHaveText(/^\s*-73 /);
  await expect(marked).toBeInViewport();
});

test('the table of contents scrolls along with what is being read', async ({ page }) => {
  await page.goto('/errors/qq-platform/#-72');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await expectInView(page.locator('article[data-id="qq-platform/-72"]'));
  await expect(contents.locator('[aria-current=location]')).toBeInViewport();
  await page.locator('article[data-id="qq-platform/100049"]').scrollIntoViewIfNeeded();
  const read = contents.locator('a[aria-current=true]');
  await expect(read).not.toHaveText(/^\s*-\d/);
  await expect(read).toBeInViewport();
});

test('an entry shows its guide, and folds related codes and the same number elsewhere', async ({ page }) => {
  await page.goto('/errors/qq-platform/#-73');
  const entry = page.locator('article[data-id="qq-platform/-73"]');
  const shown = entry.locator(':scope > :not(.more)').locator('a[href*="/guides/"]');
  await expect(shown).toHaveAttribute('href', '/guides/sign-in-again/#mobile-qq');
  await expect(shown).toHaveText('How to sign in again on Mobile QQ');
  const detail = entry.locator('.more .facts > div', { hasText: 'More specific' });
  await expect(detail).toBeHidden();
  await entry.getByText(/^More: 5 related codes, \d guides, source note$/).click();
  await expect(detail.getByRole('link')).toHaveText(/^\s*0x47\s+Access token revoked by a password change/);
  await expect(detail.getByRole('link')).toHaveAttribute('href', '/errors/oidb-0x711/#0x47');
  await expect(detail).toContainText('OIDB 0x711: access token check');
  await expect(detail).toContainText('The token check reports a password change as 0x47');
  await expect(entry.locator('a[href="/errors/oidb-0x73a/#101"]')).toBeVisible();
  const system = page.locator('article[data-id="qq-platform/-1"]');
  await system.getByText(`same number in ${String(SAME.length)} other tables`).click();
  const same = system.locator('.more .facts > div', { hasText: 'Same number' });
  await expect(same.getByRole('link')).toHaveCount(SAME.length);
  await expect(same.getByRole('listitem').filter({ hasText: 'WeChat groups' })).toContainText(
    'System error in the WeChat group service',
  );
});

test('what to report, and to whom, is one click away', async ({ page }) => {
  await page.goto('/errors/qq-group/');
  const entry = page.locator('article[data-id="qq-group/221012"]');
  await expect(entry.locator('.steps')).not.toContainText('Include the appid');
  await entry.getByText(/^More: what to report/).click();
  const report = entry.locator('.more .facts > div', { hasText: 'What to report' });
  await expect(report).toContainText(/Include the appid, .*masked/);
  await expect(report).toContainText(
    'The Mobile QQ group team: Responsible for the service that binds guilds to QQ groups; reached through MSDK support.',
  );
  await expect(page.locator('.domain-intro')).toContainText(
    'MSDK support. Responsible for the access layer and the logic layer',
  );
});

test('the codes begin on the first screen, and an entry is short', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const heights: number[] = [];
  for (const { url } of domains) {
    await page.goto(url);
    const entries = page.locator('.entry');
    expect((await entries.first().boundingBox())?.y, url).toBeLessThan(600);
    heights.push(...(await entries.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))));
  }
  heights.sort((a, b) => a - b);
  expect(heights[Math.floor(heights.length / 2)]).toBeLessThanOrEqual(300);
});

test('an address of something that is folded opens the fold', async ({ page }) => {
  await page.goto('/errors/qq-platform/#about');
  await expect(page.locator('.about')).toHaveAttribute('open');
  await expectInView(page.locator('.about'));
});

test('an unknown code in the address is explained, with the nearest', async ({ page }) => {
  await page.goto('/errors/qq-platform/#-733');
  const said = page.getByRole('region', { name: '-733 is not documented in Mobile QQ platform' });
  await expectInView(said);
  await expectInView(page.getByRole('heading', { level: 1 }));
  await expect(page.locator('body > [role=status]')).toHaveText('-733 is not documented in Mobile QQ platform');
  const nearest = said.getByRole('link', { name: '-73 Access token revoked' });
  await expect(nearest).toHaveAttribute('href', '#-73');
  await page.evaluate(() => (location.hash = '#0x47'));
  await expect(page.getByRole('region', { name: '0x47 is not documented' }).getByRole('link').first()).toHaveAttribute(
    'href',
    '/errors/oidb-0x711/#0x47',
  );
  await page.evaluate(() => (location.hash = '#tokenz'));
  const missing = page.getByRole('region', { name: 'This page has no “tokenz”' });
  await missing.getByRole('link', { name: 'Tokens and sign-in' }).click();
  await expectInView(page.getByRole('heading', { name: 'Tokens and sign-in' }));
  await expect(page.locator('.no-anchor')).toHaveCount(0);
});

test('a code that the address writes in another way is found', async ({ page }) => {
  await page.goto('/errors/qq-platform/#ret=−73');
  await expect(page).toHaveURL('/errors/qq-platform/#-73');
  await expectInView(page.locator('article[data-id="qq-platform/-73"]'));
});

test('the introduction is folded; it shows a response with its code, and the interfaces', async ({ page }) => {
  await page.goto('/errors/qq-platform/');
  const intro = page.locator('.domain-intro');
  await expect(intro).toBeHidden();
  await page.getByText('About these codes: where they come from, an example, 36 APIs, contacts').click();
  await expect(intro.locator('mark')).toHaveText('-73');
  await expect(intro.getByRole('link', { name: '-73 Access token revoked' })).toHaveAttribute(
    'href',
    '/errors/qq-platform/#-73',
  );
  await expect(intro.getByRole('link', { name: 'Decode it' })).toHaveAttribute('href', /^\/decode\/#/);
  await expect(intro.getByText('/auth/verify_login', { exact: true }).last()).toBeVisible();
});

test('what the game tells the player is copied with one click', async ({ page }) => {
  await page.goto('/errors/qq-platform/');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  for (const [code, words] of [
    ['-73', 'Your QQ password was changed. Sign in again to continue.'],
    ['100014', 'Your sign-in is no longer valid. Sign in again to continue.'],
  ] as const) {
    const entry = page.locator(`article[data-id="qq-platform/${code}"]`);
    await expect(entry.locator('.player')).toContainText(words);
    await entry.getByRole('button', { name: 'Copy the text for the player' }).click();
    await expect.poll(copied).toBe(words);
  }
});

test('a code of which the player hears nothing says why', async ({ page }) => {
  await page.goto('/errors/wechat-platform/');
  const player = page.locator('article[data-id="wechat-platform/42001"] .player');
  await expect(player).toHaveText(/^\s*To the player\s*Nothing, as long as the refresh works/);
  await expect(player.getByRole('button')).toHaveCount(0);
});

test('one live region says what was copied', async ({ page }) => {
  await page.goto('/errors/qq-platform/');
  await expect(page.locator('.sl-markdown-content :is([aria-live], [role=status])')).toHaveCount(0);
  const said = page.locator('body > [role=status]');
  await expect(said).toHaveText('');
  const button = page.locator('article[data-id="qq-platform/-73"]').getByRole('button', { name: 'Copy link' });
  await button.click();
  await expect(button).toHaveText('Copied');
  await expect(said).toHaveText('Copied');
  await expect(button).toHaveText('Copy link');
  await expect(said).toHaveText('');
});

test('an entry can be copied as a link and as text for a ticket', async ({ page }) => {
  await page.goto('/errors/qq-platform/');
  const entry = page.locator('article[data-id="qq-platform/-73"]');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await entry.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(copied).toMatch(/\/errors\/qq-platform\/#-73$/);
  await entry.getByRole('button', { name: 'Copy for a ticket' }).click();
  await expect
    .poll(copied)
    .toMatch(
      /^-73 — Access token revoked .* \(Mobile QQ platform\)\n\nSign in again: The player changed their QQ password/,
    );
});

test('a summary for a ticket says what to report', async ({ page }) => {
  await page.goto('/errors/qq-group/');
  const entry = page.locator('article[data-id="qq-group/221012"]');
  await entry.getByRole('button', { name: 'Copy for a ticket' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/contact the Mobile QQ group team through MSDK support\. Include the appid, .*\n\nhttp/);
});

test('with a code in the address, it alone is printed', async ({ page }) => {
  await page.goto('/errors/qq-platform/#-73');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.entry').filter({ visible: true })).toHaveAttribute('data-id', 'qq-platform/-73');
  await expect(page.locator('.group > h2').filter({ visible: true })).toHaveCount(1);
  await expect(page.locator('.about')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const address = page.locator('.page-address');
  await expect(address).toHaveText(/^http.*\/errors\/qq-platform\/#-73$/);
  await page.evaluate(() => (location.hash = '100014'));
  await expect(address).toHaveText(/\/errors\/qq-platform\/#100014$/);
  await page.evaluate(() => (location.hash = 'nowhere'));
  await expect(address).toHaveText(/\/errors\/qq-platform\/$/);
});

test('a printed page has its title, its address and all about its codes, and nothing to click', async ({ page }) => {
  await page.goto('/errors/qq-platform/');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.page-address')).toHaveText(/^http:\/\/.*\/errors\/qq-platform\/$/);
  const entry = page.locator('article[data-id="qq-platform/-73"]');
  for (const part of ['.code', '.title', '.action', '.meaning', '.steps', '.player', '.more .facts'])
    await expect(entry.locator(part)).toBeVisible();
  await expect(page.locator('.page-origin')).toHaveText(/^MSDK Errors, data of \d{4}-\d\d-\d\d$/);
  await expect(page.locator('.domain-intro')).toBeVisible();
  // The path of a response is worth its ink; navigation is not.
  await expect(page.locator('nav:not(.layer-path)').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('input').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(entry.locator('.meaning')).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(entry).toHaveCSS('break-inside', 'avoid');
});
