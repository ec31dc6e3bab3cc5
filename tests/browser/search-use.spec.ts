import { expect, test } from '@playwright/test';
import { violations } from './axe.ts';
import { expectInView } from './in-view.ts';
import { expectDone, input, list, opener, results, search, searchNext, status, visit } from './search-parts.ts';

test('the dialog is opened and closed by key and by pointer, and gives the focus back', async ({ page }) => {
  await visit(page, '/errors/');

  await test.step('other combinations with its keys are left alone', async () => {
    for (const key of ['Control+/', 'Alt+/', 'k']) await page.keyboard.press(key);
    await expect(input(page)).toBeHidden();
  });

  await test.step('a slash, Ctrl+K and Command+K open it, and Escape closes it', async () => {
    for (const key of ['/', 'Control+k', 'Meta+k']) {
      await page.keyboard.press(key);
      await expect(input(page), key).toBeFocused();
      await expect(input(page), key).toHaveValue('');
      await page.keyboard.press('Escape');
      await expect(input(page), key).toBeHidden();
    }
  });

  await test.step('the button opens it, and gets the focus back', async () => {
    await opener(page).click();
    await expect(input(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(input(page)).toBeHidden();
    await expect(opener(page)).toBeFocused();
  });

  await test.step('a click on its button or beside it closes it', async () => {
    await opener(page).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(input(page)).toBeHidden();
    await opener(page).click();
    await page.mouse.click(5, 5);
    await expect(input(page)).toBeHidden();
  });

  await test.step('it opens within 120 ms, and at once for who wants no motion', async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toHaveCSS('animation-duration', '0.12s');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect(page.getByRole('dialog')).toHaveCSS('animation-duration', '0s');
    await page.keyboard.press('Escape');
  });

  await test.step('a question mark outside of a text shows the keys', async () => {
    await page.keyboard.press('?');
    await expect(page.getByText('choose a result')).toBeVisible();
    await page.keyboard.press('?');
    await expect(page.getByText('choose a result')).toBeHidden();
    await expect(input(page)).toHaveValue('');
    await page.keyboard.type('why?');
    await expect(input(page)).toHaveValue('why?');
    await input(page).fill('');
  });

  await test.step('the hint stands there until something is typed', async () => {
    const hint = page.locator('code-search .hint');
    await expect(hint).toContainText('A code in any spelling');
    await input(page).fill('-73');
    await expect(hint).toBeHidden();
    await input(page).fill('  ');
    await expect(hint).toBeVisible();
    await expect(results(page)).toHaveCount(0);
  });

  await test.step('the last query is selected, ready to be typed over', async () => {
    await searchNext(page, '-73');
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(input(page)).toBeHidden();
    await page.keyboard.press('Control+k');
    await expect(input(page)).toHaveValue('-73');
    await page.keyboard.type('-1');
    await expect(input(page)).toHaveValue('-1');
    await expect(status(page)).toContainText('6 meanings of -1');
  });
});

test('a slash is typed where somebody is typing, but Ctrl+K opens the search there too', async ({ page }) => {
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

test('a result is chosen by key, a screen reader is told which, and Enter follows it', async ({ page }) => {
  await search(page, '-1');
  await expectDone(page);

  await test.step('a screen reader is told what is found and which result is chosen', async () => {
    await expect(status(page)).toHaveText(/^6 meanings of -1/);
    await expect(page.locator('code-search .first')).toHaveText(/^First: -1, /);
    await expect(input(page)).toHaveRole('combobox');
    await expect(input(page)).toHaveAttribute('aria-expanded', 'true');
    await expect(input(page)).toHaveAttribute('aria-controls', 'search-results');
    await expect(list(page)).toHaveRole('listbox');
    await expect(results(page).first()).toHaveAttribute('aria-selected', 'true');
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

  await test.step('End and Home choose the last and the first, once the caret is there', async () => {
    await page.keyboard.press('End');
    await expect(results(page).last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Home');
    await expect(results(page).last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Home');
    await expect(results(page).first()).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('a click on what is no result leaves it open', async () => {
    await list(page).locator('.label').first().click();
    await status(page).click();
    await expect(input(page)).toBeVisible();
    await expect(input(page)).toHaveValue('-1');
    await input(page).focus();
  });

  await test.step('a screen reader is pointed to nothing when nothing is there', async () => {
    await input(page).fill('');
    await expect(results(page)).toHaveCount(0);
    await expect(status(page)).toBeEmpty();
    await expect(input(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(input(page)).toHaveAttribute('aria-activedescendant', '');
    await expectDone(page);
    await searchNext(page, '-1');
  });

  await test.step('arrows go around both ends, and Enter follows', async () => {
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
});

test('what was chosen stays so when full text comes, and a click follows it', async ({ page }) => {
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
  await results(page).first().click();
  await expect(page).toHaveURL(/\/errors\/[\w-]+\/#-1$/);
  await expect(input(page)).toBeHidden();
});

test('results of any kind have no violation; Enter pressed before they came follows those of the query', async ({
  page,
}) => {
  await visit(page);
  for (const query of ['-10500', '{"ret":-1}', 'token expired']) {
    await searchNext(page, query);
    await expect(results(page).first()).toBeVisible();
    expect(await violations(page, 'code-search dialog'), query).toEqual([]);
  }
  await expect(results(page).nth(2)).toBeVisible();
  await input(page).fill('-10011');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/errors\/msdk-logic\/#-10011$/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('it fits, what is chosen is in view, and a tap leads to the entry', async ({ page }) => {
    await visit(page);
    await opener(page).click();
    await searchNext(page, '-1');
    const box = await page.locator('code-search dialog').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
    const cut = await results(page).evaluateAll((all) =>
      all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ textContent }) => textContent),
    );
    expect(cut).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.keyboard.press('ArrowUp');
    await expect(results(page).last()).toBeInViewport({ ratio: 0.9 });
    await expect(input(page)).toBeInViewport();
    await input(page).fill('-73');
    await results(page).first().click();
    await expect(page).toHaveURL(/\/errors\/qq-platform\/#-73$/);
    await expectInView(page.locator('article[data-id="qq-platform/-73"]'));
  });
});
