import { expect, test } from '@playwright/test';
import { expectInView } from './in-view.ts';
import { expectDone, input, list, results, searchNext, status, visit } from './search-parts.ts';

test('a code is first, with its table and what to do; its link and one that words find lead to their anchors', async ({
  page,
}) => {
  await visit(page);
  await searchNext(page, '-73');
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

  await searchNext(page, 'claimed raised');
  const hit = page.locator('[role=option][href="/errors/msdk-logic/#-10011"]');
  await expect(hit.locator('.excerpt')).toContainText('Every place in the limited test is taken');
  await expect(hit.locator('.excerpt mark').first()).toHaveText(/claimed|raised/);
  await hit.click();
  await expect(page).toHaveURL(/\/errors\/msdk-logic\/#-10011$/);
  await expectInView(page.locator('article[data-id="msdk-logic/-10011"]'));
});

test('a number finds every meaning that it has as a code, and only as a code', async ({ page }) => {
  const labels = list(page).getByRole('group').locator('.label');
  await visit(page);

  await test.step('every meaning stands under the name of those whose code it is, before full text', async () => {
    await searchNext(page, 'ret=-1');
    await expect(status(page)).toContainText('6 meanings of -1');
    const shown = await results(page).locator('b').allTextContents();
    expect(shown.slice(0, 6).filter((title) => title.startsWith('-1 '))).toHaveLength(6);
    await expect(labels.filter({ hasNotText: 'Also mentioned' })).toHaveText(['Mobile QQ', 'WeChat', 'OIDB']);
    await expect(list(page).getByRole('group', { name: 'Mobile QQ' }).getByRole('option')).toHaveCount(3);
    await expect(list(page).getByRole('group', { name: 'WeChat' }).getByRole('option')).toHaveCount(2);
  });

  await test.step('among words, those meanings are first that the words name', async () => {
    await searchNext(page, 'wechat -1');
    await expect(status(page)).toContainText('6 meanings of -1');
    await expect(labels.first()).toHaveText('WeChat');
    await expect(results(page).first().locator('.place')).toHaveText('WeChat platform');
  });

  await test.step('one meaning alone needs no name above it', async () => {
    await searchNext(page, '0x47');
    await expect(labels).toHaveText(['Also mentioned']);
    await expect(results(page).first()).toHaveAttribute('href', '/errors/oidb-0x711/#0x47');
  });

  await test.step('at the end of a sentence, it is found', async () => {
    await searchNext(page, 'I got -73.');
    await expect(results(page).first()).toHaveAttribute('href', '/errors/qq-platform/#-73');
    await expect(status(page)).toContainText('One meaning of -73');
  });

  await test.step('it is found where it is mentioned, and the same number without its sign is not it', async () => {
    const mentioned = list(page).getByRole('group', { name: 'Also mentioned' });
    await searchNext(page, '-73');
    await expect(mentioned.locator('[href="/guides/how-codes-travel/"]')).toBeVisible();
    await searchNext(page, '-20');
    await expect(mentioned.locator('[href="/guides/sign-in-again/"]')).toBeVisible();
    await expect(mentioned.locator('[href="/guides/how-codes-travel/"]')).toHaveCount(0);
  });

  await test.step('one that is no code is a word', async () => {
    for (const query of [
      'timeout 30',
      'http 500',
      'token since 2024-01-02',
      'limit 1,000',
      'token 1234567890123456789012345',
    ]) {
      await searchNext(page, query);
      await expect(status(page), query).toHaveText(/^\d+ found by words$/);
    }
  });
});

test('a code that is not documented is never taken for its neighbor', async ({ page }) => {
  await visit(page);

  await test.step('it is told apart from the same number below zero', async () => {
    await searchNext(page, '73');
    await expect(status(page)).toContainText('73 is not documented, -73 is');
    await expect(results(page).first()).toHaveAttribute('href', '/errors/qq-platform/#-73');
  });

  await test.step('one that belongs to no class is called unknown and nothing else', async () => {
    await searchNext(page, '999999');
    await expect(status(page)).toHaveText('999999 is not documented');
    await expect(results(page)).toHaveCount(1);
    await expect(results(page)).toHaveAttribute('href', '/decode/');
  });

  await test.step('the class that it belongs to is named, and the decoder offered', async () => {
    await searchNext(page, '-10500');
    await expect(status(page)).toHaveText(
      '-10500 is not documented; by its number it is a code of the MSDK logic layer',
    );
    const owner = list(page).getByRole('group', { name: 'What -10500 belongs to' });
    await expect(owner.getByRole('option')).toHaveAttribute('href', '/errors/msdk-logic/#-10000');
    await expect(results(page)).toHaveCount(2);
    await results(page).nth(1).click();
    await expect(page).toHaveURL(/\/decode\/#/);
    await expect(page.getByRole('textbox')).toHaveValue('-10500');
  });
});

test('words find what they are about, also when they are misspelled, and are never markup', async ({ page }) => {
  const correction = page.locator('code-search .correction');
  await visit(page);

  await test.step('a message as sent finds its entry first', async () => {
    await searchNext(page, 'the user modify password wrong');
    await expect(results(page).first()).toHaveAttribute('href', '/errors/qq-platform/#-73');
  });

  await test.step('a guide is found by what it is about', async () => {
    await searchNext(page, 'retry backoff');
    await expect(results(page).first()).toHaveAttribute('href', '/guides/retrying/');
    await searchNext(page, 'csv');
    await expect(results(page).first()).toHaveAttribute('href', '/errors/');
  });

  await test.step('an excerpt marks every word and never shows hidden ones', async () => {
    // The entry is found by `quota` as well, which it does not say.
    await searchNext(page, 'quota raised limit');
    const excerpt = page.locator('[role=option][href="/errors/msdk-logic/#-10011"] .excerpt');
    await expect(excerpt.locator('mark')).toHaveText(['limited', 'limit', 'raised.', 'limit']);
    await expect(excerpt).not.toContainText('quota');
    await expect(excerpt).not.toContainText('‖');
  });

  await test.step('a misspelled word is corrected, which is said and can be taken back', async () => {
    await searchNext(page, 'acess token expierd');
    await expect(correction).toContainText('Showing results for access token expired.');
    await expect(results(page).first().locator('b')).toContainText('ccess token expired');
    await correction.getByRole('button', { name: 'Search for “acess token expierd” instead' }).click();
    await expect(correction).toBeEmpty();
    await expectDone(page);
    await expect(input(page)).toBeFocused();
    await expect(results(page).first().locator('b')).not.toContainText('ccess token expired');
  });

  await test.step('what finds nothing says so, and leads on: to the decoder, to all codes, to words that are found', async () => {
    await searchNext(page, 'tolen');
    await expect(status(page)).toHaveText('Nothing found');
    await expect(results(page)).toHaveText([/Decode tolen/, /All codes/]);
    await expect(results(page).first()).toHaveAttribute('href', '/decode/');
    await correction.getByRole('button', { name: 'token', exact: true }).click();
    await expect(input(page)).toHaveValue('token');
    await expectDone(page);
    await expect(correction).toBeEmpty();
    await expect(results(page).first().locator('b')).toContainText('oken');
  });

  await test.step('markup stays text', async () => {
    await searchNext(page, '<img src=x onerror=alert(1)>');
    await expect(results(page).first()).toContainText('Decode <img src=x onerror=alert(1)>');
    await expect(list(page).locator('img')).toHaveCount(0);
  });
});

test('a pasted response finds its codes, and goes to the decoder as it is', async ({ page }) => {
  const box = page.getByRole('textbox');
  await visit(page);

  await test.step('its codes are found, the inner one first', async () => {
    const response = '{"ret":-10000,"msg":"-73,the user modify password wrong & 100%"}';
    await searchNext(page, response);
    await expect(results(page).first().locator('b')).toHaveText(/^-73 /);
    await expect(results(page).nth(1).locator('b')).toHaveText(/^-10000 /);
    await results(page).filter({ hasText: 'Decode {"ret":-10000' }).click();
    await expect(box).toHaveValue(response);
  });

  await test.step('it may be too long for any link', async () => {
    await searchNext(page, `{"ret":-73,"msg":"${'x'.repeat(20_000)}"}`);
    await expect(results(page).first()).toHaveAttribute('href', '/errors/qq-platform/#-73');
    await expect(results(page).nth(1)).toHaveAttribute('href', '/decode/');
    await results(page).nth(1).click();
    await expect(box).toHaveValue(/x{20000}/);
  });

  await test.step('half a surrogate pair finds what it finds', async () => {
    await searchNext(page, '{"ret":-73}');
    await input(page).evaluate((element: HTMLInputElement) => {
      element.value = '{"ret":-73,"msg":"\ud800"}';
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await expectDone(page);
    await expect(results(page).first()).toHaveAttribute('href', '/errors/qq-platform/#-73');
    await results(page).nth(1).click();
    await expect(box).toHaveValue(/^\{"ret":-73,"msg":"."\}$/);
  });
});
