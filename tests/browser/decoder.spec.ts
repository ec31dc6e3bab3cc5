import { expect, test, type Page } from '@playwright/test';
import { expectInView } from './in-view.ts';

const PASSWORD = '{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}';

/** Pastes into the decoder, as a person does. */
async function paste(page: Page, text: string): Promise<void> {
  const input = page.getByLabel(/^Paste a response/);
  await input.focus();
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+v');
}

const verdict = (page: Page) => page.locator('.result .verdict');
const layers = (page: Page) => page.locator('.layers > li');

for (const path of ['/decode/', '/']) {
  test(`explains a changed QQ password on ${path}`, async ({ page }) => {
    await page.goto(path);
    await paste(page, PASSWORD);
    await expect(verdict(page)).toContainText('Sign in again');
    await expect(layers(page)).toHaveCount(2);
    await expect(layers(page).nth(0)).toContainText('-10000');
    await expect(layers(page).nth(1)).toContainText('-73');
    await verdict(page).getByRole('heading').getByRole('link').click();
    await expect(page).toHaveURL(/\/errors\/qq-platform\/#-73$/);
    await expectInView(page.locator('article[data-id="qq-platform/-73"]'));
  });
}

test('explains a WeChat credential that is not accepted', async ({ page }) => {
  await page.goto('/decode/');
  await paste(page, '{"ret":-20000,"msg":"40001,invalid credential"}');
  await expect(verdict(page)).toContainText('Refresh the token');
  await expect(layers(page).nth(1).locator('a').first()).toHaveAttribute('href', '/errors/wechat-platform/#40001');
});

test('explains an OIDB text', async ({ page }) => {
  await page.goto('/decode/');
  await paste(page, 'ret:-103 msg:oidb decode0x73a failed, ret:17');
  await expect(verdict(page)).toContainText('Pay token expired');
  await expect(layers(page).nth(0).locator('a').first()).toHaveAttribute('href', '/errors/msdk-logic/#-103');
  await expect(layers(page).nth(1).locator('a').first()).toHaveAttribute('href', '/errors/oidb-0x73a/#17');
});

test('asks which call it was where a number has several meanings, and takes the choice', async ({ page }) => {
  await page.goto('/decode/');
  await page.getByRole('button', { name: 'Just “-1”' }).click();
  await expect(verdict(page).getByRole('heading')).toHaveText('-1 Which call was it?');
  await expect(verdict(page)).toHaveClass(/ambiguous/);
  await expect(verdict(page).getByRole('button')).toHaveCount(6);
  await expect(verdict(page).getByRole('link', { name: 'Compare every meaning of -1' })).toHaveAttribute(
    'href',
    '/code/-1/',
  );
  await verdict(page).getByRole('button', { name: 'WeChat groups' }).click();
  const heading = verdict(page).getByRole('heading');
  await expect(heading).toHaveText('-1 System error in the WeChat group service');
  await expect(heading).toBeFocused();
  await expect(verdict(page)).toHaveClass(/certain/);
  await expect(page).toHaveURL(/#t=-1&d=wechat-group$/);
  await page.reload();
  await expect(heading).toHaveText('-1 System error in the WeChat group service');
  await verdict(page).getByRole('button', { name: 'Choose another' }).click();
  await expect(verdict(page).getByRole('button')).toHaveCount(6);
});

test('forgets a chosen meaning with the text that it was chosen for', async ({ page }) => {
  await page.goto('/decode/#t=-1&d=wechat-group');
  await expect(verdict(page)).toHaveClass(/certain/);
  await page.getByRole('textbox').fill('{"ret":-1}');
  await expect(verdict(page).getByRole('heading')).toHaveText('-1 Which call was it?');
});

test('says nothing of a choice that the code does not have', async ({ page }) => {
  await page.goto('/decode/#t=-73&d=apple-login');
  await expect(verdict(page)).toContainText('Sign in again');
  await expect(verdict(page)).not.toContainText('As you chose');
});

test('leads from a bare number to the code with the minus that it may have lost', async ({ page }) => {
  await page.goto('/decode/');
  await paste(page, '1002');
  await expect(verdict(page)).toContainText('There is also -1002: a copy easily loses a minus.');
  await verdict(page).getByRole('link', { name: '-1002', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Code -1002');
});

test('copies what to tell the player', async ({ page }) => {
  await page.goto('/decode/');
  await paste(page, PASSWORD);
  const player = verdict(page).locator('.player');
  await player.getByRole('button', { name: 'Copy' }).click();
  await expect(player.getByRole('button')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await player.locator('q').textContent());
});

test('has the caret in the box of its own page, and one live region', async ({ page }) => {
  await page.goto('/decode/');
  await expect(page.getByRole('textbox')).toBeFocused();
  await paste(page, PASSWORD);
  await expect(verdict(page)).toBeVisible();
  await expect(page.locator('msdk-decoder :is([aria-live], [role=status])')).toHaveCount(1);
});

test('moves a new verdict shortly, and not at all with reduced motion', async ({ page }) => {
  await page.goto('/decode/');
  await paste(page, PASSWORD);
  const moves = () => verdict(page).evaluate((card) => getComputedStyle(card).animationDuration);
  await expect.poll(moves).toBe('0.12s');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moves()).toBe('0s');
});

test.describe('on a phone with its keyboard', () => {
  test.use({ viewport: { width: 360, height: 430 } });

  for (const path of ['/', '/decode/'])
    test(`folds the helpers and shows the beginning of the verdict on ${path}`, async ({ page }) => {
      await page.goto(path);
      await paste(page, PASSWORD);
      await expect(verdict(page).getByRole('heading')).toBeInViewport({ ratio: 1 });
      await expect(verdict(page).locator('.do')).toBeInViewport();
      await expect(page.getByRole('button', { name: 'Open a file' })).toBeHidden();
      await page.getByText('Files, examples, API and platform').click();
      await expect(page.getByRole('button', { name: 'Open a file' })).toBeVisible();
    });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } });

  for (const path of ['/', '/decode/'])
    test(`has code, title and action of a log in view on ${path}`, async ({ page }) => {
      await page.goto(path);
      await paste(page, `10:00:01 ${PASSWORD}\n10:00:02 {"ret":0}\n`.repeat(20));
      await expect(verdict(page).locator('.do')).toBeInViewport({ ratio: 1 });
      await expect(verdict(page).getByRole('heading')).toBeInViewport({ ratio: 1 });
      if (path === '/') await expect(page.locator('.intent')).toContainText('Read as a log: 40 lines, 40 responses.');
    });
});

