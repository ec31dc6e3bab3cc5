import type { Page } from '@playwright/test';

/**
 * Waits until keys reach a page: a browser drops those that are pressed before it has drawn the page for the first time.
 * @param page a page whose scripts have run
 */
export async function keysReach(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        // In the second frame the first one is drawn.
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve();
          });
        });
      }),
  );
}
