import { expect, test } from '@playwright/test';
import { readCatalogue } from '#src/catalogue/read.ts';
import { expectInView } from './in-view.ts';

const { domains, entries } = readCatalogue(process.cwd());
/** The entries of other tables that have the number of Mobile QQ's -1. */
const SAME = entries.find(({ id }) => id === 'qq-platform/-1')?.sameNumber ?? [];

for (const [name, viewport] of [
  ['a desktop', { width: 1440, height: 900 }],
  ['a phone', { width: 360, height: 740 }],
] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    test('a link to a code, in any of its spellings, shows its entry, marked and in view', async ({ page }) => {
      for (const [id, opened, ...others] of [
        ['qq-platform/-73', '-73'],
        ['oidb-0x711/0x32~0x36', '0x33', '51'],
        ['qq-group/-500003~-500009', '-500005'],
      ] as const) {
        const [domain = ''] = id.split('/');
        const entry = page.locator(`article[data-id="${id}"]`);
        await page.goto(`/errors/${domain}/#${opened}`);
        await expectInView(entry);
        await expect(entry).toHaveCSS('box-shadow', /inset/);
        for (const spelling of others) {
          await page.evaluate(() => {
            location.hash = '';
            scrollTo(0, 0);
          });
          await expect(entry).not.toHaveCSS('box-shadow', /inset/);
          await page.evaluate((hash) => (location.hash = hash), spelling);
          await expectInView(entry);
          await expect(entry).toHaveCSS('box-shadow', /inset/);
        }
      }
    });
  });
}

test('a page is never wider than the screen', async ({ page }) => {
  for (const path of ['/', '/decode/', '/errors/qq-share-qq/', '/guides/sign-in-again/']) {
    await page.goto(path);
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 740 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        `${path} ${String(width)} pixels wide`,
      ).toBe(true);
    }
  }
});

test('a page links to its YAML, lists each group with its codes, and introduces them in a fold', async ({ page }) => {
  await page.goto('/errors/qq-platform/');
  await expect(page.getByRole('link', { name: 'Edit page' })).toHaveAttribute(
    'href',
    /\/edit\/main\/content\/errors\/qq-platform\.yaml$/,
  );

  const contents = page.getByRole('navigation', { name: 'On this page' });
  const groups = domains.find(({ id }) => id === 'qq-platform')?.groups ?? [];
  const linked = await contents
    .locator(':scope > ul > li')
    .evaluateAll((items) => items.map((item) => [...item.querySelectorAll('a')].map((a) => a.textContent.trim())));
  expect(linked.slice(1)).toEqual(
    groups.map((group) => [group.title, ...group.entries.map(({ code, title }) => `${code} ${title}`)]),
  );

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

test('the table of contents marks the code that the address names, and scrolls along with what is being read', async ({
  page,
}) => {
  await page.goto('/errors/qq-platform/#110404');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const marked = contents.locator('[aria-current=location]');
  await expect(marked).toHaveText(/^\s*110404 /);
  await expect(marked).toBeInViewport();
  await page.locator('article[data-id="qq-platform/110404"] h3 a').click();
  await page.evaluate(() => (location.hash = '#-72'));
  await expectInView(page.locator('article[data-id="qq-platform/-72"]'));
  await expect(marked).toHaveText(/^\s*-72 /);
  await expect(marked).toBeInViewport();
  await page.locator('article[data-id="qq-platform/100049"]').scrollIntoViewIfNeeded();
  const read = contents.locator('a[aria-current=true]');
  await expect(read).not.toHaveText(/^\s*-\d/);
  await expect(read).toBeInViewport();
});

test('an entry shows its guide, and folds related codes and the same number elsewhere; an address opens a fold', async ({
  page,
}) => {
  await page.goto('/errors/qq-platform/#about');
  await expect(page.locator('.about')).toHaveAttribute('open');
  await expectInView(page.locator('.about'));
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

test('what to report, and to whom, is one click away, and in the text for a ticket', async ({ page }) => {
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
  await entry.getByRole('button', { name: 'Copy for a ticket' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/contact the Mobile QQ group team through MSDK support\. Include the appid, .*\n\nhttp/);
});

test('the codes begin on the first screen, and an entry is short', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const longest = domains.toSorted((a, b) => b.title.length + b.summary.length - a.title.length - a.summary.length);
  const largest = domains.toSorted((a, b) => b.count - a.count);
  const heights: number[] = [];
  for (const { url } of new Set([...longest.slice(0, 2), ...largest.slice(0, 2)])) {
    await page.goto(url);
    const boxes = await page
      .locator('.entry')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ y, height }) => ({ y, height })));
    expect(boxes[0]?.y, url).toBeLessThan(600);
    heights.push(...boxes.map(({ height }) => height));
  }
  heights.sort((a, b) => a - b);
  expect(heights[Math.floor(heights.length / 2)]).toBeLessThanOrEqual(300);
});

