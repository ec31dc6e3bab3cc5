import { expect, test } from '@playwright/test';
import { expectInView } from './in-view.ts';
import { expectDone, input, list, opener, results, search, status, visit } from './search-parts.ts';

test.describe('what is found', () => {
  test('a code is first, with its table and what to do, and leads to its anchor', async ({ page }) => {
    await search(page, '-73');
    const first = results(page).first();
    await expect(first.locator('b')).toHaveText(/^-73 Access token revoked/);
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
    await expect(hit.locator('.excerpt')).toContainText('Every place in the limited test is taken');
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

  test('a pasted response finds its codes, the inner one first, and is offered to the decoder as it is', async ({
    page,
  }) => {
    const response = '{"ret":-10000,"msg":"-73,the user modify password wrong & 100%"}';
    await search(page, response);
    await expectDone(page);
    await expect(results(page).first().locator('b')).toHaveText(/^-73 /);
    await expect(results(page).nth(1).locator('b')).toHaveText(/^-10000 /);
    await results(page).filter({ hasText: 'Decode {"ret":-10000' }).click();
    await expect(page.getByRole('textbox')).toHaveValue(response);
  });

  test('a misspelled word is corrected, which is said and can be taken back', async ({ page }) => {
    await search(page, 'acess token expierd');
    await expectDone(page);
    const correction = page.locator('code-search .correction');
    await expect(correction).toContainText('Showing results for access token expired.');
    await expect(results(page).first().locator('b')).toContainText('ccess token expired');
    await correction.getByRole('button', { name: 'Search for “acess token expierd” instead' }).click();
    await expect(correction).toBeEmpty();
    await expectDone(page);
    await expect(input(page)).toBeFocused();
    await expect(results(page).first().locator('b')).not.toContainText('ccess token expired');
  });

  test('a guide is found by what it is about', async ({ page }) => {
    await search(page, 'retry backoff');
    await expectDone(page);
    await expect(results(page).first()).toHaveAttribute('href', '/guides/retrying/');
    await input(page).fill('csv');
    await expectDone(page);
    await expect(results(page).first()).toHaveAttribute('href', '/errors/');
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

  test('a number that is no code is a word', async ({ page }) => {
    for (const query of [
      'timeout 30',
      'http 500',
      'token since 2024-01-02',
      'limit 1,000',
      'token 1234567890123456789012345',
    ]) {
      await search(page, query);
      await expect(status(page)).toHaveText(/^\d+ found by words$/);
    }
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
    await expect(excerpt.locator('mark')).toHaveText(['limited', 'limit', 'raised.', 'limit']);
    await expect(excerpt).not.toContainText('quota');
    await expect(excerpt).not.toContainText('‖');
  });

  test('what finds nothing says so, and leads on: to the decoder, to all codes, to words that are found', async ({
    page,
  }) => {
    await search(page, 'tolen');
    await expect(status(page)).toHaveText('Nothing found');
    await expectDone(page);
    await expect(results(page)).toHaveText([/Decode tolen/, /All codes/]);
    await expect(results(page).first()).toHaveAttribute('href', '/decode/');
    const correction = page.locator('code-search .correction');
    await correction.getByRole('button', { name: 'token', exact: true }).click();
    await expect(input(page)).toHaveValue('token');
    await expectDone(page);
    await expect(correction).toBeEmpty();
    await expect(results(page).first().locator('b')).toContainText('oken');
  });

  test('half a surrogate pair finds what it finds', async ({ page }) => {
    await visit(page);
    await opener(page).click();
    await input(page).evaluate((element: HTMLInputElement) => {
      element.value = '{"ret":-73,"msg":"\ud800"}';
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await expectDone(page);
    await expect(results(page).first()).toHaveAttribute('href', '/errors/qq-platform/#-73');
    await results(page).nth(1).click();
    await expect(page.getByRole('textbox')).toHaveValue(/^\{"ret":-73,"msg":"."\}$/);
  });

  test('a text too long for any link has results and goes to the decoder', async ({ page }) => {
    await search(page, `{"ret":-73,"msg":"${'x'.repeat(20_000)}"}`);
    await expectDone(page);
    await expect(results(page).first()).toHaveAttribute('href', '/errors/qq-platform/#-73');
    await expect(results(page).nth(1)).toHaveAttribute('href', '/decode/');
    await results(page).nth(1).click();
    await expect(page.getByRole('textbox')).toHaveValue(/x{20000}/);
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
    await expect(results(page)).toHaveAttribute('href', '/decode/');
  });

  test('is told apart from the same number below zero', async ({ page }) => {
    await search(page, '73');
    await expect(status(page)).toContainText('73 is not documented, -73 is');
    await expect(results(page).first()).toHaveAttribute('href', '/errors/qq-platform/#-73');
  });
});
