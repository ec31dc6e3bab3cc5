import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import type { Report } from '#src/triage/index.ts';
import { writeLog } from '#tests/bench/decoder-log.ts';
import { KINDS } from '#tests/logs/kinds.ts';
import { violations } from './axe.ts';
import { DecoderPage, PASSWORD } from './decoder-page.ts';

const TABLE = toDecoderTable(readCatalogue(process.cwd()));

/** How long a log is that comes in very many pieces, in bytes. */
const LARGE = 100e6;

/** A file as Playwright chooses it. */
interface Chosen {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

function chosen(name: string, content: string | Buffer): Chosen {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(content) };
}

/** The log of a game server, always the same. */
const GAME = KINDS['a game server in C++']?.(7) ?? null;
const GAME_LOG = chosen('game.log', GAME?.text() ?? '');
const KUBERNETES_LOG = chosen('kube.log.gz', gzipSync(KINDS['a Kubernetes mix']?.(7).text() ?? ''));

/** The counts of logs as a test uses them. */
class TriagePage extends DecoderPage {
  readonly headline: Locator;
  readonly notes: Locator;
  readonly progress: Locator;
  readonly rows: Locator;
  readonly triage: Locator;

  constructor(page: Page) {
    super(page);
    this.triage = page.locator('msdk-triage');
    this.headline = this.triage.locator('h2');
    this.notes = this.triage.locator('.notes');
    this.progress = this.triage.getByRole('progressbar');
    this.rows = this.triage.locator('table.errors tbody > tr:not(.detail)');
  }

  /** Chooses files with the button, as a person does. */
  async choose(...files: (string | Chosen)[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Open a file' }).click();
    await (await chooser).setFiles(files as string[]);
  }

  /** Waits until everything is counted. */
  async counted(): Promise<void> {
    await expect(this.triage.getByRole('button', { name: 'Copy JSON' })).toBeVisible({ timeout: 120_000 });
  }

  /** What a button hands over as a file. */
  async downloaded(format: string): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.triage.getByRole('button', { name: `Download ${format}` }).click();
    return readFileSync(await (await download).path(), 'utf8');
  }
}

