import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { getFirefox } from '#scripts/browser.ts';
import { StaticHost } from '#tests/browser/offline-site.ts';

const PASSWORD = '{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}';

const host = new StaticHost();
let browser: Browser;
let page: Page;
/** The uncaught errors of the page. */
let errors: string[];

beforeAll(async () => {
  await host.start('dist');
  browser = await launch({ browser: 'firefox', executablePath: getFirefox(), headless: true });
});

afterAll(async () => {
  await browser.close();
  await host.stop();
});

beforeEach(async () => {
  errors = [];
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
});

afterEach(async () => {
  await page.close();
  expect(errors).toEqual([]);
});

const open = (path: string) => page.goto(host.site + path);
/** Waits until an element exists and shows a text. */
const shows = (selector: string, text: string) =>
  page.waitForFunction(
    (wanted, words) => [...document.querySelectorAll(wanted)].some((each) => each.textContent.includes(words)),
    {},
    selector,
    text,
  );
/** Waits for an address. */
const arrives = (wanted: string) => page.waitForFunction((href) => location.href === href, {}, host.site + wanted);
/** Waits until the page's scripts have run. */
const isReady = () => page.waitForSelector('code-search [data-open]:enabled');
/** Waits until an element has the focus. */
const hasFocus = (selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), {}, selector);

test('a link to a code shows the code', async () => {
  await open('/errors/qq-platform/#-73');
  const entry = await page.waitForSelector('article[data-id="qq-platform/-73"]');
  expect(await entry?.isIntersectingViewport()).toBe(true);
  expect(await entry?.$eval('.title', (title) => title.textContent)).toContain('password');
});

test('a code is found and opened, by mouse and by keyboard', async () => {
  await open('/');
  await (await isReady())?.click();
  await page.keyboard.type('-73');
  await page.locator('#search-results [role=option]').click();
  await arrives('/errors/qq-platform/#-73');
  await isReady();
  await page.keyboard.press('/');
  await page.keyboard.type('40001');
  await shows('#search-results', 'Access token');
  await page.keyboard.press('Enter');
  await arrives('/errors/wechat-platform/#40001');
});

test('words are searched in the full text', async () => {
  await open('/search/?q=pay+token+lifetime');
  await shows('code-search [role=status]', 'found by words');
  expect(await page.$$('#search-results [role=option]')).not.toHaveLength(0);
});

test('a response is decoded, and a long log in a worker', async () => {
  await open('/decode/');
  await page.locator('#decoder-input:enabled').fill(PASSWORD);
  await shows('.verdict', 'Sign in again');
  expect(await page.$$('.layers > li')).toHaveLength(2);
  await page.locator('#decoder-input').fill(`${'all is well\n'.repeat(2000)}{"errcode":40013}`);
  await shows('.verdict', 'Fix the configuration');
});

test('a link to a result leads to it', async () => {
  await page.evaluateOnNewDocument(() => {
    // The blank page in between has no storage.
    if (!isSecureContext) return;
    navigator.clipboard.writeText = (text) => {
      document.title = text;
      return Promise.resolve();
    };
  });
  await open('/decode/');
  await page.locator('#decoder-input:enabled').fill(PASSWORD);
  await shows('.verdict', 'Sign in again');
  await page.locator('button[data-copy=link]').click();
  await shows('.told', 'Link copied');
  const link = await page.title();
  expect(link).toContain(`${host.site}/decode/#`);
  await page.goto('about:blank');
  await page.goto(link);
  await shows('.verdict', 'Sign in again');
});

test('a table is filtered, and keeps its filter across a reload', async () => {
  await open('/errors/qq-platform/');
  await isReady();
  const text = 'input[name=text]:enabled';
  await page.locator(text).fill('password');
  await page.waitForFunction(() => location.search === '?text=password');
  const shown = () =>
    page.$$eval('article.entry', (entries) => entries.filter((entry) => entry.offsetHeight > 0).length);
  const filtered = await shown();
  expect(filtered).toBeGreaterThan(0);
  expect(filtered).toBeLessThan(10);
  await page.reload();
  await isReady();
  expect(await shown()).toBe(filtered);
});

test('all codes are sorted and filtered', async () => {
  await open('/errors/');
  await isReady();
  const first = () =>
    page.$$eval('code-table tbody tr', (rows) => rows.find((row) => row.offsetHeight > 0)?.textContent ?? '');
  await page.locator('code-table th button:enabled').click();
  await page.waitForFunction(() => location.search === '?sort=code');
  expect(await first()).toContain('-500');
  await page.locator('input[name=text]:enabled').fill('40029');
  await page.waitForFunction(() => location.search.includes('text=40029'));
  expect(await first()).toContain('40029');
});

test('a session works by keyboard alone', async () => {
  await open('/');
  await isReady();
  await page.keyboard.press('Tab');
  await hasFocus('a[href="#_top"]');
  await page.focus('#decoder-input');
  await page.keyboard.type('-73');
  await shows('.verdict', 'Sign in again');
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await hasFocus('code-search input');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('code-search dialog')?.hasAttribute('open') === false);
});

test('an address that does not exist leads to its code', async () => {
  await open('/-73/');
  await page.waitForFunction(() => location.pathname === '/code/-73/');
});
