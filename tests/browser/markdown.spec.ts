import { expect, test, type Page } from '@playwright/test';
import { codeDataPath, codePath, domainPath, inLanguage, markdownPath } from '#src/addresses.ts';

/** What a page and its twin say about a code: code, title, action, meaning, steps. */
type Told = string[];

/** Reads the codes of a page. */
function readPage(page: Page): Promise<Told[]> {
  return page
    .locator('.entry')
    .evaluateAll((entries) =>
      entries.map((entry) =>
        ['h3 .code', 'h3 .title', '.action', '.meaning', '.steps > li'].flatMap((selector) =>
          [...entry.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
        ),
      ),
    );
}

/** Reads the codes of a twin. */
function readTwin(text: string): Told[] {
  return text
    .split(/^(?=#{2,3} )/m)
    .filter((part) => part.startsWith('### ['))
    .map((part) => {
      const [, code = '', title = '', action = '', meaning = '', steps = ''] =
        /^### \[`(.+?)`\]\(\S+\) (.*)\n\n\*\*(.*?)\*\*.*\n\n(?:> .*\n\n)?(.*)\n\n((?:\d+\. .*\n)*)/.exec(part) ?? [];
      const lines = steps.split('\n').filter(Boolean);
      return [code, title, action, meaning, ...lines.map((line) => line.replace(/^\d+\. /, ''))].map((each) =>
        each.replace(/`/g, '').replace(/\\(?=[^\w\s])/g, ''),
      );
    });
}

test('a page is copied as Markdown that says the same', async ({ page, request }) => {
  for (const path of [
    domainPath('qq-platform'),
    domainPath('apple-login'),
    inLanguage('zh-cn', domainPath('oidb-0x711')),
  ]) {
    await page.goto(path);
    const twin = await page.locator('link[type="text/markdown"]').getAttribute('href');
    const response = await request.get(twin ?? '');
    expect(response.headers()['content-type']).toBe('text/markdown; charset=utf-8');

    const copy = page.locator('.as-markdown button');
    await copy.click();
    await expect(copy).toHaveText(/^(Copied|已复制)$/);
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toBe((await response.text()).replaceAll('](/', `](${new URL(page.url()).origin}/`));
    expect(readTwin(text)).toEqual(await readPage(page));
    expect(readTwin(text).length).toBeGreaterThan(1);
  }
  await page.route(`**${markdownPath('/guides/')}`, (route) => route.abort());
  await page.goto('/guides/');
  await page.locator('.as-markdown button').click();
  await expect(page.locator('.as-markdown button')).toHaveText('It could not be loaded');
});

test('the page of a number names its data', async ({ page, request }) => {
  await page.goto(codePath('-1'));
  const data = page.locator('link[rel=alternate][type="application/json"]');
  await expect(data).toHaveAttribute('href', codeDataPath('-1'));
  expect((await request.get(codeDataPath('-1'))).ok()).toBe(true);
  await expect(page.locator('link[type="text/markdown"], .as-markdown')).toHaveCount(0);
});
