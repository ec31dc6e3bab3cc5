import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { guidePath } from '#src/addresses.ts';
import { domainFile } from '#src/catalogue/content.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { DecoderPage, PASSWORD } from './decoder-page.ts';
import { DEV_PORT } from './sites.ts';
import { expectDone, input, results, status, visit } from './search-parts.ts';

/** A copy of the content, which the test changes. */
const CONTENT_ROOT = '.generated/dev-content';

let server: ChildProcess;

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(120_000);
  rmSync(CONTENT_ROOT, { recursive: true, force: true });
  cpSync('content', join(CONTENT_ROOT, 'content'), { recursive: true });
  server = spawn(process.execPath, ['scripts/astro.ts', 'dev', '--port', String(DEV_PORT), '--ignore-lock'], {
    stdio: 'ignore',
    env: { ...process.env, CONTENT_ROOT },
  });
  process.once('exit', () => server.kill());
  const request = await playwright.request.newContext();
  const statusCode = () =>
    request.get(`http://localhost:${String(DEV_PORT)}/`).then(
      (response) => response.status(),
      () => server.exitCode,
    );
  await expect.poll(statusCode, { timeout: 90_000 }).toBe(200);
  await request.dispose();
});

test.afterAll(async () => {
  if (server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.kill();
  await ended;
});

test('the development server decodes, searches, and shows a changed title everywhere at once', async ({ page }) => {
  test.setTimeout(120_000);
  const { domains, entries } = readCatalogue(CONTENT_ROOT);
  const domain = domains.find(({ id }) => id === 'qq-platform');
  const entry = entries.find(({ id }) => id === 'qq-platform/-73');
  const other = entries.find(({ domain: id, action }) => id === domain?.id && action === 'fix-request');
  if (!domain || !entry || !other) throw new Error('The content has no qq-platform/-73 any more: choose another code');
  const decoder = new DecoderPage(page);

  await decoder.open();
  await decoder.box.fill(PASSWORD);
  await expect(decoder.verdict).toContainText(entry.title);

  await visit(page, domain.url);
  await page.keyboard.press('/');
  await input(page).fill('-73');
  // There is no full-text index before a build; the list of codes is searched without it.
  await expect(status(page)).toContainText('full text cannot be searched right now');
  await expectDone(page);
  await expect(results(page).filter({ hasText: entry.title })).toHaveAttribute('href', entry.url);
  await page.keyboard.press('Escape');

  const file = join(CONTENT_ROOT, domainFile(domain.id));
  const text = readFileSync(file, 'utf8');
  const changed = text
    .replace(`title: ${domain.title}\n`, 'title: A table with another name\n')
    .replace(`title: ${entry.title}\n`, 'title: A code with another name\n')
    .replace(new RegExp(`(- code: ${other.code}\\n[^]*?action: )fix-request`), '$1wait');
  expect(changed.split('another name')).toHaveLength(3);
  writeFileSync(file, changed);

  // The open page reloads by itself.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A table with another name');
  await expect(page.getByRole('main').locator('[id="-73"]')).toContainText('A code with another name');
  const link = page.locator('nav.sidebar a').filter({ hasText: 'A table with another name' });
  await expect(link).toHaveAttribute('aria-current', 'page');

  await visit(page, '/');
  await expect(link).toHaveCount(1);
  await page.keyboard.press('/');
  await input(page).fill('-73');
  await expect(results(page).filter({ hasText: 'A code with another name' })).toHaveAttribute('href', entry.url);

  await decoder.open();
  await decoder.box.fill(PASSWORD);
  await expect(decoder.verdict).toContainText('A code with another name');

  // A guide lists a code that got the action of one of its lists.
  await page.goto(guidePath('retrying'));
  await expect(page.getByText('Other limits').locator(`[href="${other.url}"]`)).toBeVisible();
});