test('an unknown code in the address is explained, with the nearest, and one that is written in another way is found', async ({
  page,
}) => {
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
  await page.evaluate(() => (location.hash = '#ret=−73'));
  await expect(page).toHaveURL('/errors/qq-platform/#-73');
  await expectInView(page.locator('article[data-id="qq-platform/-73"]'));
});

test('an entry is copied as a link, as text for a ticket and as what to tell the player; one live region says so', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('/errors/qq-platform/');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const entry = page.locator('article[data-id="qq-platform/-73"]');

  await expect(page.locator('.sl-markdown-content :is([aria-live], [role=status])')).toHaveCount(0);
  const said = page.locator('body > [role=status]');
  await expect(said).toHaveText('');
  const button = entry.getByRole('button', { name: 'Copy link' });
  await button.click();
  await expect(button).toHaveText('Copied');
  await expect(said).toHaveText('Copied');
  expect(await copied()).toMatch(/\/errors\/qq-platform\/#-73$/);
  await page.clock.runFor(2000);
  await expect(button).toHaveText('Copy link');
  await expect(said).toHaveText('');

  await entry.getByRole('button', { name: 'Copy for a ticket' }).click();
  await expect
    .poll(copied)
    .toMatch(
      /^-73 — Access token revoked .* \(Mobile QQ platform\)\n\nSign in again: The player changed their QQ password/,
    );

  for (const [code, words] of [
    ['-73', 'Your QQ password was changed. Sign in again to continue.'],
    ['100014', 'Your sign-in is no longer valid. Sign in again to continue.'],
  ] as const) {
    const other = page.locator(`article[data-id="qq-platform/${code}"]`);
    await expect(other.locator('.player')).toContainText(words);
    await other.getByRole('button', { name: 'Copy the text for the player' }).click();
    await expect.poll(copied).toBe(words);
  }
});

test('a code of which the player hears nothing says why', async ({ page }) => {
  await page.goto('/errors/wechat-platform/');
  const player = page.locator('article[data-id="wechat-platform/42001"] .player');
  await expect(player).toHaveText(/^\s*To the player\s*Nothing, as long as the refresh works/);
  await expect(player.getByRole('button')).toHaveCount(0);
});

test('a printed page has all about its codes, or about the one in its address, and nothing to click', async ({
  page,
}) => {
  await page.goto('/errors/qq-platform/#-73');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const address = page.locator('.page-address');
  const entry = page.locator('article[data-id="qq-platform/-73"]');

  await test.step('with a code in the address, it alone', async () => {
    await expect(page.locator('.entry').filter({ visible: true })).toHaveAttribute('data-id', 'qq-platform/-73');
    await expect(page.locator('.group > h2').filter({ visible: true })).toHaveCount(1);
    await expect(page.locator('.about')).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(address).toHaveText(/^http.*\/errors\/qq-platform\/#-73$/);
    await page.evaluate(() => (location.hash = '100014'));
    await expect(address).toHaveText(/\/errors\/qq-platform\/#100014$/);
    await page.evaluate(() => (location.hash = 'nowhere'));
    await expect(address).toHaveText(/\/errors\/qq-platform\/$/);
  });

  await test.step('without one, everything', async () => {
    await page.evaluate(() => (location.hash = ''));
    await expect(page.locator('.no-anchor')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(address).toHaveText(/^http:\/\/.*\/errors\/qq-platform\/$/);
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
});
