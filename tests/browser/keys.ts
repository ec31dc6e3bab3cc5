import type { Page } from '@playwright/test';

/**
 * Waits until keys reach a page: browsers drop those that are pressed before the first paint.
 * @param page a page whose scripts have run
 */
export async function keysReach(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        // By the second frame, the first one is painted.
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve();
          });
        });
      }),
  );
}
