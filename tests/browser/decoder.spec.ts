import { expect, test, type Page } from '@playwright/test';
import { PASSWORD } from './decoder-page.ts';
import { expectInView } from './in-view.ts';

/** Pastes into the decoder, as a person does. */
async function paste(page: Page, text: string): Promise<void> {
  await box(page).focus();
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+v');
}

const box = (page: Page) => page.getByLabel(/^Paste a response/);
const verdict = (page: Page) => page.locator('.result .verdict');
const layers = (page: Page) => page.locator('.layers > li');

for (const path of ['/decode/', '/']) {
  test(`explains a changed QQ password on ${path}, announces it, and copies what to tell the player`, async ({
    page,
  }) => {
    await page.goto(path);
    if (path !== '/') await expect(box(page)).toBeFocused();
    await paste(page, PASSWORD);
    await expect(verdict(page)).toContainText('Sign in again');
    await expect(layers(page)).toHaveCount(2);
    await expect(layers(page).nth(0)).toContainText('-10000');
    await expect(layers(page).nth(1)).toContainText('-73');

    await expect(page.locator('msdk-decoder :is([aria-live], [role=status])')).toHaveCount(1);
    await expect(page.locator('msdk-decoder [role=status]')).toHaveText(
      'Sign in again: Access token revoked by a QQ password change.',
    );

    const player = verdict(page).locator('.player');
    await player.getByRole('button', { name: 'Copy' }).click();
    await expect(player.getByRole('button')).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await player.locator('q').textContent());

    await verdict(page).getByRole('heading').getByRole('link').click();
    await expect(page).toHaveURL(/\/errors\/qq-platform\/#-73$/);
    await expectInView(page.locator('article[data-id="qq-platform/-73"]'));
  });
}

