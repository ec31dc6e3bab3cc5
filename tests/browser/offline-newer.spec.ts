import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { writeRemoval, writeWorker } from '#src/features/offline/integration.ts';
import { DecoderPage, PASSWORD } from './decoder-page.ts';
import { copyChanged } from './offline-site.ts';
import { control, KEEPING, test, visit } from './offline-test.ts';
import { searchAll } from './search-dialog.ts';

/** The title of an entry in this version and in a newer one. */
const TITLE = 'Access token revoked by a QQ password change';
const NEW_TITLE = 'A newer title that the player never saw before in their QQ life';

test.use({ serviceWorkers: 'allow' });

/** Makes the browser look for a newer worker, as it does when a page is opened, and waits for it. */
async function findNewer(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<string>((resolve) => {
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => {
          resolve(worker.state);
        });
      });
    });
    await registration.update();
    return found;
  });
}

const notice = (page: Page) => page.getByRole('complementary', { name: 'New version' });
const title = (page: Page) => page.locator('article[data-id="qq-platform/-73"] .title');

test.describe('a newer version', () => {
  // The site is kept twice.
  test.slow();
  test.beforeEach(async ({ page, host, build, folder }) => {
    await visit(page, `${host.site}/errors/qq-platform/#-73`);
    copyChanged(build, folder, TITLE, NEW_TITLE);
    await writeWorker(folder);
    await host.change(folder);
  });

  test('is announced, and replaces the older one completely when the reader agrees', async ({ page, host }) => {
    expect(await findNewer(page)).toBe('installed');
    await expect(notice(page).getByRole('status')).toHaveText('A newer version of this site is here.');
    // Until then, everything comes from the older one, whatever the server has.
    await expect(title(page)).toContainText(TITLE);
    const before = await searchAll(page, ['-73', 'revoked by a QQ password change']);
    expect(before[1]?.paths).toContain('/errors/qq-platform/#-73');
    await expect(page.locator('#search-results')).toContainText(TITLE);
    await page.keyboard.press('Escape');
    const decoder = new DecoderPage(page);
    await page.goto(`${host.site}/decode/`);
    await decoder.box.fill(PASSWORD);
    await expect(decoder.layers.last()).toContainText(TITLE);
    await expect(page).toHaveURL(/#t=/);

    await notice(page).getByRole('button', { name: 'Show it' }).click();
    // The text is still there, and is decoded with the newer table.
    await expect(decoder.layers.last()).toContainText(NEW_TITLE);
    await expect(decoder.box).toHaveValue(PASSWORD);
    await expect(notice(page)).toBeHidden();
    await host.stop();
    await page.goto(`${host.site}/errors/qq-platform/#-73`);
    await expect(title(page)).toContainText(NEW_TITLE);
    await searchAll(page, ['-73']);
    await expect(page.locator('#search-results').getByRole('option').first()).toContainText(NEW_TITLE);
  });

  test('can be postponed for as long as the tab is open', async ({ page, context, host }) => {
    await findNewer(page);
    await notice(page).getByRole('button', { name: 'Not now' }).click();
    await expect(notice(page)).toBeHidden();
    // Another tab is open, so the worker is still waiting when this one opens its next page.
    const other = await context.newPage();
    await other.goto(`${host.site}/errors/`);
    await expect(notice(other)).toBeVisible();
    await page.goto(`${host.site}/errors/qq-platform/`, { waitUntil: 'networkidle' });
    await expect(title(page)).toContainText(TITLE);
    await expect(notice(page)).toBeHidden();
  });

  test('is shown in other tabs as well, except those that would lose a text', async ({ page, context, host }) => {
    const typing = await context.newPage();
    await visit(typing, `${host.site}/errors/qq-share-qq/`);
    await typing.getByLabel('Filter these codes').fill('limit');
    const reading = await context.newPage();
    await visit(reading, `${host.site}/errors/qq-platform/#-73`);
    await findNewer(page);
    await expect(notice(reading)).toBeVisible();
    await expect(notice(typing)).toBeVisible();
    await notice(page).getByRole('button', { name: 'Show it' }).click();
    for (const tab of [page, reading]) await expect(title(tab)).toContainText(NEW_TITLE, KEEPING);
    await expect(notice(typing).getByRole('status')).toHaveText(/^This page is of an older version\./);
    await host.stop();
    // What such a tab has not loaded yet is still available in its own version.
    await typing.getByRole('button', { name: 'Search codes and words' }).click();
    await typing.getByLabel('Code, message or words').fill('-73');
    await expect(typing.locator('#search-results').getByRole('option').first()).toContainText(TITLE);
    await typing.getByRole('button', { name: 'Close' }).click();
    await notice(typing).getByRole('button', { name: 'Show it' }).click();
    await expect(notice(typing)).toBeHidden();
  });

  test('discards what was counted only when the reader agrees', async ({ page, host }) => {
    await page.goto(`${host.site}/decode/`);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await findNewer(page);
    await expect(notice(page)).toBeVisible();
    await new DecoderPage(page).drop('server.log', `${'all is well\n'.repeat(100_000)}{"errcode":40013}`);
    const counts = page.locator('#triage-headline');
    await expect(counts).toContainText('(40013)');
    await notice(page).getByRole('button', { name: 'Show it' }).click();
    await expect(notice(page).getByRole('status')).toHaveText(
      /^What you typed or counted on this page would be lost\./,
    );
    await expect(counts).toBeVisible();
    await notice(page).getByRole('button', { name: 'Show it' }).click();
    await expect(counts).toBeHidden();
    await page.goto(`${host.site}/errors/qq-platform/`);
    await expect(title(page)).toContainText(NEW_TITLE);
  });

  test('is not installed while the host still sends a page of the older one', async ({ page, host }) => {
    host.instead.push({ address: /^\/guides\/oidb\/$/, html: 'older' });
    expect(await findNewer(page)).toBe('redundant');
    await expect(control(page).getByRole('button', { name: 'Remove' })).toBeVisible(KEEPING);
    await page.reload();
    await expect(title(page)).toContainText(TITLE);
  });
});

test('a site with offline use switched off removes what browsers keep', async ({ page, host, build, folder }) => {
  await visit(page, `${host.site}/`);
  copyChanged(build, folder, TITLE, NEW_TITLE);
  await writeRemoval(folder);
  // Pages of such a build register nothing.
  for (const name of readdirSync(join(folder, '_astro')).filter((file) => file.startsWith('keep.')))
    writeFileSync(join(folder, '_astro', name), 'export const keep = () => undefined;');
  await host.change(folder);
  await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
  await expect
    .poll(() =>
      page
        .evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, await caches.keys()])
        // The page may be reloading.
        .catch(() => null),
    )
    .toEqual([0, []]);
});
