import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { copySmall, StaticHost } from './offline-site.ts';

/** A new folder, for as long as it is used. */
export async function useFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'msdk-offline-'));
  await use(folder);
  rmSync(folder, { recursive: true, force: true });
}

/** Tests of a site that a browser keeps: a small copy of the build, a host that can stop, an empty folder. */
export const test = base.extend<{ host: StaticHost; folder: string }, { build: string }>({
  build: [
    async ({}, use) =>
      useFolder(async (folder) => {
        await copySmall('dist', folder);
        await use(folder);
      }),
    { scope: 'worker' },
  ],
  host: async ({ build }, use) => {
    const host = new StaticHost();
    await host.start(build);
    await use(host);
    await host.stop();
  },
  folder: async ({}, use) => useFolder(use),
});

/** What the foot of a page offers. */
export const control = (page: Page) => page.locator('keep-offline');

/** Keeping the site takes as long as its files and the machine do. */
export const KEEPING = { timeout: 25_000 };

/** Opens a page, keeps the site unless that is done, and waits until the worker controls the page. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const keep = control(page).getByRole('button', { name: 'Keep for offline use' });
  const kept = control(page).getByRole('button', { name: 'Remove' });
  await expect(keep.or(kept)).toBeVisible();
  if (await keep.isVisible()) await keep.click();
  await untilControlled(page);
  await expect(kept).toBeVisible(KEEPING);
}

/** Waits until the worker controls the page. Playwright's own waiting would look at every frame, which slows the keeping down. */
async function untilControlled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    if (!serviceWorker.controller)
      await new Promise((resolve) => {
        serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
    await serviceWorker.ready;
  });
}
