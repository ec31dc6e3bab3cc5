import { expect, test, type Page, type Request } from '@playwright/test';
import { DecoderPage, PASSWORD } from './decoder-page.ts';

/** Collects every uncaught error of the page. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
}

/**
 * Leaves a file without an answer for ever.
 * @returns waits until it is asked for: the limit begins then, so the clock must not be moved before
 */
async function hang(page: Page, file: RegExp): Promise<() => Promise<unknown>> {
  const asked = page.waitForRequest(file);
  await page.route(file, () => undefined);
  return () => asked;
}

/** Whether a request is for what the page decodes with when no worker does. */
const isDecoder = (request: Request) => /_astro\/decoded[.-]/.test(request.url());

test.describe('with storage blocked', () => {
  test.beforeEach(async ({ page }) => {
    // As in browsers that block all cookies, reading the property throws.
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
      }
    });
  });

  test('the decoder, the search and a table of codes work', async ({ page }) => {
    const errors = errorsOf(page);
    const decoder = new DecoderPage(page);
    await decoder.open();
    await decoder.box.fill(PASSWORD);
    await expect(decoder.verdict).toContainText('Sign in again');
    await page.keyboard.press('Control+k');
    await page.getByLabel('Code, message or words').fill('-73');
    await page.locator('#search-results').getByRole('option').first().click();
    await expect(page).toHaveURL(/\/errors\/qq-platform\/#-73$/);
    await expect(page.locator('article[data-id="qq-platform/-73"] .steps')).toBeVisible();
    await page.getByLabel('Filter these codes').fill('password');
    await expect(page).toHaveURL(/\?text=password/);
    // Starlight reads the stored theme without a guard, so its scripts stop there; ours must not.
    expect(errors.filter((message) => !/insecure|StarlightThemeProvider/.test(message))).toEqual([]);
  });
});

test.describe('with the clipboard refused', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('Denied', 'NotAllowedError'));
    });
  });

  test('an entry says so on the button, and its link stays a link', async ({ page }) => {
    const errors = errorsOf(page);
    await page.goto('/errors/qq-platform/#-73');
    const entry = page.locator('article[data-id="qq-platform/-73"]');
    const button = entry.getByRole('button', { name: 'Copy link' });
    await button.click();
    await expect(button).toHaveText('The browser refused to copy');
    await expect(entry.locator('h3 a')).toHaveAttribute('href', '/errors/qq-platform/#-73');
    expect(errors).toEqual([]);
  });
});

test.describe('with the script of a part missing', () => {
  test('a table of codes is shown without its filter', async ({ page }) => {
    await page.route(/_astro\/.*domain.*\.js/i, (route) => route.abort());
    await page.goto('/errors/qq-platform/#-73');
    await expect(page.locator('article[data-id="qq-platform/-73"] .steps')).toBeVisible();
    await expect(page.getByLabel('Filter these codes')).toBeDisabled();
  });

  for (const [name, parts] of [
    ['its table', /_astro\/(?:table|worker)[.-]/],
    ['the texts of its table', /_astro\/texts[.-]/],
  ] as const)
    test(`the decoder without ${name} says so and keeps what was typed`, async ({ page }) => {
      await page.route(parts, (route) => route.abort());
      await page.goto('/decode/');
      const box = page.getByLabel('Paste a response, a log, or a code');
      await box.fill(PASSWORD);
      await expect(page.getByRole('alert')).toContainText('The decoder could not be loaded');
      await expect(box).toHaveValue(PASSWORD);
    });

  test('without any script, the decoder and the search say what still works', async ({ context }) => {
    // Two pages at once, as each says so only after a while: a slow connection is not a failure.
    const pages = await Promise.all(
      [
        { status: 404, body: '' },
        { contentType: 'text/html', body: '<title>Sign in</title>' },
      ].map(async (response) => {
        const page = await context.newPage();
        await page.route(/_astro\/.*\.js/, (route) => route.fulfill(response));
        await page.goto('/decode/');
        return page;
      }),
    );
    for (const page of pages) {
      const patient = { timeout: 10_000 };
      await expect(page.getByText('The decoder is not running')).toBeVisible(patient);
      await expect(page.getByText('The search is not running')).toBeVisible(patient);
      await page.locator('msdk-decoder').getByRole('link', { name: 'All codes' }).click();
      await expect(page).toHaveURL(/\/errors\/$/);
    }
  });

  for (const part of ['table', 'texts'])
    test(`a part that never loads is reported, and what was typed is kept: ${part}`, async ({ page }) => {
      const untilAsked = await hang(page, new RegExp(`_astro/${part}[.-]`));
      // The page decodes by itself, so that no worker is still reading when the clock jumps.
      await page.route(/_astro\/worker[.-]/, (route) => route.abort());
      // Without the table, the decoder is not loaded; with it, the texts are waited for only when the decoder is there.
      const decoder = part === 'texts' ? page.waitForEvent('requestfinished', isDecoder) : null;
      await page.clock.install();
      await page.goto('/decode/');
      const box = page.getByLabel('Paste a response, a log, or a code');
      await box.fill(PASSWORD);
      await untilAsked();
      const url = (await decoder)?.url();
      if (url !== undefined) await page.evaluate((script) => import(script), url);
      await page.clock.runFor(21_000);
      await expect(page.getByRole('alert')).toContainText('The decoder could not be loaded');
      await expect(box).toHaveValue(PASSWORD);
    });

  test('the search says when the list of codes never loads', async ({ page }) => {
    const untilAsked = await hang(page, /_astro\/codes[.-]/);
    await page.clock.install();
    await page.goto('/');
    await page.locator('code-search [data-open]:enabled').click();
    await page.getByLabel('Code, message or words').fill('-73');
    await untilAsked();
    await page.clock.runFor(21_000);
    await expect(page.locator('code-search [role=status]')).toContainText('The search could not be loaded');
  });
});

test('in a browser that lacks a method, the decoder and the search say so', async ({ page }) => {
  const lack = `Object.defineProperty(String.prototype, 'normalize', { value: undefined });`;
  await page.addInitScript(lack);
  await page.route(/_astro\/worker[.-]/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: lack + (await response.text()) });
  });
  const decoder = new DecoderPage(page);
  await decoder.open();
  // Only input with characters that are not plain needs the method.
  await decoder.box.fill('-７３');
  await expect(page.getByRole('alert')).toContainText('does not run in this browser');
  await page.locator('code-search [data-open]:enabled').click();
  await page.getByLabel('Code, message or words').fill('-73');
  await expect(page.locator('code-search [role=status]')).toContainText('does not run in this browser');
});

test('unexpected data in the history or the storage does no harm', async ({ page }) => {
  const errors = errorsOf(page);
  const decoder = new DecoderPage(page);
  await decoder.open();
  for (const state of ['x', { text: 1 }, null]) {
    await page.evaluate((left) => {
      history.replaceState({ decoder: left }, '');
    }, state);
    await page.reload();
    await decoder.box.fill(PASSWORD);
    await expect(decoder.verdict).toContainText('Sign in again');
    await decoder.box.fill('');
  }
  expect(errors).toEqual([]);
});
