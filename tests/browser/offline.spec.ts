import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import english from '#src/content/i18n/en.json' with { type: 'json' };
import { DecoderPage, PASSWORD } from './decoder-page.ts';
import { expectInView } from './in-view.ts';
import { StaticHost } from './offline-site.ts';
import { control, KEEPING, test, visit } from './offline-test.ts';
import { searchAll } from './search-dialog.ts';
import { SUB_PATH, SUB_PATH_BUILD } from './sites.ts';

test.use({ serviceWorkers: 'allow' });

/** How much the site says that it keeps. */
const KEPT_MEGABYTES = Number(/(\d+) MB in this/.exec(english['offline.removed'])?.[1]);

const main = (page: Page) => page.getByRole('main');

/** A browser that has kept the site, whose server has then stopped. */
interface Kept {
  context: BrowserContext;
  /** Where the site was served. */
  site: string;
  /** The page from which the site was kept. */
  open: Page;
}

/** Tests that change nothing of what is kept, so that keeping it once is enough. */
const stopped = test.extend<{ site: string }, { kept: Kept }>({
  kept: [
    async ({ browser, build }, use) => {
      const host = new StaticHost();
      await host.start(build);
      const context = await browser.newContext({ serviceWorkers: 'allow' });
      const open = await context.newPage();
      await visit(open, `${host.site}/guides/oidb/`);
      await host.stop();
      await use({ context, site: host.site, open });
      await context.close();
    },
    { scope: 'worker' },
  ],
  site: async ({ kept }, use) => use(kept.site),
  page: async ({ kept }, use) => {
    const page = await kept.context.newPage();
    await use(page);
    await page.close();
  },
});

