import { expect, test, type Page } from '@playwright/test';

/** What the 404 page found out; does not exist before. */
const found = (page: Page) => page.locator('lost-address section');

test('an address that someone wrote leads to the page that it means', async ({ page }) => {
  // How each is read is tested without a browser.
  for (const [address, to] of [
    ['/-73/', '/code/-73/'],
    ['/guide/oidb/#which-table', '/guides/oidb/#which-table'],
    ['/search.html?q=token+expired', '/search/?q=token%20expired'],
    ['/errors/QQ-Platform/%23-73', '/errors/qq-platform/#-73'],
    ['/errors/qq-platfrom/#-73', '/errors/qq-platform/#-73'],
  ] as const) {
    await page.goto(address);
    await expect(page, address).toHaveURL(to);
  }
  await expect(page.locator('article[data-id="qq-platform/-73"]'), 'marked').toHaveCSS('box-shadow', /inset/);
});

test('Back leads from there to the page before', async ({ page }) => {
  await page.goto('/errors/');
  const before = await page.evaluate(() => history.length);
  await page.evaluate(() => {
    location.assign('/codes/-73/');
  });
  await expect(page).toHaveURL('/code/-73/');
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await expect(page).toHaveURL('/errors/');
});

test('a code without an entry is shown with the class that owns it, and nothing but the page is missing', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  const response = await page.goto('/code/-10500/');
  expect(response?.status()).toBe(404);
  await expect(page).toHaveURL('/code/-10500/');
  await expect(found(page).getByRole('heading')).toHaveText('-10500 is not documented');
  const owner = found(page).getByRole('listitem');
  await expect(owner).toHaveCount(1);
  await expect(owner).toContainText('MSDK logic layer');
  await expect(owner.getByRole('link')).toHaveAttribute('href', '/errors/msdk-logic/#-10000');
  const decoder = page.getByRole('main').getByRole('link', { name: 'paste the whole response into the decoder' });
  await expect(decoder).toHaveAttribute('href', '/decode/#t=-10500');
  expect(errors.filter((text) => !/\b404\b/.test(text))).toEqual([]);
  expect(errors.length).toBeLessThanOrEqual(1);
});

test('a code that the named table does not have is shown with the tables that have it', async ({ page }) => {
  await page.goto('/errors/qq-platform/40001/');
  await expect(found(page).getByRole('heading')).toHaveText('40001 is not documented in Mobile QQ platform');
  const link = found(page).getByRole('listitem').getByRole('link');
  await expect(link).toHaveAttribute('href', '/errors/wechat-platform/#40001');
  await link.click();
  await expect(page.locator('article[data-id="wechat-platform/40001"]')).toBeVisible();
});

test('a number without its sign is not forwarded, but shown with the nearest codes', async ({ page }) => {
  await page.goto('/code/73/');
  await expect(found(page)).toContainText('73 is not documented');
  await expect(found(page)).toContainText('The nearest documented codes, which are other codes');
  await expect(found(page).getByRole('listitem').getByRole('link').first()).toHaveAttribute(
    'href',
    '/errors/qq-platform/#-73',
  );
  await expect(found(page).locator('.action').first()).toHaveText('Sign in again');
  await expect(page).toHaveURL('/code/73/');
});

test('a code far from all others is said to be', async ({ page }) => {
  await page.goto('/errors/wechat-platform/777777/');
  await expect(found(page)).toContainText('No table has it, and no documented code in WeChat platform is near to it.');
  await expect(found(page).getByRole('listitem')).toHaveCount(0);
});

test('an address with markup or a script in it does no harm', async ({ page }) => {
  for (const address of [
    '/code/<script>window.harmed=1</script>/',
    '/code/%3Cimg%20src=x%20onerror=window.harmed=1%3E/',
    '/errors/<img src=x onerror=window.harmed=1>/-99999/',
    '/errors/nowhere/#<img src=x onerror=window.harmed=1>',
    '/errors/javascript:window.harmed=1/-99999/',
    '/-99999/?q=<svg onload=window.harmed=1>',
  ]) {
    await page.goto(address);
    // The list of codes is loaded before the address is read.
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible();
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
    await expect(page.locator('main :is(img, script[src*="harm"], svg[onload])')).toHaveCount(0);
    expect(await page.locator('main').innerHTML()).not.toContain('harmed');
  }
});

test('an address that means no page is left alone', async ({ page }) => {
  for (const address of ['/404.html', '/errors/nowhere/', '/%25E0%25A4%25A/']) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await expect(found(page)).toHaveCount(0);
    await expect(page).toHaveURL(address);
    await expect(page.getByRole('link', { name: 'list of all codes' })).toHaveAttribute('href', '/errors/');
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('what is known about a code fits the screen, and its links can be tapped', async ({ page }) => {
    for (const address of ['/errors/msdk-logic/-1.html', '/code/0xfffffff7~0xffffffff/', '/code/-99999/']) {
      await page.goto(address);
      await expect(found(page)).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), address).toBe(true);
    }
    await found(page).getByRole('link', { name: '-30000' }).tap();
    await expect(page.locator('article[data-id="msdk-logic/-30000"]')).toBeVisible();
  });
});

test.describe('without scripting', () => {
  test.use({ javaScriptEnabled: false });

  test('the page still shows the way', async ({ page }) => {
    for (const address of ['/code/-99999/', '/zh-cn/code/-99999/']) {
      await page.goto(address);
      await expect(page.getByRole('link', { name: 'list of all codes' })).toHaveAttribute('href', '/errors/');
      const chinese = page.getByRole('main').getByRole('link', { name: '全部错误码' });
      await expect(chinese).toHaveAttribute('href', '/zh-cn/errors/');
    }
  });
});
