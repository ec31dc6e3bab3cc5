import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { writeRemoval, writeWorker } from '#src/features/offline/integration.ts';
import { DecoderPage, PASSWORD } from './decoder-page.ts';
import { copyChanged } from './offline-site.ts';
import { control, KEEPING, test as base, useFolder, visit } from './offline-test.ts';
import { searchAll } from './search-dialog.ts';

/** The title of an entry in this version and in a newer one. */
const TITLE = 'Access token revoked by a QQ password change';
const NEW_TITLE = 'A newer title that the player never saw before in their QQ life';

/** Tests that have a build of a newer version. */
const test = base.extend<object, { newer: string }>({
  newer: [
    async ({ build }, use) =>
      useFolder(async (folder) => {
        copyChanged(build, folder, TITLE, NEW_TITLE);
        await writeWorker(folder);
        await use(folder);
      }),
    { scope: 'worker' },
  ],
});

test.use({ serviceWorkers: 'allow' });

/** Makes the browser look for a newer worker, as it does when a page is opened, and waits until that is installed or given up. */
async function findNewer(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<string>((resolve) => {
      const watch = (worker: ServiceWorker | null) => {
        if (worker?.state === 'installing')
          worker.addEventListener(
            'statechange',
            () => {
              resolve(worker.state);
            },
            { once: true },
          );
        else if (worker) resolve(worker.state);
      };
      registration.addEventListener('updatefound', () => {
        watch(registration.installing);
      });
      // Opening a page may have found it already.
      watch(registration.installing ?? registration.waiting);
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
  test.beforeEach(async ({ page, host, newer }) => {
    await visit(page, `${host.site}/errors/qq-platform/#-73`);
    await host.change(newer);
  });

  test('is announced, and replaces the older one completely and in all tabs when the reader agrees', async ({
    page,
    context,
    host,
  }) => {
    const typing = await context.newPage();
    await visit(typing, `${host.site}/errors/qq-share-qq/`);
    await typing.getByLabel('Filter these codes').fill('limit');
    const reading = await context.newPage();
    await visit(reading, `${host.site}/errors/qq-platform/#-73`);
    expect(await findNewer(page)).toBe('installed');
    for (const tab of [page, typing, reading])
      await expect(notice(tab).getByRole('status')).toHaveText('A newer version of this site is here.');

    const decoder = new DecoderPage(page);
    await test.step('until then, everything comes from the older one, whatever the server has', async () => {
      await expect(title(page)).toContainText(TITLE);
      const before = await searchAll(page, ['-73', 'revoked by a QQ password change']);
      expect(before[1]?.paths).toContain('/errors/qq-platform/#-73');
      await expect(page.locator('#search-results')).toContainText(TITLE);
      await page.goto(`${host.site}/decode/`);
      await decoder.box.fill(PASSWORD);
      await expect(decoder.layers.last()).toContainText(TITLE);
      await expect(page).toHaveURL(/#t=/);
    });

    await notice(page).getByRole('button', { name: 'Show it' }).click();
    await test.step('the text is still there, and is decoded with the newer table', async () => {
      await expect(decoder.layers.last()).toContainText(NEW_TITLE, KEEPING);
      await expect(decoder.box).toHaveValue(PASSWORD);
      await expect(notice(page)).toBeHidden();
    });
    await test.step('other tabs show it as well, except those that would lose a text', async () => {
      await expect(title(reading)).toContainText(NEW_TITLE, KEEPING);
      await expect(notice(typing).getByRole('status')).toHaveText(/^This page is of an older version\./);
      await host.stop();
      // What such a tab has not loaded yet is still available in its own version.
      await searchAll(typing, ['-73']);
      await expect(typing.locator('#search-results').getByRole('option').first()).toContainText(TITLE);
      await typing.getByRole('button', { name: 'Close' }).click();
      await notice(typing).getByRole('button', { name: 'Show it' }).click();
      await expect(notice(typing)).toBeHidden();
    });
    await test.step('without the server, everything comes from the newer one', async () => {
      await page.goto(`${host.site}/errors/qq-platform/#-73`);
      await expect(title(page)).toContainText(NEW_TITLE);
      await searchAll(page, ['-73']);
      await expect(page.locator('#search-results').getByRole('option').first()).toContainText(NEW_TITLE);
    });
  });

  test('is installed only when complete, can be postponed, and discards what was counted only when the reader agrees', async ({
    page,
    context,
    host,
  }) => {
    await test.step('it is not installed while the host still sends a page of the older one', async () => {
      host.instead.push({ address: /^\/guides\/oidb\/$/, html: 'older' });
      expect(await findNewer(page)).toBe('redundant');
      await expect(control(page).getByRole('button', { name: 'Remove' })).toBeVisible(KEEPING);
      await page.reload();
      await expect(title(page)).toContainText(TITLE);
      await expect(notice(page)).toBeHidden();
      host.instead.pop();
    });

    const counting = await context.newPage();
    await test.step('it can be postponed for as long as the tab is open', async () => {
      expect(await findNewer(page)).toBe('installed');
      await notice(page).getByRole('button', { name: 'Not now' }).click();
      await expect(notice(page)).toBeHidden();
      // Another tab is open, so the worker is still waiting when this one opens its next page.
      await counting.goto(`${host.site}/decode/`);
      await expect(notice(counting)).toBeVisible();
      await page.goto(`${host.site}/errors/qq-platform/`, { waitUntil: 'networkidle' });
      await expect(title(page)).toContainText(TITLE);
      await expect(notice(page)).toBeHidden();
    });

    await test.step('what was counted is discarded only when the reader agrees', async () => {
      await new DecoderPage(counting).drop('server.log', `${'all is well\n'.repeat(30_000)}{"errcode":40013}`);
      const counts = counting.locator('#triage-headline');
      await expect(counts).toContainText('(40013)');
      await notice(counting).getByRole('button', { name: 'Show it' }).click();
      await expect(notice(counting).getByRole('status')).toHaveText(
        /^What you typed or counted on this page would be lost\./,
      );
      await expect(counts).toBeVisible();
      await notice(counting).getByRole('button', { name: 'Show it' }).click();
      await expect(counts).toBeHidden(KEEPING);
      await expect(title(page)).toContainText(NEW_TITLE, KEEPING);
    });
  });
});

test('a site with offline use switched off removes what browsers keep', async ({ page, host, build, folder }) => {
  await visit(page, `${host.site}/changes/`);
  cpSync(build, folder, { recursive: true });
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
