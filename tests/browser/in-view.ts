import { expect, type Locator } from '@playwright/test';

/** Expects an element to begin in view: below the header, above the lower edge. */
export async function expectInView(element: Locator): Promise<void> {
  await expect(element).toBeVisible();
  await expect
    .poll(async () => {
      const box = await element.boundingBox();
      const header = await element.page().locator('header').first().boundingBox();
      const height = element.page().viewportSize()?.height ?? 0;
      return box !== null && header !== null && box.y >= header.y + header.height - 1 && box.y < height - 40;
    })
    .toBe(true);
}
