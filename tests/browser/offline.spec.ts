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
  /** The addresses that were requested until then. */
  asked: readonly string[];
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
      await use({ context, site: host.site, open, asked: host.asked });
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
  // In one worker, so that the site is kept once.
  stopped.describe.configure({ mode: 'default' });

  stopped(
    'pages can be read, with their styles and scripts, at every form of their addresses',
    async ({ page, site }) => {
      const failed: string[] = [];
      page.on('requestfailed', (request) => {
        const error = request.failure()?.errorText ?? '';
        // The next page may be opened while this one is still loading.
        if (error !== 'net::ERR_ABORTED') failed.push(`${request.url()} ${error}`);
      });
      page.on('console', (message) => {
        if (message.type() === 'error') failed.push(message.text());
      });
      for (const [asked, shown = asked] of [
        ['/'],
        ['/decode/'],
        ['/errors?action=retry', '/errors/?action=retry'],
        ['/errors/oidb', '/errors/oidb/'],
        ['/relations/index.html'],
        ['/guides/oidb/?from=ticket'],
        ['/search/?q=-1'],
      ] as const) {
        const response = await page.goto(site + asked, { waitUntil: 'networkidle' });
        expect(response?.status(), asked).toBe(200);
        await expect(page, asked).toHaveURL(site + shown);
        await expect(page.getByRole('heading', { level: 1 }), asked).toBeVisible();
      }
      expect(failed).toEqual([]);
    },
  );

  stopped('the decoder works, also in a worker', async ({ page, site }) => {
    const decoder = new DecoderPage(page);
    await page.goto(`${site}/decode/`);
    await decoder.box.fill(PASSWORD);
    await expect(decoder.layers).toHaveCount(2);
    const log = (lines: number) => `${'all is well\n'.repeat(lines)}{"errcode":40013}`;
    await decoder.box.fill(log(100));
    await expect(decoder.verdict).toContainText('Fix the configuration');
    expect(page.workers()).toHaveLength(1);
    await decoder.drop('server.log', log(30_000));
    await expect(page.locator('#triage-headline')).toContainText('(40013)');
  });

  stopped(
    'the search finds codes and words, in a page that was open and in a new one',
    async ({ page, site, kept }) => {
      await page.goto(`${site}/`);
      for (const each of [kept.open, page]) {
        const [code, words] = await searchAll(each, ['-73', 'pay token lifetime']);
        expect(code?.paths[0]).toBe('/errors/qq-platform/#-73');
        expect(words?.paths.length).toBeGreaterThan(3);
        await expect(each.locator('#search-results .excerpt mark').first()).toBeVisible();
      }
    },
  );

  stopped('the CSV file of all codes is made', async ({ page, site }) => {
    await page.goto(`${site}/errors/`);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    expect(readFileSync(await (await downloading).path(), 'utf8')).toContain('qq-platform/-73,-73');
  });

  stopped('a page of a code that was never opened leads to the code', async ({ page, site }) => {
    await page.goto(`${site}/-73`);
    await expect(page).toHaveURL(`${site}/errors/qq-platform/#-73`);
    await expectInView(page.locator('article[data-id="qq-platform/-73"]'));
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
    for (const path of ['/errors/nowhere', '/code/-99999/']) {
      const response = await page.goto(site + path);
      expect(response?.status(), path).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
    }
    await expect(main(page)).toContainText('-99999 is not documented');
  });

  stopped('the page itself was loaded before anything was kept, and nothing was requested twice', async ({ kept }) => {
    const { asked, open } = kept;
    const worker = asked.indexOf('/service-worker.js');
    const own = await open.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('script[src], link[rel=stylesheet]')].map(
        (file) => new URL(file.getAttribute('src') ?? file.getAttribute('href') ?? '', location.href).pathname,
      ),
    );
    expect(own.length).toBeGreaterThan(2);
    for (const file of own) expect(asked.indexOf(file), file).toBeLessThan(worker);
    const after = asked.slice(worker + 1);
    expect(after.filter((path, index) => after.indexOf(path) !== index)).toEqual([]);
    expect(after.filter((path) => /^\/(?:(?:code|previews)\/|api\/(?!v1\/errors\.json$))/.test(path))).toEqual([]);
  });
});

