import { expect, test } from '@playwright/test';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { decodeInput } from '#src/features/decoder/decoded.ts';
import { DecoderPage, PASSWORD } from './decoder-page.ts';
import { keysReach } from './keys.ts';

const TABLE = toDecoderTable(readCatalogue(process.cwd()));

test('reads a file that is opened, pasted, or dropped in the box and outside, but no image', async ({ page }) => {
  const decoder = new DecoderPage(page);
  await decoder.open();

  await test.step('opened with the button', async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open a file' }).click();
    await (await chooser).setFiles({ name: 'a.log', mimeType: 'text/plain', buffer: Buffer.from(PASSWORD) });
    await expect(decoder.layers).toHaveCount(2);
    await expect(decoder.note).toHaveText('From the file a.log.');
  });

  await test.step('dropped outside the box, where the browser would open it', async () => {
    await decoder.dropOn('footer', ['b.log', '{"errcode":40013}']);
    await expect(decoder.verdict).toContainText('Fix the configuration');
  });

  await test.step('dropped', async () => {
    await decoder.drop('server.log', `09:15 response ${PASSWORD}\n`);
    await expect(decoder.verdict).toContainText('Sign in again');
    await expect(decoder.box).toHaveValue(`09:15 response ${PASSWORD}\n`);
    await expect(decoder.note).toHaveText('From the file server.log.');
  });

  await test.step('pasted, in the box and outside', async () => {
    for (const [target, text] of [
      ['body', '{"ret":-73}'],
      ['#decoder-input', '40013'],
    ] as const) {
      await page.evaluate(
        ([selector, content]) => {
          const clipboardData = new DataTransfer();
          clipboardData.items.add(new File([content], 'a.log'));
          document
            .querySelector(selector)
            ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        },
        [target, text] as const,
      );
      await expect(decoder.box).toHaveValue(text);
    }
  });

  await test.step('an image cannot be read, and the text is kept', async () => {
    await page.locator('input[type=file]').setInputFiles({
      name: 'shot.png',
      mimeType: 'image/png',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    });
    await expect(decoder.note).toContainText('shot.png is a picture');
    await expect(decoder.box).toHaveValue('40013');
  });
});

