import { expect, test as base, type Page } from '@playwright/test';
import { StaticHost } from './offline-site.ts';

/** The part of a paste that must neither be sent nor appear in an address. */
const SECRET = 'T0KEN1';
const PASTE = `{"ret":0,"access_token":"${SECRET}","openid":"oGZUI0egBJY1zhBYw2KhdUfwVJJE"}`;

const test = base.extend<{ host: StaticHost }>({
  host: async ({}, use) => {
    const host = new StaticHost();
    await host.start('dist');
    await use(host);
    await host.stop();
  },
});

/** Expects the secret to be neither in anything that was sent nor in the address, now and after a reload. */
async function expectKept(page: Page, host: StaticHost): Promise<void> {
  await page.reload();
  await expect(page.locator('code-search [data-open]:enabled')).toBeAttached();
  expect(decodeURIComponent(page.url())).not.toContain(SECRET);
  expect(host.received.length).toBeGreaterThan(0);
  expect(host.received.filter((text) => text.includes(SECRET))).toEqual([]);
  // Requests of workers have a script as their referrer.
  expect(host.received.filter((text) => /"referer":"(?![^"]*\.js")/.test(text))).toEqual([]);
}

test('what is pasted into the decoder stays in the browser', async ({ page, host }) => {
  await page.goto(`${host.site}/decode/`);
  const box = page.getByLabel('Paste a response, a log, or a code');
  await box.fill(PASTE);
  await expect(page.locator('.result')).toContainText('Success');
  await expect(page).toHaveURL(/\/decode\/#t=/);
  await expectKept(page, host);
  await expect(box).toHaveValue(PASTE);
});

test('the same files are asked for whatever is pasted into the decoder', async ({ page, host }) => {
  const filesFor = async (paste: string, said: string) => {
    const files = new Set<string>();
    page.on('request', (request) => files.add(new URL(request.url()).pathname));
    await page.goto('about:blank');
    await page.goto(`${host.site}/decode/`);
    await page.getByLabel('Paste a response, a log, or a code').fill(paste);
    await expect(page.locator('.result')).toContainText(said);
    await page.waitForLoadState('networkidle');
    page.removeAllListeners('request');
    return [...files].sort();
  };
  const files = await filesFor('{"ret":-10000,"msg":"-73,the user modify password wrong"}', 'password');
  expect(files.filter((file) => /\/(?:table|texts)[.-]/.test(file))).toHaveLength(2);
  expect(await filesFor('{"errcode":40029,"errmsg":"invalid code"}', '40029')).toEqual(files);
  expect(await filesFor('nothing to see', 'No code was found')).toEqual(files);
});

test('what is pasted into the search goes to the decoder, there as well, and stays in the browser', async ({
  page,
  host,
}) => {
  await page.goto(`${host.site}/errors/`);
  await page.locator('code-search [data-open]:enabled').click();
  await page.getByLabel('Code, message or words').fill(PASTE);
  await page.getByRole('option', { name: /^Decode / }).click();
  const box = page.getByLabel('Paste a response, a log, or a code');
  await expect(box).toHaveValue(PASTE);
  await expect(page.locator('.result')).toContainText('Success');
  await expect(page).toHaveURL(/\/decode\/#t=/);
  await expectKept(page, host);
  await expect(box).toHaveValue(PASTE);

  await page.locator('code-search [data-open]:enabled').click();
  await page.getByLabel('Code, message or words').fill('{"ret":-10000}');
  await page.getByRole('option', { name: /^Decode / }).click();
  await expect(box).toHaveValue('{"ret":-10000}');
});

for (const { name, path, label } of [
  { name: 'all codes', path: '/errors/', label: 'Code or words' },
  { name: 'a table', path: '/errors/qq-platform/', label: 'Filter these codes' },
])
  test(`what is pasted into the filter of ${name} stays in the browser, also when it is searched elsewhere`, async ({
    page,
    host,
  }) => {
    await page.goto(host.site + path);
    await page.getByLabel(label).fill(`access_token=${SECRET}`);
    const elsewhere = page.locator('.none a, .no-fit a');
    await expect(elsewhere).toBeVisible();
    await elsewhere.click();
    await expect(page.getByLabel('Code, message or words')).toHaveValue(`access_token=${SECRET}`);
    await expectKept(page, host);
    // A text that the catalogue knows may be in the address, and is restored.
    await page.getByLabel(label).fill('password');
    await expect(page).toHaveURL(/text=password$/);
  });