test('visited pages of codes are kept by their path only, up to a limit, and no page in place of another', async ({
  page,
  host,
  build,
}) => {
  // Forty pages are opened.
  test.slow();
  const { site } = host;
  const status = async (address: string) => (await page.goto(site + address))?.status();
  await visit(page, `${site}/`);

  await test.step('neither the page of another site nor one of another version is kept', async () => {
    const newer = '<link rel="stylesheet" href="/_astro/newer.css"><h1>Of a newer version</h1>';
    host.instead.push(
      { address: /^\/code\/-1\//, html: '<title>Hotel</title><p>Sign in to the Wi-Fi</p>' },
      { address: /^\/code\/-73\/$/, html: newer },
    );
    await page.goto(`${site}/code/-1/`);
    await expect(page.locator('body')).toContainText('Sign in to the Wi-Fi');
    await page.goto(`${site}/code/-73/`);
    await expect(page.getByRole('heading', { name: 'Of a newer version' })).toBeVisible();
    await host.stop();
    await page.reload();
    await expect(page).toHaveURL(`${site}/errors/qq-platform/#-73`);
    await page.goto(`${site}/code/-1/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The code -1');
    host.instead.length = 0;
    await host.start(build);
  });

  await test.step('a page is kept by its path only', async () => {
    expect(await status('/code/-73/')).toBe(200);
    expect(await status('/code/-1/?openid=SECRET#part')).toBe(200);
    const keys = () =>
      page.evaluate(async () => {
        const names = (await caches.keys()).filter((name) => name.includes('visited'));
        const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return kept.flat().map(({ url }) => url);
      });
    await expect.poll(keys).toEqual([`${site}/code/-73/`, `${site}/code/-1/`]);
  });

  await test.step('the oldest page is dropped when there are more than forty', async () => {
    // Of this version, as it has one of its style sheets.
    const [html = ''] = /<link rel="stylesheet"[^>]*>/.exec(readFileSync(join(build, 'index.html'), 'utf8')) ?? [];
    host.instead.push({ address: /^\/code\/0x/, html });
    for (let code = 0x20; code < 0x20 + 39; code++) await page.goto(`${site}/code/0x${code.toString(16)}/`);
    await host.stop();
    expect(await status('/code/0x46/')).toBe(200);
    expect(await status('/code/-1/?from=ticket')).toBe(200);
    await expect(main(page).locator('.meanings tbody tr')).toHaveCount(6);
    await page.goto(`${site}/code/-73/`);
    await expect(page).toHaveURL(`${site}/errors/qq-platform/#-73`);
  });
});

test('nothing is requested before the reader wants the site kept', async ({ page, host }) => {
  await page.goto(`${host.site}/`, { waitUntil: 'networkidle' });
  await page.goto(`${host.site}/errors/qq-platform/#-73`, { waitUntil: 'networkidle', referer: `${host.site}/` });
  await expect(control(page).getByRole('status')).toHaveText(/about 2 MB to download, 12 MB in this browser/);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(host.asked).not.toContain('/service-worker.js');
  expect(host.asked.filter((path) => /\/keep\.[\w-]+\.js$/.test(path))).toEqual([]);
});

test('keeping the site can be tried again when it fails, shows its progress, and can be undone and repeated', async ({
  page,
  host,
}) => {
  host.instead.push({ address: /^\/guides\/oidb\/$/, html: 'of another version' });
  await page.goto(`${host.site}/changes/`);
  const status = control(page).getByRole('status');
  const button = (name: string) => control(page).getByRole('button', { name });
  const bar = control(page).getByRole('progressbar', { includeHidden: true });

  await button('Keep for offline use').click();
  await expect(status).toHaveText(
    'The site could not be kept for offline use. A file could not be loaded or stored.',
    KEEPING,
  );
  host.instead.pop();
  await button('Try again').click();
  await expect(button('Remove')).toBeVisible(KEEPING);
  await expect(status).toHaveText('This site is kept for offline use.');
  await expect(bar).toBeHidden();

  await button('Remove').click();
  await expect(button('Keep for offline use')).toBeFocused();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);

  const progress = await bar.evaluateHandle((element) => {
    const seen: number[] = [];
    new MutationObserver(() => {
      const { value, max } = element as HTMLProgressElement;
      if (element.hasAttribute('value')) seen.push(value / max);
    }).observe(element, { attributes: true });
    return seen;
  });
  await button('Keep for offline use').click();
  await expect(button('Remove')).toBeVisible(KEEPING);
  const seen = await progress.jsonValue();
  expect(seen.length).toBeGreaterThan(10);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
  await host.stop();
  await page.goto(`${host.site}/errors/oidb/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
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