stopped.describe('after one visit, with the server stopped,', () => {
  stopped('pages can be read, at every form of their addresses', async ({ page, site }) => {
    await page.goto(`${site}/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goto(`${site}/errors/qq-platform/#-73`);
    await expectInView(page.locator('article[data-id="qq-platform/-73"]'));
    for (const address of ['/relations', '/relations/index.html', '/relations/?from=ticket']) {
      const response = await page.goto(site + address);
      expect(response?.status(), address).toBe(200);
      await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('How codes are related');
    }
    await expect(page).toHaveURL(/\/relations\/\?from=ticket$/);
    await page.goto(`${site}/errors?action=retry`);
    await expect(page).toHaveURL(/\/errors\/\?action=retry$/);
  });

  stopped('pages have their styles and scripts', async ({ page, site }) => {
    const failed: string[] = [];
    page.on('requestfailed', (request) => {
      const error = request.failure()?.errorText ?? '';
      // The next page may be opened while this one is still loading.
      if (error !== 'net::ERR_ABORTED') failed.push(`${request.url()} ${error}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') failed.push(message.text());
    });
    for (const path of ['/', '/decode/', '/errors/', '/errors/oidb/', '/relations/', '/guides/oidb/', '/search/?q=-1'])
      await page.goto(site + path, { waitUntil: 'networkidle' });
    expect(failed).toEqual([]);
  });

  stopped('the decoder works, also in a worker', async ({ page, site }) => {
    const decoder = new DecoderPage(page);
    await page.goto(`${site}/decode/`);
    await decoder.box.fill(PASSWORD);
    await expect(decoder.layers).toHaveCount(2);
    await decoder.box.fill(`${'all is well\n'.repeat(1000)}{"errcode":40013}`);
    await expect(decoder.verdict).toContainText('Fix the configuration');
    expect(page.workers()).toHaveLength(1);
    await decoder.drop('server.log', `${'all is well\n'.repeat(100_000)}{"errcode":40013}`);
    await expect(page.locator('#triage-headline')).toContainText('(40013)');
  });

  stopped('the search finds codes and words, with the words around them', async ({ page, site }) => {
    await page.goto(`${site}/`);
    const [code, words] = await searchAll(page, ['-73', 'pay token lifetime']);
    expect(code?.paths[0]).toBe('/errors/qq-platform/#-73');
    expect(words?.paths.length).toBeGreaterThan(3);
    await expect(page.locator('#search-results .excerpt mark').first()).toBeVisible();
  });

  stopped('the CSV file of all codes is made', async ({ page, site }) => {
    await page.goto(`${site}/errors/`);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    expect(readFileSync(await (await downloading).path(), 'utf8')).toContain('qq-platform/-73,-73');
  });

  stopped('the search works in a page that is already open', async ({ kept }) => {
    const [code, words] = await searchAll(kept.open, ['-73', 'pay token lifetime']);
    expect(code?.paths[0]).toBe('/errors/qq-platform/#-73');
    expect(words?.paths.length).toBeGreaterThan(3);
  });

  stopped('a page of a code that was never opened leads to the code', async ({ page, site }) => {
    await page.goto(`${site}/code/-73/`);
    await expect(page).toHaveURL(`${site}/errors/qq-platform/#-73`);
    await expectInView(page.locator('article[data-id="qq-platform/-73"]'));
    await page.goto(`${site}/-73`);
    await expect(page).toHaveURL(`${site}/errors/qq-platform/#-73`);
    await page.goto(`${site}/code/-1/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The code -1');
    await expect(page).toHaveTitle(/^Code -1 \|/);
    const tables = main(page).getByRole('listitem').getByRole('link');
    await expect(tables).toHaveCount(6);
    await tables.last().click();
    await expect(page.locator('.entry:target, .entry:has(:target)')).toBeInViewport();
    await page.goto(`${site}/zh-cn/code/-73/`);
    await expect(page).toHaveURL(`${site}/zh-cn/errors/qq-platform/#-73`);
    await page.goto(`${site}/zh-cn/code/-1/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('错误码 -1');
    await expect(tables.first()).toHaveAttribute('href', /\/zh-cn\/errors\/qq-platform\/#-1$/);
  });

  stopped('an address without a page gets the 404 page', async ({ page, site }) => {
    for (const path of ['/nowhere/', '/errors/nowhere', '/code/-99999/']) {
      const response = await page.goto(site + path);
      expect(response?.status(), path).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
    }
    await expect(main(page)).toContainText('-99999 is not documented');
  });
});

test('visited pages of codes are kept, up to a limit', async ({ page, host, build }) => {
  // Forty pages are opened.
  test.slow();
  await visit(page, `${host.site}/`);
  const codes = ['-73', '-1', ...Array.from({ length: 39 }, (_, index) => `0x${(0x20 + index).toString(16)}`)];
  host.instead.push({ address: /^\/code\/0x/, html: readFileSync(join(build, 'code/-1/index.html'), 'utf8') });
  for (const code of codes) await page.goto(`${host.site}/code/${code}/`);
  await host.stop();
  // The oldest one was dropped.
  await page.goto(`${host.site}/code/-73/`);
  await expect(page).toHaveURL(`${host.site}/errors/qq-platform/#-73`);
  const response = await page.goto(`${host.site}/code/-1/?from=ticket`);
  expect(response?.status()).toBe(200);
  await expect(main(page).locator('.meanings tbody tr')).toHaveCount(6);
});

test('a page that the network sends in place of another is not kept', async ({ page, host }) => {
  await visit(page, `${host.site}/`);
  host.instead.push({ address: /^\/code\/-1\//, html: '<title>Hotel</title><p>Sign in to the Wi-Fi</p>' });
  await page.goto(`${host.site}/code/-1/`);
  await expect(page.locator('body')).toContainText('Sign in to the Wi-Fi');
  await host.stop();
  await page.goto(`${host.site}/code/-1/`);
  await expect(page.locator('body')).not.toContainText('Wi-Fi');
});

test('a page is kept by its path only', async ({ page, host }) => {
  await visit(page, `${host.site}/`);
  await page.goto(`${host.site}/code/-1/?openid=SECRET#part`);
  const keys = () =>
    page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.includes('visited'));
      return (await Promise.all(names.map(async (name) => (await caches.open(name)).keys())))
        .flat()
        .map(({ url }) => url);
    });
  await expect.poll(keys).toEqual([`${host.site}/code/-1/`]);
});

test('a page of another version is not shown without its styles and scripts', async ({ page, host }) => {
  await visit(page, `${host.site}/`);
  const html = '<link rel="stylesheet" href="/_astro/newer.css"><h1>Of a newer version</h1>';
  host.instead.push({ address: /^\/code\/-73\/$/, html });
  await page.goto(`${host.site}/code/-73/`);
  await expect(page.getByRole('heading', { name: 'Of a newer version' })).toBeVisible();
  await host.stop();
  await page.reload();
  await expect(page).toHaveURL(`${host.site}/errors/qq-platform/#-73`);
});

test('the page itself is loaded before anything is kept, and nothing is requested twice', async ({ page, host }) => {
  await visit(page, `${host.site}/guides/oidb/`);
  const worker = host.asked.indexOf('/service-worker.js');
  const own = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('script[src], link[rel=stylesheet]')].map(
      (file) => new URL(file.getAttribute('src') ?? file.getAttribute('href') ?? '', location.href).pathname,
    ),
  );
  expect(own.length).toBeGreaterThan(2);
  for (const file of own) expect(host.asked.indexOf(file), file).toBeLessThan(worker);
  const kept = host.asked.slice(worker + 1);
  expect(kept.filter((path, index) => kept.indexOf(path) !== index)).toEqual([]);
  expect(kept.filter((path) => /^\/(?:(?:code|previews)\/|api\/(?!v1\/errors\.json$))/.test(path))).toEqual([]);
});

test('nothing is requested before the reader wants the site kept', async ({ page, host }) => {
  await page.goto(`${host.site}/`, { waitUntil: 'networkidle' });
  await page.goto(`${host.site}/errors/qq-platform/#-73`, { waitUntil: 'networkidle', referer: `${host.site}/` });
  await expect(control(page).getByRole('status')).toHaveText(/about 2 MB to download, 12 MB in this browser/);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(host.asked).not.toContain('/service-worker.js');
  expect(host.asked.filter((path) => /\/keep\.[\w-]+\.js$/.test(path))).toEqual([]);
});

test('the reader sees the progress of keeping the site, can remove it, and keep it again', async ({ page, host }) => {
  await visit(page, `${host.site}/guides/oidb/`);
  await expect(control(page).getByRole('status')).toHaveText('This site is kept for offline use.');
  await expect(control(page).getByRole('progressbar')).toBeHidden();
  await control(page).getByRole('button', { name: 'Remove' }).click();
  await expect(control(page).getByRole('button', { name: 'Keep for offline use' })).toBeFocused();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await control(page).getByRole('button', { name: 'Keep for offline use' }).click();
  await expect(control(page).getByRole('button', { name: 'Remove' })).toBeVisible(KEEPING);
  await host.stop();
  await page.goto(`${host.site}/errors/oidb/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a site that cannot be kept says so, and the reader can try again', async ({ page, host }) => {
  host.instead.push({ address: /^\/guides\/oidb\/$/, html: 'of another version' });
  await page.goto(`${host.site}/`);
  await control(page).getByRole('button', { name: 'Keep for offline use' }).click();
  await expect(control(page).getByRole('status')).toHaveText(
    'The site could not be kept for offline use. A file could not be loaded or stored.',
    KEEPING,
  );
  host.instead.pop();
  await control(page).getByRole('button', { name: 'Try again' }).click();
  await expect(control(page).getByRole('button', { name: 'Remove' })).toBeVisible(KEEPING);
});

test('a reader whose browser already keeps the site hears about newer versions', async ({ page, host }) => {
  await page.goto(`${host.site}/`);
  await page.evaluate(() =>
    navigator.serviceWorker.register('/service-worker.js').then(() => navigator.serviceWorker.ready),
  );
  await page.reload();
  await expect(control(page).getByRole('button', { name: 'Remove' })).toBeVisible(KEEPING);
});

base.describe('below a sub-path', () => {
  base.use({ serviceWorkers: 'allow' });

  base('the site works with the server stopped, and leaves its host alone', async ({ page }) => {
    const host = new StaticHost(SUB_PATH);
    await host.start(SUB_PATH_BUILD);
    await visit(page, `${host.site}/guides/oidb/`);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(`${host.site}/`);
    expect(host.asked.filter((path) => !path.startsWith(`${SUB_PATH}/`))).toEqual([]);
    const kept = await page.evaluate(async () => {
      const files = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).matchAll()));
      return Promise.all(files.flat().map((file) => file.arrayBuffer().then(({ byteLength }) => byteLength)));
    });
    const megabytes = kept.reduce((sum, bytes) => sum + bytes, 0) / 1e6;
    expect(Math.abs(megabytes - KEPT_MEGABYTES), 'update what “offline.removed” says').toBeLessThan(1.5);
    await host.stop();
    await page.goto(`${host.site}/code/-73/`);
    await expect(page).toHaveURL(`${host.site}/errors/qq-platform/#-73`);
    await page.goto(`${host.site}/errors?action=retry`);
    await expect(page).toHaveURL(`${host.site}/errors/?action=retry`);
    const [code, words] = await searchAll(page, ['40001', 'pay token lifetime']);
    expect(code?.paths[0]).toBe(`${SUB_PATH}/errors/wechat-platform/#40001`);
    expect(words?.paths.length).toBeGreaterThan(3);
  });
});
