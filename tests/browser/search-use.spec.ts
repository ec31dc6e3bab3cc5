import { expect, test } from '@playwright/test';
import { violations } from './axe.ts';
import { expectInView } from './in-view.ts';
import { expectDone, input, list, opener, results, search, status, visit } from './search-parts.ts';

test.describe('the keyboard', () => {
  test('opens it with a slash, Ctrl+K and Command+K, and closes it with Escape', async ({ page }) => {
    await visit(page);
    for (const key of ['/', 'Control+k', 'Meta+k']) {
      await page.keyboard.press(key);
      await expect(input(page)).toBeFocused();
      await expect(input(page)).toHaveValue('');
      await page.keyboard.press('Escape');
      await expect(input(page)).toBeHidden();
    }
  });

  for (const [reducedMotion, duration] of [
    ['no-preference', '0.12s'],
    ['reduce', '0s'],
  ] as const)
    test(`opens it within ${duration} with the setting ${reducedMotion}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion });
      await visit(page);
      await page.keyboard.press('/');
      await expect(page.getByRole('dialog')).toHaveCSS('animation-duration', duration);
    });

  test('types a slash where somebody is typing, but Ctrl+K opens the search there too', async ({ page }) => {
    await visit(page, '/decode/');
    const box = page.getByRole('textbox');
    await box.focus();
    await page.keyboard.press('/');
    await expect(box).toHaveValue('/');
    await expect(input(page)).toBeHidden();
    await page.keyboard.press('Control+k');
    await expect(input(page)).toBeFocused();
    await page.keyboard.press('/');
    await expect(input(page)).toHaveValue('/');
  });

  test('leaves other combinations with its keys alone', async ({ page }) => {
    await visit(page);
    for (const key of ['Control+/', 'Alt+/', 'k']) await page.keyboard.press(key);
    await expect(input(page)).toBeHidden();
  });

  test('chooses with the arrows, around both ends, and follows with Enter', async ({ page }) => {
    await search(page, '-1');
    await expectDone(page);
    await expect(results(page).first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowUp');
    await expect(results(page).last()).toHaveAttribute('aria-selected', 'true');
    await expect(results(page).last()).toBeInViewport();
    await page.keyboard.press('ArrowDown');
    await expect(results(page).first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const third = await results(page).nth(2).getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${String(third)}$`));
  });

  test('chooses the first and the last with Home and End, once the caret is there', async ({ page }) => {
    await search(page, '-1');
    await expectDone(page);
    await page.keyboard.press('End');
    await expect(results(page).last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Home');
    await expect(results(page).last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Home');
    await expect(results(page).first()).toHaveAttribute('aria-selected', 'true');
  });

  test('shows the keys with ?, outside of a text', async ({ page }) => {
    await visit(page);
    await page.keyboard.press('?');
    await expect(page.getByText('choose a result')).toBeVisible();
    await page.keyboard.press('?');
    await expect(page.getByText('choose a result')).toBeHidden();
    await expect(input(page)).toHaveValue('');
    await page.keyboard.type('why?');
    await expect(input(page)).toHaveValue('why?');
  });

  test('keeps what was chosen when full text comes', async ({ page }) => {
    const { promise: letGo, resolve: release } = Promise.withResolvers<undefined>();
    await page.route('**/search-index/facts.json', async (route) => {
      await letGo;
      await route.continue();
    });
    await search(page, '-1');
    await expect(results(page)).toHaveCount(6);
    await expect(list(page)).toHaveAttribute('aria-busy', 'true');
    await page.keyboard.press('ArrowDown');
    release(undefined);
    await expectDone(page);
    await expect(results(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  });

  test('follows the result of the query with Enter pressed before it came, not an older one', async ({ page }) => {
    await search(page, 'token expired');
    await expect(results(page).nth(2)).toBeVisible();
    await input(page).fill('-10011');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/errors\/msdk-logic\/#-10011$/);
  });

  test('gets the focus back where it was', async ({ page }) => {
    await visit(page, '/errors/');
    await opener(page).click();
    await expect(input(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(input(page)).toBeHidden();
    await expect(opener(page)).toBeFocused();
  });

  test('finds the last query selected, ready to be typed over', async ({ page }) => {
    await search(page, '-73');
    await expectDone(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('-1');
    await expect(input(page)).toHaveValue('-1');
    await expect(status(page)).toContainText('6 meanings of -1');
  });
});

test.describe('the pointer', () => {
  test('closes it by the button and beside it', async ({ page }) => {
    await visit(page);
    await opener(page).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(input(page)).toBeHidden();
    await opener(page).click();
    await page.mouse.click(5, 5);
    await expect(input(page)).toBeHidden();
  });

  test('leaves it open on what is no result', async ({ page }) => {
    await search(page, '-1');
    await expectDone(page);
    await list(page).locator('.label').first().click();
    await status(page).click();
    await expect(input(page)).toBeVisible();
    await expect(input(page)).toHaveValue('-1');
    await results(page).first().click();
    await expect(page).toHaveURL(/\/errors\/[\w-]+\/#-1$/);
    await expect(input(page)).toBeHidden();
  });
});

test.describe('a screen reader', () => {
  test('is told what is found and which result is chosen', async ({ page }) => {
    await search(page, '-1');
    await expectDone(page);
    await expect(status(page)).toHaveText(/^6 meanings of -1/);
    await expect(page.locator('code-search .first')).toHaveText(/^First: -1, /);
    await expect(input(page)).toHaveRole('combobox');
    await expect(input(page)).toHaveAttribute('aria-expanded', 'true');
    await expect(input(page)).toHaveAttribute('aria-controls', 'search-results');
    await expect(list(page)).toHaveRole('listbox');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) {
      await page.keyboard.press(key);
      const active = (await input(page).getAttribute('aria-activedescendant')) ?? '';
      await expect(list(page).locator('[aria-selected=true]')).toHaveCount(1);
      await expect(list(page).locator('[aria-selected=true]')).toHaveId(active);
    }
    await expect(results(page).nth(1)).toHaveAttribute('aria-selected', 'true');
    const ids = await results(page).evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is pointed to nothing when nothing is there', async ({ page }) => {
    await search(page, '-1');
    await expectDone(page);
    await input(page).fill('');
    await expect(results(page)).toHaveCount(0);
    await expect(status(page)).toBeEmpty();
    await expect(input(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(input(page)).toHaveAttribute('aria-activedescendant', '');
    await expectDone(page);
  });

  test('finds no fault with results of any kind', async ({ page }) => {
    for (const query of ['-1', 'token expired', '-10500', '{"ret":-1}']) {
      await search(page, query);
      await expectDone(page);
      await expect(results(page).first()).toBeVisible();
      expect(await violations(page, 'code-search dialog')).toEqual([]);
    }
  });
});

test('the hint stands there until something is typed', async ({ page }) => {
  await search(page, '');
  const hint = page.locator('code-search .hint');
  await expect(hint).toContainText('A code in any spelling');
  await input(page).fill('-73');
  await expect(hint).toBeHidden();
  await input(page).fill('  ');
  await expect(hint).toBeVisible();
  await expect(results(page)).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('it fits, and what is chosen is in view', async ({ page }) => {
    await visit(page);
    await opener(page).click();
    await input(page).fill('-1');
    await expectDone(page);
    const box = await page.locator('code-search dialog').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
    for (const result of await results(page).all()) {
      const cut = await result.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
      expect(cut, await result.innerText()).toBe(false);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.keyboard.press('ArrowUp');
    await expect(results(page).last()).toBeInViewport({ ratio: 0.9 });
    await expect(input(page)).toBeInViewport();
  });

  test('a tap leads to the entry', async ({ page }) => {
    await visit(page);
    await opener(page).click();
    await input(page).fill('-73');
    await results(page).first().click();
    await expect(page).toHaveURL(/\/errors\/qq-platform\/#-73$/);
    await expectInView(page.locator('article[data-id="qq-platform/-73"]'));
  });
});