test('clears the box and the address, and restores what an example or a file replaced', async ({ page }) => {
  const decoder = new DecoderPage(page);
  const back = page.getByRole('button', { name: 'Bring back what was there' });
  const clear = page.getByRole('button', { name: 'Clear', exact: true });
  await decoder.open();

  await test.step('cleared', async () => {
    await expect(clear).toBeHidden();
    await decoder.box.fill('-73');
    await expect(page).toHaveURL(/#t=-73$/);
    await clear.click();
    await expect(decoder.box).toHaveValue('');
    await expect(decoder.box).toBeFocused();
    await expect(decoder.verdict).toHaveCount(0);
    await expect(page).toHaveURL(/\/decode\/$/);
    await expect(clear).toBeHidden();
  });

  await test.step('restored', async () => {
    await decoder.box.fill('my own text -73');
    await expect(back).toBeHidden();
    await page.getByRole('button', { name: 'Pay check failed' }).click();
    await page.getByRole('button', { name: 'Just “-1”' }).click();
    await expect(decoder.box).toHaveValue('-1');
    await back.click();
    await expect(decoder.box).toHaveValue('my own text -73');
    await expect(decoder.box).toBeFocused();
    await decoder.drop('a.log', '40013');
    await expect(decoder.box).toHaveValue('40013');
    await back.click();
    await expect(decoder.box).toHaveValue('my own text -73');
    await back.click();
    await expect(decoder.box).toHaveValue('40013');
  });
});

test('keeps the whole text across a reload, when going back, and when the reader skips to the content', async ({
  page,
}) => {
  const decoder = new DecoderPage(page);
  const text = `access_token=SECRET ${PASSWORD}`;
  await decoder.open();
  await decoder.box.fill(text);
  await expect(page).toHaveURL(/#t=/);
  expect(page.url()).not.toContain('SECRET');
  await page.reload();
  await expect(decoder.box).toHaveValue(text);
  await decoder.verdict.getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL(/qq-platform/);
  await page.goBack();
  await expect(decoder.box).toHaveValue(text);
  await expect(decoder.layers).toHaveCount(2);
  await page.evaluate(() => (location.hash = '#what-it-reads'));
  await expect(page.locator('#what-it-reads')).toBeInViewport();
  await expect(decoder.verdict).toContainText('Sign in again');
  await expect(decoder.box).toHaveValue(text);
});

test('reads 200 kB in a worker, and shows the last result until it is done, without a request', async ({ page }) => {
  const decoder = new DecoderPage(page);
  const line = '2026-11-23 09:15:02.113 [worker-4] INFO request done in 31 ms, 5120 bytes\n';
  const noise = line.repeat(1400);
  await decoder.open();
  await decoder.box.fill('40013');
  // The worker gets a moment to finish by itself.
  await expect(async () => {
    await page.clock.runFor(600);
    await expect(decoder.verdict).toContainText('Fix the configuration', { timeout: 500 });
  }).toPass();
  expect(page.workers()).toHaveLength(1);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await decoder.drop('server.log', `${noise}${PASSWORD}\n${noise}`);
  await expect(page.getByText('Reading …', { exact: true })).toBeVisible();
  await expect(decoder.verdict).toBeVisible();
  await expect(decoder.verdict).toContainText('Sign in again');
  await expect(page.getByText('Reading …', { exact: true })).toBeHidden();
  await expect(decoder.marks).toHaveText(['-10000', '-73']);
  await expect(page.locator('.legend')).toContainText('only the surroundings');
  expect((await page.locator('.echo').textContent())?.length).toBeLessThan(20_100);
  await decoder.box.fill('40001');
  await expect(page).toHaveURL(/#t=40001$/);
  expect(requests).toEqual([]);
});

test('shows the beginning of a very long paste, and reads all of it', async ({ page }) => {
  const decoder = new DecoderPage(page);
  await decoder.open();
  await decoder.box.fill('{"ret":-73}');
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    `${'all is well\n'.repeat(30_000)}{"errcode":40013}`,
  );
  await page.locator('h1').click();
  await keysReach(page);
  await page.keyboard.press('Control+v');
  await expect(decoder.verdict).toContainText('Fix the configuration');
  expect((await decoder.box.inputValue()).length).toBeLessThan(2100);
  await expect(decoder.box).not.toBeEditable();
  await page.getByRole('button', { name: 'Bring back what was there' }).click();
  await expect(decoder.box).toBeEditable();
  await expect(decoder.box).toHaveValue('{"ret":-73}');
  await expect(decoder.verdict).toContainText('Sign in again');
});

test('decodes long inputs without a worker, too', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', { value: undefined });
  });
  const decoder = new DecoderPage(page);
  await decoder.open();
  await decoder.drop('server.log', `${'all is well\n'.repeat(2000)}${PASSWORD}`);
  await expect(decoder.verdict).toContainText('Sign in again');
});

test('takes a paste while no field has the focus, and leaves one into the search alone', async ({ page }) => {
  const decoder = new DecoderPage(page);
  const paste = async (text: string) => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.keyboard.press('Control+v');
  };
  await page.goto('/');
  await expect(decoder.box).toBeEnabled();
  await keysReach(page);
  await page.keyboard.press('/');
  await paste('-73');
  await expect(page.getByLabel('Code, message or words')).toHaveValue('-73');
  await expect(decoder.box).toHaveValue('');
  await page.getByRole('button', { name: 'Close' }).click();
  await paste(PASSWORD);
  await expect(decoder.box).toHaveValue(PASSWORD);
  await expect(decoder.box).toBeFocused();
  await expect(decoder.verdict).toContainText('Sign in again');
});

test('stops reading a long input when a newer one comes, or when it takes too long', async ({ page }) => {
  // A worker that never finishes a long text, as if the decoder were slow with it.
  const decoded = JSON.stringify(decodeInput({ text: '40013', options: {}, domain: '' }, TABLE));
  const body = `
    onmessage = () => {
      postMessage('started');
      onmessage = ({ data }) => data.text === '40013' && postMessage(${decoded});
    };`;
  await page.route(/_astro\/worker[.-]/, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.clock.install();
  const decoder = new DecoderPage(page);
  await decoder.open();
  const long = `${'all is well\n'.repeat(2000)}${PASSWORD}`;
  await decoder.drop('slow.log', long);
  await expect(page.getByText('Reading …', { exact: true })).toBeVisible();
  await decoder.box.fill('40013');
  await expect(decoder.verdict).toContainText('Fix the configuration');
  await expect(page.getByText('Reading …', { exact: true })).toBeHidden();
  await decoder.drop('slow.log', long);
  // First the pause before a long text is read, then the limit.
  await page.clock.runFor(1000);
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  await expect(async () => {
    await page.clock.runFor(10_000);
    await expect(page.getByRole('alert')).toContainText('took too long and was stopped', { timeout: 500 });
  }).toPass();
  await expect(decoder.box).toHaveValue(long);
});