/** What the command line says of a log. */
function commandLine(...args: readonly string[]): string {
  const { stdout } = spawnSync(process.execPath, ['src/cli/main.js', 'triage', ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return stdout;
}

test('counts 100 MB as the command line does, shows how far it is, can be cancelled, and requests nothing', async ({
  page,
}, info) => {
  test.setTimeout(300_000);
  const log = info.outputPath('game.log');
  writeLog(log, TABLE, LARGE);
  const triage = new TriagePage(page);
  await triage.open();
  const opened = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  const chooser = await opened;
  await page.waitForLoadState('networkidle');
  await expect.poll(() => page.workers().length).toBe(2);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));

  await chooser.setFiles(log);
  await expect(triage.headline).toContainText('So far: ');
  await expect(triage.progress).toBeVisible();
  await expect(triage.triage.locator('.progress')).toContainText(/^\d+(\.\d)? of 10\d MB, \d+ s left/);
  await expect(triage.rows).not.toHaveCount(0);
  await triage.triage.getByRole('button', { name: 'Cancel' }).click();
  await expect(triage.notes).toContainText(/^Cancelled after \d+(\.\d)? of 10\d MB\. The figures below cover/);
  await expect(triage.progress).toBeHidden();
  await expect(triage.headline).toBeFocused();
  await triage.counted();
  const part = JSON.parse(await triage.downloaded('JSON')) as Report;
  expect(part.counts.errors).toBeGreaterThan(0);

  await triage.choose(log);
  await triage.counted();
  await expect(triage.notes).not.toContainText('Cancelled');
  const whole = JSON.parse(await triage.downloaded('JSON')) as Report;
  const expected = JSON.parse(commandLine('--json', log)) as Report;
  expect(whole.counts).toEqual(expected.counts);
  expect(whole).toEqual(expected);
  expect(part.counts.responses).toBeLessThan(whole.counts.responses);
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

test('says in one sentence what is going on, to everyone, then what fails, when, and at which API', async ({
  page,
}) => {
  const triage = new TriagePage(page);
  await triage.open();
  const announced = await page.evaluateHandle(() => {
    const said: string[] = [];
    new MutationObserver((changes) => {
      for (const { target } of changes)
        if (target instanceof HTMLElement && target.matches('[role=status]')) said.push(target.textContent);
    }).observe(document.body, { childList: true, subtree: true });
    return said;
  });
  await triage.choose(GAME_LOG);
  await triage.counted();
  const said = await announced.jsonValue();
  expect(said).toContain('Counting game.log …');
  expect(said.at(-1)).toMatch(/^Counted game\.log\. 85 % of 854 errors/);
  await expect(triage.headline).toHaveText(
    '85 % of 854 errors are “Access token revoked by a QQ password change” (-73), above its usual rate since 20:03. Have the player sign in again, and use the new token only.',
  );
  await expect(triage.rows).toHaveCount(3);
  await expect(triage.rows.first()).toContainText('728 85 %');
  await expect(triage.rows.first()).toContainText('-10000 › -73');
  await expect(triage.rows.first()).toContainText('Sign in again');
  await expect(
    triage.triage.getByRole('img', { name: /^Errors by minute\. From 19:30 to 20:29\. Most at/ }),
  ).toBeVisible();
  const byTime = triage.triage.locator('.chart details');
  await byTime.locator('summary').click();
  await expect(byTime.getByRole('row')).toHaveCount(61);
  await triage.triage.getByText('66 responses with an undocumented code').click();
  await expect(triage.triage.locator('.unknown').getByRole('row')).toHaveText([/^Code/, /^-4399 ?66/]);
  await expect(triage.triage.getByRole('region', { name: 'By API' }).getByRole('row').nth(1)).toHaveText(
    /^\/auth\/verify_login ?1,149 ?796/,
  );
});

test('shows and hands over what is no secret, as the command line writes it, and leads to the code', async ({
  page,
}, info) => {
  const triage = new TriagePage(page);
  await triage.open();
  await triage.choose(GAME_LOG);
  await triage.counted();
  const log = info.outputPath('game.log');
  writeFileSync(log, GAME_LOG.buffer);
  for (const [format, flag] of [
    ['Markdown', '--markdown'],
    ['CSV', '--csv'],
    ['JSON', '--json'],
  ] as const) {
    const told = commandLine(flag, log);
    expect(await triage.downloaded(format)).toBe(told);
    await triage.triage.getByRole('button', { name: `Copy ${format}` }).click();
    await expect(triage.triage.locator('.said')).toHaveText(`${format} copied`);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(told);
    expect(told).not.toMatch(/[0-9A-F]{32}/);
  }

  const code = triage.triage.getByRole('button', { name: '-10000 › -73' });
  await code.focus();
  await page.keyboard.press('Enter');
  await expect(code).toHaveAttribute('aria-expanded', 'true');
  const first = GAME?.truth.chains['msdk-logic/-10000 > qq-platform/-73']?.first ?? 0;
  await expect(triage.triage.locator('.samples li').first()).toHaveText(
    new RegExp(`^line ${String(first)} ?19:35:01 … {"ret":-10000,"msg":"-73,the user modify password wrong"`),
  );
  await triage.triage.getByRole('link', { name: 'What -73 means and what to do' }).click();
  await expect(page).toHaveURL(/\/errors\/qq-platform\/#-73$/);
});

test('counts several files, packed or not, and says what could not be read', async ({ page }) => {
  const triage = new TriagePage(page);
  await triage.open();
  const cut = KUBERNETES_LOG.buffer.subarray(0, KUBERNETES_LOG.buffer.length / 2);
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  await triage.choose(GAME_LOG, KUBERNETES_LOG, chosen('cut.log.gz', cut), chosen('shot.png', picture));
  await triage.counted();
  await expect(triage.triage.locator('.bar')).toContainText('game.log and 3 more');
  await expect(triage.notes).toContainText('cut.log.gz is damaged or cut off: it is counted up to there.');
  await expect(triage.notes).toContainText('shot.png is a picture and was not counted.');
  await expect(triage.box).toHaveValue('');
});

test('compares with another log, whichever is the earlier one', async ({ page }) => {
  const triage = new TriagePage(page);
  await triage.open();
  await triage.choose(GAME_LOG);
  await triage.counted();
  const calm = (GAME?.text() ?? '')
    .replaceAll('-73,the user modify password wrong', '100015,x')
    .replaceAll('2026-11-02', '2026-11-01');
  await triage.triage.locator('.compare input').setInputFiles(chosen('calm.log', calm));
  await expect(triage.triage.getByRole('heading', { name: 'From calm.log to game.log' })).toBeFocused();
  await expect(triage.triage.locator('.changes li').first()).toContainText('-73 “Access token revoked');
  await expect(triage.triage.locator('.changes')).toContainText('is new:');
  expect(await triage.downloaded('Markdown')).toContain('is new:');
  await triage.triage.getByRole('button', { name: 'Swap the two' }).click();
  await expect(triage.triage.getByRole('heading', { name: 'From game.log to calm.log' })).toBeVisible();
  await expect(triage.triage.locator('.changes')).toContainText('is gone: it was');
});

test('offers to count a pasted log, without a request that tells of it', async ({ page }) => {
  const triage = new TriagePage(page);
  await triage.open();
  const count = page.getByRole('button', { name: 'Count by time and API' });
  await triage.box.fill(PASSWORD);
  await expect(triage.verdict).toContainText('Sign in again');
  await expect(count).toBeHidden();
  await triage.box.fill(`2026-11-02 10:00:01 ${PASSWORD}\n2026-11-02 10:01:02 {"ret":0}\n`.repeat(20));
  await count.click();
  await triage.counted();
  await expect(triage.headline).toContainText('All 20 errors are');
  await triage.triage.getByRole('button', { name: 'Close' }).click();
  await expect(triage.triage).toBeHidden();
  await expect(triage.box).toBeFocused();
});

test('counts without a worker, too', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', { value: undefined });
  });
  const triage = new TriagePage(page);
  await triage.open();
  await triage.choose(GAME_LOG);
  await triage.counted();
  await expect(triage.headline).toContainText('85 % of 854 errors');
});

for (const { path, theme, viewport } of [
  { path: '/', theme: 'light', viewport: { width: 1440, height: 900 } },
  { path: '/zh-cn/decode/', theme: 'dark', viewport: { width: 360, height: 780 } },
] as const)
  test.describe(`${path}, ${theme}, ${String(viewport.width)} pixels wide`, () => {
    test.use({ colorScheme: theme, viewport });

    test('counts have no violation, and nothing is wider than the page', async ({ page }) => {
      test.slow();
      await page.goto(path);
      await expect(page.locator('#decoder-input')).toBeEnabled();
      await page.locator('msdk-decoder input[type=file]').first().setInputFiles([GAME_LOG, KUBERNETES_LOG]);
      await expect(page.locator('.triage .handover button').first()).toBeVisible();
      await page.locator('.triage button.codes').first().click();
      await page.locator('.triage details').evaluateAll((folds) => {
        for (const fold of folds as HTMLDetailsElement[]) fold.open = true;
      });
      await page.locator('.triage .compare input').setInputFiles(KUBERNETES_LOG);
      await expect(page.locator('.triage .summary')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });
