import { expect, test, type Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expectInView } from './in-view.ts';
import { keysReach } from './keys.ts';

const input = (page: Page) => page.getByLabel('Code, message or words');
const list = (page: Page) => page.locator('#search-results');
const results = (page: Page) => list(page).getByRole('option');
const status = (page: Page) => page.locator('code-search [role=status]');
const opener = (page: Page) => page.getByRole('button', { name: 'Search codes and words' });

/** Opens a page, once its search can be used. */
async function visit(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await page.locator('code-search button[data-open]:enabled').waitFor();
  await keysReach(page);
}

/** Opens the search by key and types a query. */
async function search(page: Page, query: string): Promise<void> {
  await visit(page);
  await page.keyboard.press('/');
  await input(page).fill(query);
}

/** Waits until nothing more is to come. */
async function expectDone(page: Page): Promise<void> {
  await expect(list(page)).toHaveAttribute('aria-busy', 'false');
}

/** Keeps the list of all codes from being loaded. */
async function withoutCodes(page: Page): Promise<void> {
  await page.route('**/_astro/codes.*.js', (route) => route.abort());
}

test.describe('what is found', () => {
  test('a code is first, with its table and what to do, and leads to its anchor', async ({ page }) => {
    await search(page, '-73');
    const first = results(page).first();
    await expect(first.locator('b')).toHaveText(/^-73 Access token invalid/);
    await expect(first.locator('.place')).toHaveText('Mobile QQ platform');
    await expect(first.locator('.action')).toHaveText('Sign in again');
    await expect(first.locator('.action svg path')).toHaveAttribute('d', /^M/);
    await expect(status(page)).toContainText('One meaning of -73');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/errors\/qq-platform\/#-73$/);
    await expectInView(page.locator('article[data-id="qq-platform/-73"]'));
    await expect(input(page)).toBeHidden();
  });

  test('every meaning of a number stands under the name of those whose code it is, before full text', async ({
    page,
  }) => {
    await search(page, 'ret=-1');
    await expectDone(page);
    await expect(status(page)).toContainText('6 meanings of -1');
    for (let index = 0; index < 6; index += 1) await expect(results(page).nth(index).locator('b')).toHaveText(/^-1 /);
    await expect(list(page).getByRole('group').locator('.label').filter({ hasNotText: 'Also mentioned' })).toHaveText([
      'Mobile QQ',
      'WeChat',
      'OIDB',
    ]);
    await expect(list(page).getByRole('group', { name: 'Mobile QQ' }).getByRole('option')).toHaveCount(3);
    await expect(list(page).getByRole('group', { name: 'WeChat' }).getByRole('option')).toHaveCount(2);
  });

  test('one meaning alone needs no name above it', async ({ page }) => {
    await search(page, '0x47');
    await expectDone(page);
    await expect(list(page).getByRole('group').locator('.label')).toHaveText(['Also mentioned']);
    await expect(results(page).first()).toHaveAttribute('href', '/errors/oidb-0x711/#0x47');
  });

  test('words find an entry, show where they match, and the hit leads to its anchor', async ({ page }) => {
    await search(page, 'claimed raised');
    const hit = page.locator('[role=option][href="/errors/msdk-logic/#-10011"]');
    await expect(hit.locator('.excerpt')).toContainText('The list has reached its upper limit');
    await expect(hit.locator('.excerpt mark').first()).toHaveText(/claimed|raised/);
    await hit.click();
    await expect(page).toHaveURL(/\/errors\/msdk-logic\/#-10011$/);
    await expectInView(page.locator('article[data-id="msdk-logic/-10011"]'));
  });

  test('a message as sent finds its entry first', async ({ page }) => {
    await search(page, 'the user modify password wrong');
    await expectDone(page);
    await expect(results(page).first()).toHaveAttribute('href', '/errors/qq-platform/#-73');
  });

  test('a pasted answer is offered to the decoder as it is', async ({ page }) => {
    const answer = '{"ret":-10000,"msg":"-73,the user modify password wrong & 100%"}';
    await search(page, answer);
    await expectDone(page);
    await expect(results(page).first()).toContainText('Decode {"ret":-10000');
    await expect(results(page).nth(1).locator('b')).toHaveText(/^-10000 /);
    await results(page).first().click();
    await expect(page.getByRole('textbox')).toHaveValue(answer);
  });

  test('a number among words finds all its meanings, those first that the words name', async ({ page }) => {
    await search(page, 'wechat -1');
    await expectDone(page);
    await expect(status(page)).toContainText('6 meanings of -1');
    await expect(list(page).getByRole('group').locator('.label').first()).toHaveText('WeChat');
    await expect(results(page).first().locator('.place')).toHaveText('WeChat platform');
  });

  test('a code at the end of a sentence is found', async ({ page }) => {
    await search(page, 'I got -73.');
    await expect(results(page).first()).toHaveAttribute('href', '/errors/qq-platform/#-73');
    await expect(status(page)).toContainText('One meaning of -73');
  });

  for (const query of [
    'timeout 30',
    'http 500',
    'token since 2024-01-02',
    'limit 1,000',
    'token 1234567890123456789012345',
  ])
    test(`a number that is no code is a word: ${query}`, async ({ page }) => {
      await search(page, query);
      await expect(status(page)).toHaveText(/^\d+ found by words$/);
    });

  test('a code is found where it is mentioned, and the same number without its sign is not it', async ({ page }) => {
    await search(page, '-73');
    await expectDone(page);
    const mentioned = list(page).getByRole('group', { name: 'Also mentioned' });
    await expect(mentioned.locator('[href="/guides/how-codes-travel/"]')).toBeVisible();
    await input(page).fill('-20');
    await expectDone(page);
    await expect(mentioned.locator('[href="/guides/sign-in-again/"]')).toBeVisible();
    await expect(mentioned.locator('[href="/guides/how-codes-travel/"]')).toHaveCount(0);
  });

  test('an excerpt marks every word and never shows hidden ones', async ({ page }) => {
    // The entry is found by `quota` as well, which it does not say.
    await search(page, 'quota raised limit');
    const excerpt = page.locator('[role=option][href="/errors/msdk-logic/#-10011"] .excerpt');
    await expect(excerpt.locator('mark')).toHaveText(['limit,', 'limit', 'raised.']);
    await expect(excerpt).not.toContainText('quota');
    await expect(excerpt).not.toContainText('‖');
  });

  test('what finds nothing says so, and is offered to the decoder', async ({ page }) => {
    await search(page, 'qzxv');
    await expect(status(page)).toHaveText('Nothing found');
    await expectDone(page);
    await expect(results(page)).toHaveCount(1);
    await expect(results(page)).toContainText('Decode qzxv');
    await expect(results(page)).toHaveAttribute('href', '/decode/#t=qzxv');
  });

  test('half a surrogate pair is answered', async ({ page }) => {
    await visit(page);
    await opener(page).click();
    await input(page).evaluate((element: HTMLInputElement) => {
      element.value = '{"ret":-73,"msg":"\ud800"}';
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await expectDone(page);
    await expect(results(page).nth(1)).toHaveAttribute('href', '/errors/qq-platform/#-73');
    await results(page).first().click();
    await expect(page.getByRole('textbox')).toHaveValue('{"ret":-73,"msg":"\ufffd"}');
  });

  test('a text too long for a link is answered and leads to the empty decoder', async ({ page }) => {
    await search(page, `{"ret":-73,"msg":"${'x'.repeat(20_000)}"}`);
    await expectDone(page);
    await expect(results(page).first()).toHaveAttribute('href', '/decode/');
    await expect(results(page).nth(1)).toHaveAttribute('href', '/errors/qq-platform/#-73');
  });

  test('what is typed is never markup', async ({ page }) => {
    await search(page, '<img src=x onerror=alert(1)>');
    await expectDone(page);
    await expect(results(page).first()).toContainText('Decode <img src=x onerror=alert(1)>');
    await expect(list(page).locator('img')).toHaveCount(0);
  });
});

test.describe('a code that is not documented', () => {
  test('names the class it belongs to and offers the decoder instead of a neighbor', async ({ page }) => {
    await search(page, '-10500');
    await expect(status(page)).toHaveText(
      '-10500 is not documented; by its number it is a code of the MSDK logic layer',
    );
    await expectDone(page);
    const owner = list(page).getByRole('group', { name: 'What -10500 belongs to' });
    await expect(owner.getByRole('option')).toHaveAttribute('href', '/errors/msdk-logic/#-10000');
    await expect(results(page)).toHaveCount(2);
    await results(page).nth(1).click();
    await expect(page).toHaveURL(/\/decode\/#/);
    await expect(page.getByRole('textbox')).toHaveValue('-10500');
  });

  test('that belongs to no class is called unknown and nothing else', async ({ page }) => {
    await search(page, '999999');
    await expect(status(page)).toHaveText('999999 is not documented');
    await expectDone(page);
    await expect(results(page)).toHaveCount(1);
    await expect(results(page)).toHaveAttribute('href', '/decode/#t=999999');
  });

  test('is told apart from the same number below zero', async ({ page }) => {
    await search(page, '73');
    await expect(status(page)).toContainText('73 is not documented, -73 is');
    await expect(results(page).first()).toHaveAttribute('href', '/errors/qq-platform/#-73');
  });
});

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

  test('keeps what was chosen when full text comes', async ({ page }) => {
    const { promise: letGo, resolve: release } = Promise.withResolvers<undefined>();
    await page.route('**/pagefind/records.json', async (route) => {
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

  test('follows the answer to the query with Enter pressed before it, not an older one', async ({ page }) => {
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

  for (const query of ['-1', 'token expired', '-10500', '{"ret":-1}']) {
    test(`finds no fault with the results of ${query}`, async ({ page }) => {
      await search(page, query);
      await expectDone(page);
      await expect(results(page).first()).toBeVisible();
      expect(await violations(page, 'code-search dialog')).toEqual([]);
    });
  }
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

test.describe('the page of the search', () => {
  test('opens with the query of its address and answers it', async ({ page }) => {
    await page.goto('/search/?q=-73');
    await expect(input(page)).toBeFocused();
    await expect(input(page)).toHaveValue('-73');
    await expect(status(page)).toContainText('One meaning of -73');
    await expect(results(page).first()).toHaveAttribute('href', '/errors/qq-platform/#-73');
  });

  test('opens without a query as well', async ({ page }) => {
    await page.goto('/search/');
    await expect(input(page)).toBeFocused();
    await expect(input(page)).toHaveValue('');
    await expect(status(page)).toBeEmpty();
  });

  test('reads what a browser encodes', async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent('ret=-1 & "x"')}`);
    await expect(input(page)).toHaveValue('ret=-1 & "x"');
    await page.goto('/search/?q=token+expired');
    await expect(input(page)).toHaveValue('token expired');
    await expect(results(page).first()).toBeVisible();
  });
});

test.describe('when something cannot be loaded', () => {
  test('codes are found without full text, and it says so', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await search(page, '0x47');
    await expect(status(page)).toHaveText('One meaning of 0x47, full text cannot be searched right now');
    await expectDone(page);
    await expect(results(page)).toHaveCount(1);
    await expect(results(page)).toHaveAttribute('href', '/errors/oidb-0x711/#0x47');
    await input(page).fill('user modify password');
    await expect(status(page)).toHaveText(/found by title or message, full text cannot be searched right now$/);
    await expectDone(page);
    await expect(results(page).first()).toHaveAttribute('href', '/errors/qq-platform/#-73');
    await input(page).fill('qwertyuiop');
    await expect(status(page)).toHaveText('full text cannot be searched right now');
    await expectDone(page);
  });

  test('words of a title are found while full text is loaded, which follows', async ({ page }) => {
    const loading = Promise.withResolvers<null>();
    await page.route('**/pagefind/records.json', async (route) => {
      await loading.promise;
      await route.continue();
    });
    await search(page, 'user modify password');
    await expect(status(page)).toHaveText(/found by title or message, searching …$/);
    await expect(results(page).first()).toHaveAttribute('href', '/errors/qq-platform/#-73');
    await page.keyboard.press('ArrowDown');
    const chosen = await results(page).nth(1).getAttribute('href');
    loading.resolve(null);
    await expect(status(page)).toHaveText(/found by words$/);
    await expect(page.locator('[aria-selected=true]')).toHaveAttribute('href', chosen ?? '');
  });

  test('full text is tried again', async ({ page }) => {
    await page.route('**/pagefind/records.json', (route) => route.abort());
    await search(page, 'token expired');
    await expect(status(page)).toContainText('full text cannot be searched right now');
    await page.unroute('**/pagefind/records.json');
    await input(page).fill('password changed');
    await expect(status(page)).toContainText('found by words');
  });

  test('an excerpt that cannot be had leaves its row', async ({ page }) => {
    await page.route('**/pagefind/fragment/**', (route) => route.abort());
    await search(page, 'allow list full');
    await expectDone(page);
    const hit = page.locator('[role=option][href="/errors/msdk-logic/#-10011"]');
    await expect(hit).toBeVisible();
    await expect(list(page).locator('.excerpt')).toHaveCount(0);
  });

  test('nothing is found without the list of codes, and it says so', async ({ page }) => {
    await withoutCodes(page);
    await search(page, '-73');
    await expect(status(page)).toHaveText('The search could not be loaded. Reload the page to try again.');
    await expectDone(page);
    await expect(results(page)).toHaveCount(0);
  });
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
