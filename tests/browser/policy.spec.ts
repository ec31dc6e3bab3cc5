import { expect, test, type Page } from '@playwright/test';
import { DecoderPage, PASSWORD } from './decoder-page.ts';
import { searchAll } from './search-dialog.ts';

// The policy applies to the service worker as well.
test.use({ serviceWorkers: 'allow' });

/** What readers do on each kind of page. The policy has to allow everything that this loads and runs. */
const VISITS: Record<string, (page: Page) => Promise<void>> = {
  'the home page, in another theme, with the menu of a phone, while it is kept for offline use': async (page) => {
    await page.goto('/');
    await page.getByLabel('Select theme').locator('visible=true').selectOption('light');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(page.locator('#starlight__sidebar').getByRole('link', { name: 'All codes' })).toBeVisible();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Keep for offline use' }).click();
    // The worker runs and has loaded its first files; the others are of the same kinds.
    await expect(page.getByRole('progressbar')).toHaveAttribute('value', /^[1-9]\d$/);
  },
  'the decoder, with a paste, a link to copy, and a long file that a worker counts': async (page) => {
    const decoder = new DecoderPage(page);
    await decoder.open();
    await decoder.box.fill(PASSWORD);
    await expect(decoder.layers).toHaveCount(2);
    await decoder.copy('Copy link');
    await decoder.drop('server.log', `${'all is well\n'.repeat(30_000)}{"errcode":40013}`);
    await expect(page.locator('msdk-triage h2')).toContainText('(40013)');
    expect(page.workers()).toHaveLength(2);
  },
  'the Chinese decoder, and the same page in English': async (page) => {
    await page.goto('/zh-cn/decode/');
    await page.locator('#decoder-input').fill(PASSWORD);
    await expect(page.locator('.verdict .code')).toHaveText('-73');
    await page.locator('a.language').locator('visible=true').click();
    await expect(page.locator('.verdict .code')).toHaveText('-73');
  },
  'the address of a search': async (page) => {
    await page.goto('/search/?q=frequency%20limit');
    await expect(page.locator('#search-results').getByRole('option').first()).toBeVisible();
  },
  'the page of a domain, filtered, as a table': async (page) => {
    await page.goto('/errors/qq-share-qq/');
    await page.getByLabel('Filter these codes').fill('limit');
    await page.getByRole('radio', { name: 'Table', exact: true }).check();
    await expect(page.locator('domain-codes .count')).toHaveText(/^\d+ of \d+ codes$/);
  },
  'an entry that a link leads to, and the search for a code and for words': async (page) => {
    await page.goto('/errors/qq-platform/#-73');
    await expect(page.locator('article[data-id="qq-platform/-73"]')).toBeInViewport();
    const shown = await searchAll(page, ['-73', 'pay token lifetime']);
    for (const { paths, query } of shown) expect(paths, query).not.toEqual([]);
  },
  'all codes, sorted and saved': async (page) => {
    await page.goto('/errors/');
    await page.getByLabel('Code or words').fill('token');
    await page.getByRole('columnheader', { name: 'Code' }).getByRole('button').click();
    await expect(page.locator('[aria-sort]')).toHaveCount(1);
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download CSV' }).click()]);
  },
  'the relations': async (page) => {
    await page.goto('/relations/#access-token-expired');
    await expect(page.locator('#access-token-expired')).toBeInViewport();
  },
  'a guide with a diagram': async (page) => {
    await page.goto('/guides/sign-in-again/');
    await expect(page.locator('.sequence').first()).toBeVisible();
  },
  'a guide with code, which is copied': async (page) => {
    await page.goto('/guides/for-back-end/');
    const block = page.locator('.expressive-code').first();
    await block.hover();
    await block.getByRole('button').click();
    await expect(block.locator('.feedback')).toBeVisible();
  },
  'the page of a number, and what changed': async (page) => {
    await page.goto('/code/-1/');
    await expect(page.locator('.meanings tbody tr').first()).toBeVisible();
    await page.goto('/changes/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  },
  'an address that does not exist, and names a code': async (page) => {
    await page.goto('/code/-10500/');
    await expect(page.locator('lost-address').getByRole('listitem').first()).toBeVisible();
  },
};

/** Collects the browser's complaints, except that the address of the 404 page does not exist. */
async function complaintsOf(page: Page): Promise<ReadonlySet<string>> {
  const complaints = new Set<string>();
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`${violatedDirective} forbids ${blockedURI}`);
    });
  });
  page.on('console', (message) => {
    const isLost = message.location().url === page.url() && message.text().includes('404');
    if (message.type() === 'error' && !isLost) complaints.add(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.add(message));
  return complaints;
}

/** Adds to each response the headers that static hosts read from their file. */
async function withHostHeaders(page: Page): Promise<void> {
  const file = await (await page.request.get('/_headers')).text();
  const ofAll = /^\/\*\n((?: {2}.*\n)*)/m.exec(file)?.[1] ?? '';
  const headers: Record<string, string> = {};
  for (const [, name = '', value = ''] of ofAll.matchAll(/^ {2}([\w-]+): (.*)$/gm)) headers[name] = value;
  expect(Object.keys(headers)).toContain('Content-Security-Policy');
  await page.context().route('**/*', async (route) => {
    const response = await route.fetch({ maxRedirects: 0 });
    await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
  });
}

for (const [name, visit] of Object.entries(VISITS)) {
  // Both apply at once, so what one of them forbids is noticed.
  test(`${name}: the policy of the page and the headers for static hosts allow it`, async ({ page }) => {
    const complaints = await complaintsOf(page);
    await withHostHeaders(page);
    await visit(page);
    // The service worker may still be loading files.
    await page.context().unrouteAll({ behavior: 'ignoreErrors' });
    expect([...complaints]).toEqual([]);
  });
}

/** Ways to run or show something that was not built, and the trace that each would leave. */
const INJECTIONS: Record<string, (page: Page) => Promise<unknown>> = {
  'script-src-elem': (page) =>
    page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      return 'injected' in window;
    }),
  'script-src-attr': (page) =>
    page.evaluate(() => {
      document.body.setAttribute('onclick', 'window.injected = true');
      document.body.click();
      return 'injected' in window;
    }),
  'script-src': (page) =>
    page.evaluate(() => {
      // In a task of its own, because code that the test evaluates may use `eval`.
      return new Promise((resolve) => {
        setTimeout(() => {
          try {
            Reflect.construct(Function, ['return true']);
            resolve(true);
          } catch {
            resolve(false);
          }
        });
      });
    }),
  'style-src-elem': (page) =>
    page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body { visibility: hidden }';
      document.head.append(style);
      return getComputedStyle(document.body).visibility === 'hidden';
    }),
  'style-src-attr': (page) =>
    page.evaluate(() => {
      document.body.setAttribute('style', 'visibility: hidden');
      return getComputedStyle(document.body).visibility === 'hidden';
    }),
  'img-src': (page) =>
    page.evaluate(() => {
      const image = new Image();
      image.src = 'https://elsewhere.example/pixel.png';
      return image.decode().then(
        () => true,
        () => false,
      );
    }),
  'connect-src': (page) =>
    page.evaluate(() =>
      fetch('https://elsewhere.example/').then(
        () => true,
        () => false,
      ),
    ),
  'base-uri': (page) =>
    page.evaluate(() => {
      const base = document.createElement('base');
      base.href = 'https://elsewhere.example/';
      document.head.append(base);
      return document.baseURI === base.href;
    }),
};

test('the policy is in force: nothing that was not built runs, shows or is requested', async ({ page }) => {
  const complaints = await complaintsOf(page);
  await page.goto('/');
  for (const [directive, inject] of Object.entries(INJECTIONS)) {
    expect(await inject(page), directive).toBe(false);
    await expect.poll(() => [...complaints].filter((text) => text.startsWith(`${directive} forbids`))).toHaveLength(1);
  }
});