test('explains what is pasted and typed, in place of an example, with a short motion and without a request', async ({
  page,
}) => {
  const requests: string[] = [];
  await page.goto('/decode/');

  await test.step('a paste replaces an example, and moves the verdict shortly', async () => {
    await page.getByRole('button', { name: 'Pay check failed' }).click();
    await expect(verdict(page)).toContainText('Pay token');
    await paste(page, PASSWORD);
    await expect(box(page)).toHaveValue(PASSWORD);
    await expect(verdict(page)).toContainText('Sign in again');
    const moves = () => verdict(page).evaluate((card) => getComputedStyle(card).animationDuration);
    await expect.poll(moves).toBe('0.12s');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await moves()).toBe('0s');
  });

  page.on('request', (request) => requests.push(request.url()));

  await test.step('a WeChat credential that is not accepted', async () => {
    await box(page).fill('{"ret":-20000,"msg":"40001,invalid credential"}');
    await expect(verdict(page)).toContainText('Refresh the token');
    await expect(layers(page).nth(1).locator('a').first()).toHaveAttribute('href', '/errors/wechat-platform/#40001');
  });

  await test.step('an OIDB text', async () => {
    await box(page).fill('ret:-103 msg:oidb decode0x73a failed, ret:17');
    await expect(verdict(page)).toContainText('Pay token expired');
    await expect(layers(page).nth(0).locator('a').first()).toHaveAttribute('href', '/errors/msdk-logic/#-103');
    await expect(layers(page).nth(1).locator('a').first()).toHaveAttribute('href', '/errors/oidb-0x73a/#17');
  });

  await test.step('nothing that can be read', async () => {
    await box(page).fill('it does not work');
    await expect(page.locator('.result')).toContainText('No code was found in this text. Paste the whole response');
    await expect(box(page)).toHaveValue('it does not work');
    await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeHidden();
  });

  await test.step('while the reader types', async () => {
    await box(page).fill('');
    await box(page).pressSequentially('-73');
    await expect(verdict(page)).toContainText('revoked by a QQ password change');
    await expect(page).toHaveURL(/#t=-73$/);
    expect(requests).toEqual([]);
  });

  await test.step('a bare number leads to the code with the minus that it may have lost', async () => {
    await box(page).fill('1002');
    await expect(verdict(page)).toContainText('There is also -1002: a copy easily loses a minus.');
    await verdict(page).getByRole('link', { name: '-1002', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Code -1002');
  });
});

test('asks which call it was where a number has several meanings, and takes the choice', async ({ page }) => {
  const heading = verdict(page).getByRole('heading');
  await page.goto('/decode/');
  await page.getByRole('button', { name: 'Just “-1”' }).click();
  await expect(heading).toHaveText('-1 Which call was it?');
  await expect(verdict(page)).toHaveClass(/ambiguous/);
  await expect(verdict(page).getByRole('button')).toHaveCount(6);
  await expect(verdict(page).getByRole('link', { name: 'Compare every meaning of -1' })).toHaveAttribute(
    'href',
    '/code/-1/',
  );

  await test.step('by keyboard', async () => {
    await verdict(page).getByRole('button').first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(verdict(page)).toContainText('As you chose.');
    await expect(heading).toBeFocused();
    await verdict(page).getByRole('button', { name: 'Choose another' }).click();
  });

  await verdict(page).getByRole('button', { name: 'WeChat groups' }).click();
  await expect(heading).toHaveText('-1 System error in the WeChat group service');
  await expect(heading).toBeFocused();
  await expect(verdict(page)).toHaveClass(/certain/);
  await expect(page).toHaveURL(/#t=-1&d=wechat-group$/);
  await page.reload();
  await expect(heading).toHaveText('-1 System error in the WeChat group service');
  await verdict(page).getByRole('button', { name: 'Choose another' }).click();
  await expect(verdict(page).getByRole('button')).toHaveCount(6);
});

test('opens a link with an input and a choice, and another one in the same page', async ({ page }) => {
  await page.goto('/decode/#t=-1&d=wechat-group');
  await expect(verdict(page)).toHaveClass(/certain/);

  await test.step('a chosen meaning is forgotten with the text that it was chosen for', async () => {
    await page.getByRole('textbox').fill('{"ret":-1}');
    await expect(verdict(page).getByRole('heading')).toHaveText('-1 Which call was it?');
  });

  await test.step('nothing is said of a choice that the code does not have', async () => {
    await page.evaluate(() => (location.hash = '#t=-73&d=apple-login'));
    await expect(verdict(page)).toContainText('Sign in again');
    await expect(verdict(page)).not.toContainText('As you chose');
  });

  await test.step('an older link is only a text', async () => {
    await page.evaluate(() => (location.hash = '40013'));
    await expect(verdict(page)).toContainText('Fix the configuration');
  });

  await test.step('codes close to one that is not documented are linked', async () => {
    await page.evaluate(() => (location.hash = '#t=100069'));
    await expect(verdict(page).getByRole('link', { name: '100068' })).toHaveAttribute(
      'href',
      '/errors/qq-platform/#100068',
    );
    await expect(verdict(page)).not.toContainText('qq-platform/');
  });
});

for (const path of ['/', '/decode/'])
  test.describe(`on a phone, on ${path}`, () => {
    const keyboard = { width: 360, height: 430 };
    test.use({ viewport: keyboard });

    test('the beginning of the verdict is in view above the keyboard, that of a log without one', async ({ page }) => {
      await page.goto(path);

      await test.step('with the keyboard, the helpers are folded', async () => {
        await paste(page, PASSWORD);
        await expect(verdict(page).getByRole('heading')).toBeInViewport({ ratio: 1 });
        await expect(verdict(page).locator('.do')).toBeInViewport();
        await expect(page.getByRole('button', { name: 'Open a file' })).toBeHidden();
        await page.getByText('Files, examples, API and platform').click();
        await expect(page.getByRole('button', { name: 'Open a file' })).toBeVisible();
      });

      await test.step('without it, a log shows code, title and action', async () => {
        await page.setViewportSize({ ...keyboard, height: 780 });
        await page.goto(path);
        await paste(page, `10:00:01 ${PASSWORD}\n10:00:02 {"ret":0}\n`.repeat(20));
        await expect(verdict(page).locator('.do')).toBeInViewport({ ratio: 1 });
        await expect(verdict(page).getByRole('heading')).toBeInViewport({ ratio: 1 });
        if (path === '/') await expect(page.locator('.intent')).toContainText('Read as a log: 40 lines, 40 responses.');
      });
    });
  });
