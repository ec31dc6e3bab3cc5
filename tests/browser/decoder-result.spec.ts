import { expect, test } from '@playwright/test';
import { DecoderPage, PASSWORD } from './decoder-page.ts';

test('says what it is, where from, what to do, how in code, and on request how it was read', async ({ page }) => {
  const decoder = new DecoderPage(page);
  await decoder.open();
  await expect(page.getByRole('combobox', { name: 'Platform' })).toBeHidden();
  await decoder.box.fill(PASSWORD);

  await test.step('what it is, where from, what to do, and how in code', async () => {
    await expect(decoder.verdict.getByRole('heading', { level: 2 })).toHaveText(
      '-73 Access token revoked by a QQ password change',
    );
    await expect(decoder.verdict.locator('.where')).toHaveText('Mobile QQ platform, inside -10000');
    await expect(decoder.verdict.locator('.do')).toHaveText('Sign in againA retry with the same token cannot help.');
    await decoder.verdict.getByText('Handle it in code').click();
    await expect(decoder.verdict.locator('pre')).toContainText('await signIn(player.platform)');
    await expect(decoder.verdict).toContainText('The names are placeholders');
  });

  await test.step('what can be shared and how the text was read, on request alone', async () => {
    for (const hidden of ['.legend', '.layers', '.copy .buttons', '.reads li'])
      await expect(page.locator(hidden).first()).toBeHidden();
    await decoder.unfold();
    await expect(page.locator('.legend')).toBeVisible();
    await decoder.share();
    await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeVisible();
  });

  await test.step('a layer and its place in the text, highlighted together', async () => {
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

  await test.step('no code for what code cannot handle', async () => {
    await decoder.box.fill('{"errcode":40013}');
    await expect(decoder.verdict).toContainText('Fix the configuration');
    await expect(decoder.verdict.getByText('Handle it in code')).toHaveCount(0);
  });
});

test('shows how a text was read: what was used, what speaks for a meaning, and where to look when nothing was', async ({
  page,
}) => {
  const decoder = new DecoderPage(page);
  await decoder.open();

  await test.step('scrolls a long text to the first code', async () => {
    await decoder.drop('many-lines.log', `${'> Host: errors.example\n'.repeat(60)}\n${PASSWORD}`);
    await expect(decoder.layers).toHaveCount(2);
    await decoder.unfold();
    const inView = await decoder.marks.first().evaluate((mark) => {
      const [inner, outer] = [mark, mark.closest('.echo')].map((each) => each?.getBoundingClientRect());
      return inner && outer && inner.top >= outer.top && inner.bottom <= outer.bottom;
    });
    expect(inView).toBe(true);
  });

  await test.step('underlines what was used and dims what was not', async () => {
    await decoder.box.fill(`GET /some/where ${PASSWORD}`);
    await expect(page.locator('.echo')).toHaveText(`GET /some/where ${PASSWORD}`);
    await expect(decoder.marks).toHaveText(['-10000', '-73']);
    await expect(page.locator('.echo .rest')).toHaveText('GET /some/where');
    await expect(page.locator('.legend')).toContainText('Dimmed: not read.');
  });

  await test.step('shows the evidence for and against a meaning, with its strength', async () => {
    await decoder.box.fill('{"ret":-10000,"msg":"-73,banana milkshake recipe"}');
    await expect(decoder.verdict.getByRole('note')).toContainText('does not fit -73');
    await decoder.unfold();
    await decoder.layers.nth(1).locator('summary').click();
    await expect(decoder.layers.nth(1).locator('.evidence li')).toContainText([
      /^-10000 passes codes of this table through\. strongly for$/,
    ]);
    await expect(decoder.layers.nth(1).locator('.evidence')).toContainText(
      'The text speaks of something else. strongly against',
    );
  });

  await test.step('names the class of an undocumented code, but not as another meaning', async () => {
    await decoder.box.fill('{"ret":-10500}');
    await expect(decoder.layers).toHaveCount(1);
    await expect(decoder.layers).toContainText('In the class of -10000');
    await expect(decoder.layers.locator('a', { hasText: '-10000' })).toHaveAttribute(
      'href',
      '/errors/msdk-logic/#-10000',
    );
    await expect(page.locator('.result')).not.toContainText('other meaning');
  });

  await test.step('offers the numbers of a text where nothing says that a code is meant', async () => {
    await decoder.box.fill('the badge 40001 was lost on the way to the office');
    await expect(page.getByText('No code was found in this text.')).toBeVisible();
    await expect(page.locator('.result').getByRole('link', { name: '40001' })).toHaveAttribute('href', '/code/40001/');
  });
});

/** A log in which a changed password is the most frequent known error, though not the most frequent response. */
const LOG = [
  '10:00:01 {"errcode":42001}',
  '10:00:02 {"ret":0}',
  `10:00:03 ${PASSWORD}`,
  '10:00:04 {"ret":0}',
  '10:00:05 {"ret":0}',
  `10:00:06 ${PASSWORD}`,
].join('\n');

test('is about the most frequent known error, and folds the other kinds', async ({ page }) => {
  const decoder = new DecoderPage(page);
  await decoder.open();

  await test.step('the most frequent known error', async () => {
    await decoder.box.fill(LOG);
    await expect(decoder.verdict).toContainText('Sign in again');
    await expect(decoder.verdict).toContainText('2 of 6 responses report it; it is the most frequent known error.');
    await expect(page.locator('.reading-of')).toContainText('2 times, lines 3 to 6, 10:00:03 to 10:00:06');
    await expect(decoder.layers.locator('.number')).toHaveText(['1', '2']);
    await expect(page.locator('.result > .reason')).toHaveText('6 responses: 3 errors of 2 kinds, 3 succeeded');
    await expect(page.getByRole('heading', { name: '1 other kind of response' })).toBeVisible();
    await expect(decoder.others.locator('.times')).toHaveText(['Once']);
    await expect(decoder.others.locator('b')).toHaveText(['42001']);
    await expect(decoder.others.locator('.action')).toHaveText(['Refresh the token']);
    await expect(decoder.others.locator('.places')).toHaveText(['line 1, 10:00:01']);
    await expect(page.locator('.others > .reason')).toHaveText('3 succeeded');
    await expect(decoder.others.locator('.layers')).toHaveCount(0);
  });

  await test.step('another kind, unfolded with its own place in the text', async () => {
    const row = decoder.others.first();
    await row.locator('summary').first().click();
    await expect(row.locator('.body .steps li').first()).toBeVisible();
    await expect(row.locator('.layers a').first()).toHaveAttribute('href', '/errors/wechat-platform/#42001');
    await expect(row.locator('.player')).toHaveText(/^To the player\s*Nothing, as long as the refresh works/);
    await expect(row.locator('mark')).toHaveText('42001');
    await row.locator('mark').hover();
    await expect(row.locator('.layers > li')).toHaveClass('lit');
    await expect(decoder.layers.first()).not.toHaveClass('lit');
    await row.locator('mark').press('Enter');
    await expect(row.locator('.layers a').first()).toBeFocused();
    await row.locator('summary').first().click();
    await expect(row.locator('mark')).toBeHidden();
    await row.locator('summary').first().click();
    await expect(row.locator('mark')).toHaveCount(1);
  });

  await test.step('how many meanings an ambiguous code can have', async () => {
    await decoder.box.fill(`${PASSWORD}\n{"ret":-1}\n{"ret":-1}`);
    await expect(decoder.verdict).toContainText('2 others are -1, whose meaning is unclear.');
    await expect(decoder.others.locator('.name')).toHaveText(/^-1, \d possible meanings$/);
    await decoder.others.locator('summary').first().click();
    await expect(decoder.others.getByRole('link', { name: 'Compare every meaning' })).toHaveAttribute(
      'href',
      '/code/-1/',
    );
  });

  await test.step('fifty kinds, how many more there are, and that more than a thousand are not kept', async () => {
    // Dropped, as typing a thousand lines takes a browser seconds.
    const kinds = (count: number) =>
      Array.from({ length: count }, (_, at) => `{"ret":-${String(4200 + at)}}`).join('\n');
    await decoder.drop('kinds.log', kinds(61));
    await expect(page.getByRole('heading', { name: '60 other kinds of response' })).toBeVisible();
    await expect(decoder.others).toHaveCount(50);
    await expect(page.locator('.others')).toContainText('And 10 more, all in the JSON.');
    await expect(page.locator('.cut')).toHaveCount(0);
    await decoder.drop('kinds.log', kinds(1001));
    await expect(page.locator('.cut')).toHaveText('Only the first 1,000 kinds of responses are kept; there are more.');
  });
});

test('ranks again when an interface or a platform is chosen, and folds the meanings of others', async ({ page }) => {
  const decoder = new DecoderPage(page);
  const api = page.getByLabel('API that was called');
  const link = decoder.layers.nth(0).locator('a').first();
  await decoder.open();
  await decoder.box.fill('100001');
  await expect(link).toHaveAttribute('href', '/errors/qq-platform/#100001');
  await decoder.narrow();
  await api.selectOption('/share/qq');
  await expect(link).toHaveAttribute('href', '/errors/qq-share-qq/#100001');
  await expect(page).toHaveURL(/#t=100001&i=%2Fshare%2Fqq$/);
  await page.reload();
  await expect(api).toHaveValue('/share/qq');
  await expect(link).toHaveAttribute('href', '/errors/qq-share-qq/#100001');

  await decoder.box.fill('-1');
  await page.getByLabel('Platform').selectOption('wechat');
  await expect(api).toHaveValue('');
  await expect(page.locator('optgroup[label="Mobile QQ"]')).toHaveAttribute('disabled');
  await expect(page.locator('optgroup[label="WeChat"]')).not.toHaveAttribute('disabled');
  await expect(decoder.verdict.locator('.choose').first().getByRole('button')).toHaveCount(2);
  await expect(decoder.verdict).toContainText('Whichever it is: Retry.');
  await decoder.verdict.getByText('4 on other platforms').click();
  await decoder.verdict.getByRole('button', { name: 'OIDB common codes' }).click();
  await expect(decoder.verdict).toContainText('As you chose.');
});

test('shows the choices in the summary of the fold on the home page', async ({ page }) => {
  await page.goto('/');
  await page.getByText('Narrow it down').click();
  await page.getByRole('combobox', { name: 'Platform' }).selectOption('wechat');
  await page.getByText('Narrowed down to WeChat').click();
  await expect(page.getByRole('combobox', { name: 'Platform' })).toBeHidden();
  await expect(page.getByText('Narrowed down to WeChat')).toBeVisible();
});