test('replaces an example with what is pasted', async ({ page }) => {
  await page.goto('/decode/');
  await page.getByRole('button', { name: 'Pay check failed' }).click();
  await expect(verdict(page)).toContainText('Pay token');
  await paste(page, PASSWORD);
  await expect(page.getByRole('textbox')).toHaveValue(PASSWORD);
  await expect(verdict(page)).toContainText('Sign in again');
});

test('explains while the reader types', async ({ page }) => {
  await page.goto('/decode/');
  await page.getByRole('textbox').pressSequentially('-73');
  await expect(verdict(page)).toContainText('revoked by a QQ password change');
});

test('says what to paste when nothing can be read', async ({ page }) => {
  await page.goto('/decode/');
  await paste(page, 'it does not work');
  await expect(page.locator('.result')).toContainText('No code was found in this text. Paste the whole response');
  await expect(page.getByRole('textbox')).toHaveValue('it does not work');
});

test('opens a link with an input, and another one in the same page', async ({ page }) => {
  await page.goto(`/decode/#${encodeURIComponent('-73')}`);
  await expect(verdict(page)).toContainText('Sign in again');
  await page.evaluate(() => (location.hash = '40013'));
  await expect(verdict(page)).toContainText('Fix the configuration');
});

test('makes no request while it decodes', async ({ page }) => {
  await page.goto('/decode/');
  await paste(page, '-73');
  await expect(verdict(page)).toContainText('Sign in again');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.getByRole('textbox').fill(PASSWORD);
  await expect(layers(page)).toHaveCount(2);
  expect(requests).toEqual([]);
});

test('shows markup in a paste as text', async ({ page }) => {
  await page.goto('/decode/');
  await paste(page, '{"ret":-10000,"msg":"-73,<img src=x onerror=document.title=1>"}');
  await expect(page.locator('.message')).toContainText('<img src=x onerror=document.title=1>');
  await expect(page.locator('.result img')).toHaveCount(0);
});

test('announces the result to screen readers once typing rests', async ({ page }) => {
  await page.goto('/decode/');
  await paste(page, PASSWORD);
  await expect(page.locator('msdk-decoder [role=status]')).toHaveText(
    'Sign in again: Access token revoked by a QQ password change.',
  );
});
