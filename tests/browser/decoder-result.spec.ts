import { expect, test } from '@playwright/test';
import { DecoderPage, PASSWORD } from './decoder-page.ts';

test('says in a sentence what to do, and how in code', async ({ page }) => {
  const decoder = new DecoderPage(page);
  await decoder.open();
  await decoder.box.fill(PASSWORD);
  await expect(decoder.verdict.locator('p').first()).toHaveText(
    'Have the player sign in again, and use the new token only.',
  );
  await expect(decoder.verdict).toContainText('A retry with the same token cannot help.');
  await decoder.verdict.getByText('Handle it in code').click();
  await expect(decoder.verdict.locator('pre')).toContainText('await signIn(player.platform)');
  await expect(decoder.verdict).toContainText('The names are placeholders');
  await decoder.box.fill('{"errcode":40013}');
  await expect(decoder.verdict).toContainText('Fix the configuration');
  await expect(decoder.verdict.getByText('Handle it in code')).toHaveCount(0);
});

test('underlines what was read and dims what was not', async ({ page }) => {
  const decoder = new DecoderPage(page);
  await decoder.open();
  await decoder.box.fill(`GET /some/where ${PASSWORD}`);
  await expect(decoder.marks).toHaveText(['-10000', '-73']);
  await expect(page.locator('.echo')).toHaveText(`GET /some/where ${PASSWORD}`);
  await expect(page.locator('.echo .rest')).toHaveText('GET /some/where');
  await expect(page.locator('.legend')).toContainText('Dimmed: not read.');
});

test('lights a layer and its place together', async ({ page }) => {
  const decoder = new DecoderPage(page);
  await decoder.open();
  await decoder.box.fill(PASSWORD);
  const [outer, inner] = [decoder.marks.nth(0), decoder.marks.nth(1)];
  await inner.hover();
  await expect(decoder.layers.nth(1)).toHaveClass('lit');
  await expect(decoder.layers.nth(0)).not.toHaveClass('lit');
  await decoder.layers.nth(0).hover();
  await expect(outer).toHaveClass('lit');
  await expect(inner).not.toHaveClass('lit');
  await page.mouse.move(0, 0);
  await expect(outer).not.toHaveClass('lit');
  await page.locator('.echo').focus();
  await page.keyboard.press('Tab');
  await expect(decoder.layers.nth(0)).toHaveClass('lit');
  await page.keyboard.press('Tab');
  await expect(decoder.layers.nth(1)).toHaveClass('lit');
  await page.keyboard.press('Enter');
  await expect(decoder.layers.nth(1).getByRole('link').first()).toBeFocused();
  await expect(inner).toHaveClass('lit');
});

test('numbers the layers of several answers', async ({ page }) => {
  const decoder = new DecoderPage(page);
  await decoder.open();
  await decoder.box.fill(`${PASSWORD}\n{"errcode":42001}`);
  await expect(decoder.layers.locator('.number')).toHaveText(['1.1', '1.2', '2.1']);
  await expect(decoder.marks.nth(2)).toHaveAttribute('data-number', '2.1');
});

test('shows the first fifty of many answers, then all', async ({ page }) => {
  const decoder = new DecoderPage(page);
  await decoder.open();
  await decoder.box.fill('{"ret":-73}\n'.repeat(60));
  await expect(decoder.layers).toHaveCount(50);
  await page.getByRole('button', { name: 'Show 10 more answers' }).click();
  await expect(decoder.layers).toHaveCount(60);
});

test('ranks anew when an interface is chosen', async ({ page }) => {
  const decoder = new DecoderPage(page);
  await decoder.open();
  await decoder.box.fill('100001');
  const link = decoder.layers.nth(0).getByRole('link').first();
  await expect(link).toHaveAttribute('href', '/errors/qq-platform/#100001');
  await page.getByLabel('Interface that was called').selectOption('/share/qq');
  await expect(link).toHaveAttribute('href', '/errors/qq-share-qq/#100001');
  await expect(page).toHaveURL(/#t=100001&i=%2Fshare%2Fqq$/);
  await page.reload();
  await expect(page.getByLabel('Interface that was called')).toHaveValue('/share/qq');
  await expect(link).toHaveAttribute('href', '/errors/qq-share-qq/#100001');
});

test('ranks anew when a platform is chosen', async ({ page }) => {
  const decoder = new DecoderPage(page);
  await decoder.open();
  await decoder.box.fill('-1');
  await page.getByLabel('Platform').selectOption('wechat');
  await expect(decoder.layers.nth(0).getByRole('link').first()).toHaveAttribute('href', /\/errors\/wechat-/);
});

test('folds the choice and the copies on the home page', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('combobox', { name: 'Platform' })).toBeHidden();
  await page.getByText('Narrow it down').click();
  await expect(page.getByRole('combobox', { name: 'Platform' })).toBeVisible();
  await page.getByRole('textbox').fill(PASSWORD);
  await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeHidden();
  await page.getByText('Pass it on').click();
  await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeVisible();
});

test('says above the fold of the home page what is chosen below it', async ({ page }) => {
  await page.goto('/');
  await page.getByText('Narrow it down').click();
  await page.getByRole('combobox', { name: 'Platform' }).selectOption('wechat');
  await page.getByText('Narrowed down to WeChat').click();
  await expect(page.getByRole('combobox', { name: 'Platform' })).toBeHidden();
  await expect(page.getByText('Narrowed down to WeChat')).toBeVisible();
});

test('shows the other meanings where the number alone does not decide', async ({ page }) => {
  const decoder = new DecoderPage(page);
  await decoder.open();
  await decoder.box.fill('-1');
  await expect(decoder.verdict).toContainText(/Not sure: -1 has \d meanings/);
  await expect(decoder.verdict.getByRole('link', { name: 'See all of them' })).toHaveAttribute('href', '/code/-1/');
  await expect(
    decoder.layers
      .first()
      .getByRole('link', { name: /System error|system/ })
      .first(),
  ).toBeVisible();
});

test('offers the numbers of a text in which nothing says that one is meant', async ({ page }) => {
  const decoder = new DecoderPage(page);
  await decoder.open();
  await decoder.box.fill('login failed 40001');
  await expect(page.getByText('No code was found in this text.')).toBeVisible();
  await expect(page.locator('.result').getByRole('link', { name: '40001' })).toHaveAttribute('href', '/code/40001/');
});

test('brings the first code into the view of a long text', async ({ page }) => {
  const decoder = new DecoderPage(page);
  await decoder.open();
  await decoder.box.fill(`${'> Host: errors.example\n'.repeat(60)}\n${PASSWORD}`);
  await expect(decoder.layers).toHaveCount(2);
  const inView = await decoder.marks.first().evaluate((mark) => {
    const [inner, outer] = [mark, mark.closest('.echo')].map((each) => each?.getBoundingClientRect());
    return inner && outer && inner.top >= outer.top && inner.bottom <= outer.bottom;
  });
  expect(inView).toBe(true);
});
