import { expect, test, type Page } from '@playwright/test';
import { PASSWORD } from './decoder-page.ts';
import { expectInView } from './in-view.ts';
import { keysReach } from './keys.ts';

/** Presses Tab until something is focused; fails when it cannot be reached. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)).toBe(true);
  }).toPass({ intervals: [0], timeout: 20_000 });
}

/** Whether the focus is visible. */
function focusRing(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  });
}

test('the first stop skips the navigation, and a pasted code leads to its entry by keyboard alone', async ({
  page,
}) => {
  await page.goto('/');
  await keysReach(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');

  await tabTo(page, '#decoder-input');
  await page.keyboard.insertText(PASSWORD);
  // Until the whole text is decoded, a new result may take the focus away.
  await expect(page.locator('section.read .echo')).toContainText(PASSWORD);
  await tabTo(page, '.verdict h2 a[href$="#-73"]');
  expect(await focusRing(page)).toBe(true);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/errors\/qq-platform\/#-73$/);
  await expectInView(page.locator('article[data-id="qq-platform/-73"]'));
});

test('the link of an entry is copied by keyboard alone', async ({ page }) => {
  await page.goto('/errors/qq-platform/#-73');
  await expectInView(page.locator('article[data-id="qq-platform/-73"]'));
  await keysReach(page);
  await tabTo(page, 'article[data-id="qq-platform/-73"] [data-copy="link"]');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/errors\/qq-platform\/#-73$/);
});

test('the search is opened, used and left by keyboard alone', async ({ page }) => {
  await page.goto('/errors/qq-platform/');
  await page.locator('code-search [data-open]:enabled').waitFor();
  await keysReach(page);
  await page.keyboard.press('/');
  await page.keyboard.type('-1');
  await expect(page.locator('code-search [role=status]')).toContainText('6 meanings of -1');
  await page.keyboard.press('ArrowDown');
  const second = await page.locator('#search-results [aria-selected=true]').getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${String(second)}$`));
  // Once a page is loaded, the browser goes to the anchor again, and takes the focus from whatever has it.
  await page.waitForLoadState();

  await page.locator('code-search [data-open]:enabled').waitFor();
  await keysReach(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByLabel('Code, message or words')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Code, message or words')).toBeHidden();
});

test('with forced colors and reduced motion nothing is lost', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto('/errors/qq-platform/#-73');
  const entry = page.locator('article[data-id="qq-platform/-73"]');
  await expectInView(entry);
  // Backgrounds and shadows are gone: the target and the badge need a line around them.
  const lines = await entry.evaluate((article) => ({
    target: getComputedStyle(article).outlineStyle,
    badge: getComputedStyle(article.querySelector('.action') ?? article).borderTopStyle,
    moves: getComputedStyle(article).transitionDuration,
  }));
  expect(lines).toEqual({ target: 'solid', badge: 'solid', moves: '0s' });
});
