import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getBrowser } from '#scripts/browser.ts';
import { TOP, ZIP } from '#scripts/zip/pack.ts';
import { StaticHost } from '#tests/browser/offline-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'msdk-zip-'));
let browser: Browser;

beforeAll(async () => {
  const files = unzipSync(readFileSync(ZIP));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const { executablePath } = getBrowser();
  browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['', '/a/b%20c', '/文档/errors'.replace(/[^/\w]+/g, encodeURIComponent)])('served at “%s/”', (base) => {
  const host = new StaticHost(base);
  let page: Page;
  /** What went wrong: requests that failed, and what the browser complains of, such as a violated policy. */
  let faults: string[];

  beforeAll(() => host.start(join(folder, TOP)));
  afterAll(() => host.stop());

  beforeEach(async () => {
    faults = [];
    page = await browser.newPage();
    page.on('response', (response) => response.status() >= 400 && faults.push(response.url()));
    page.on('requestfailed', (request) => faults.push(request.url()));
    page.on('request', (request) => request.url().startsWith(`${host.site}/`) || faults.push(request.url()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  });

  afterEach(async () => {
    await page.close();
    expect(faults).toEqual([]);
  });

  it('leads from the home page to a table and a code, and to the other language', async () => {
    await page.goto(`${host.site}/`);
    await page.locator('main a[href$="errors/oidb/"]').first().click();
    await page.waitForURL(`${host.site}/errors/oidb/`);
    await page.locator('article.entry').first().waitFor();
    await page.goto(`${host.site}/code/-73/`);
    await page.locator('.entry h3 a').first().click();
    await page.waitForURL(`${host.site}/errors/qq-platform/#-73`);
    await page.locator('a[hreflang="zh-CN"], a[lang="zh-CN"]').first().click();
    await page.waitForURL(`${host.site}/zh-cn/errors/qq-platform/#-73`);
  });

  it('finds a code, and words in the full text', async () => {
    await page.goto(`${host.site}/guides/oidb/`);
    await page.locator('code-search [data-open]:enabled').click();
    await page.keyboard.type('-73');
    await page.locator('#search-results [role=option]').first().click();
    await page.waitForURL(`${host.site}/errors/qq-platform/#-73`);
    await page.goto(`${host.site}/search/?q=pay+token+lifetime`);
    await page.locator('#search-results [role=option]').first().waitFor();
    await page.getByRole('status').filter({ hasText: 'found by words' }).waitFor();
  });

  it('decodes a response, and a long log in a worker, in each language', async () => {
    for (const [path, one, other] of [
      ['/decode/', 'Sign in again', 'Fix the configuration'],
      ['/zh-cn/decode/', '重新登录', '修改配置'],
    ] as const) {
      await page.goto(host.site + path);
      const input = page.locator('#decoder-input:enabled');
      await input.fill('{"ret":-10000,"msg":"-73,the user modify password wrong"}');
      await page.locator('.verdict').filter({ hasText: one }).waitFor();
      await input.evaluate((box: HTMLTextAreaElement) => {
        // Typed, it would take the browser half a minute.
        box.value = `${'all is well\n'.repeat(20_000)}{"errcode":40013}`;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
      await page.locator('.verdict').filter({ hasText: other }).waitFor();
    }
  });

  it('names full addresses in what is copied and saved', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${host.site}/errors/qq-platform/`);
    await page.locator('.as-markdown button').click();
    await page.waitForFunction(() => document.querySelector('.as-markdown button')?.textContent === 'Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`](${host.site}/errors/qq-platform/#-73)`);
    expect(copied).not.toMatch(/\]\(\.{0,2}\//);
    await page.goto(`${host.site}/errors/`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /CSV/ }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toContain(`,${host.site}/errors/qq-platform/#-73,`);
  });
});
