import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { readLink } from '#src/links.ts';
import { DecoderPage, PASSWORD } from './decoder-page.ts';
import { SECRETS } from './secrets.ts';

const SECRET = 'oGZUI0egBJY1zhBYw2KhdUfwVJJE';

test('copies a link without private data that leads to the same layers', async ({ page }) => {
  const decoder = new DecoderPage(page);
  await decoder.open();
  await decoder.box.fill(
    `POST /share/qq?access_token=${SECRET}\n{"ret":-10000,"msg":"100001,openid=${SECRET} refused","sig":"${SECRET}"}`,
  );
  await decoder.narrow();
  await page.getByLabel('Platform').selectOption('qq');
  await expect(page.locator('.holds')).toHaveText('/share/qq\n{"ret":-10000,"msg":"100001,"}');
  await expect(page.locator('.copy')).toContainText('This link holds, with platform qq:');
  const link = await decoder.copy('Copy link');
  expect(decodeURIComponent(link)).not.toContain(SECRET);
  expect(link).toMatch(/\/decode\/#t=.*&p=qq$/);
  const hrefs = () =>
    decoder.layers.evaluateAll((layers) => layers.map((layer) => layer.querySelector('a')?.getAttribute('href')));
  const before = await hrefs();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(decoder.layers).toHaveCount(2);
  expect(await hrefs()).toEqual(before);
  await expect(page.getByLabel('Platform')).toHaveValue('qq');
});

test('copies a link with the whole text on request, compressed when it is long, which says so when it is damaged', async ({
  page,
}) => {
  const decoder = new DecoderPage(page);
  const text = `line # one & 100% + "more"\n${PASSWORD}`;
  const log = Array.from({ length: 200 }, (_, at) => `10:00:${String(at % 60)} ${String(at * 7919)} ${PASSWORD}`).join(
    '\n',
  );
  const links: string[] = [];
  await decoder.open();
  for (const pasted of [text, log]) {
    // Dropped, as typing many lines takes a browser seconds.
    await decoder.drop('given.log', pasted);
    await expect(page.locator('.echo')).toContainText(pasted.slice(0, 10));
    await expect(decoder.verdict).toContainText('Sign in again');
    links.push(await decoder.copy('Copy link with the whole text'));
    await expect(page.locator('.told')).toContainText('as pasted, with everything in it');
  }
  const [readable = '', compressed = ''] = links;
  expect(compressed).toMatch(/\/decode\/#z=[\w-]+$/);

  await page.goto('about:blank');
  await page.goto(compressed);
  await expect(decoder.box).toHaveValue(log);
  await expect(decoder.verdict).toContainText('Sign in again');
  await expect(decoder.note).toBeHidden();

  await page.goto(compressed.slice(0, -200));
  await expect(decoder.note).toContainText('This link is damaged');
  await expect(decoder.box).toHaveValue(/^10:00:0 0 \{"ret":-10000/);
  await expect(decoder.verdict).toContainText('Sign in again');

  await page.goto(readable);
  await expect(decoder.box).toHaveValue(text);
  await expect(decoder.note).toBeHidden();

  await page.goto(readable.replace(/#.*/, '#z=_&p=qq'));
  await expect(decoder.note).toContainText('This link is damaged');
  await expect(page.getByLabel('Platform')).toHaveValue('qq');
});

test('copies the links that the command line prints, with what is private left out', async ({ page, baseURL }) => {
  const decoder = new DecoderPage(page);
  await decoder.open();
  const log = Array.from({ length: 100 }, (_, at) => `{"ret":-10000,"msg":"${String(-1000 - at)},openid=${SECRET}"}`);
  for (const text of [`${PASSWORD} openid=${SECRET}`, log.join('\n')]) {
    const command = ['src/cli/main.js', 'decode', '--link', '--site', String(baseURL)];
    const stdout = execFileSync(process.execPath, command, { input: text, env: {} }).toString();
    const printed = await readLink(stdout.trim(), baseURL);
    // Dropped, as typing many lines takes a browser seconds.
    await decoder.drop('given.log', text);
    await expect(page.locator('.holds')).toHaveText(z.object({ text: z.string() }).parse(printed?.target).text);
    const link = await decoder.copy('Copy link');
    // Only a compressed text may be written differently.
    if (link.includes('#t=')) expect(stdout).toBe(`${link}\n`);
    expect(await readLink(link, baseURL)).toEqual(printed);
    expect(JSON.stringify(printed)).not.toContain(SECRET);
  }
  await expect(page).toHaveURL(/#z=/);
});

test('copies a result as JSON, as a summary for a ticket, and as a link that is not too long', async ({
  page,
  baseURL,
}) => {
  const decoder = new DecoderPage(page);
  await decoder.open();
  await decoder.box.fill(PASSWORD);
  await expect(decoder.layers).toHaveCount(2);

  await test.step('the summary for a ticket', async () => {
    const ticket = await decoder.copy('Copy summary for a ticket');
    expect(ticket).toContain('**Sign in again: Access token revoked');
    expect(ticket).toContain(`(<${String(baseURL)}/errors/qq-platform/#-73>)`);
    expect(ticket).toMatch(/^Catalogue version \S+$/m);
    expect(ticket).toContain(`(<${String(baseURL)}/decode/#t=`);
  });

  await test.step('the result as JSON', async () => {
    expect(JSON.parse(await decoder.copy('Copy result as JSON'))).toMatchObject({
      schema: 2,
      status: 'error',
      counts: { responses: 1, errors: 1 },
      groups: [{ count: 1, layers: [{ id: 'msdk-logic/-10000' }, { id: 'qq-platform/-73' }] }],
    });
  });

  await test.step('no link that is too long', async () => {
    const noise = Array.from({ length: 2000 }, (_, at) => String(Math.sin(at))).join(' ');
    await decoder.box.fill(`${PASSWORD} ${noise}`);
    await decoder.share();
    await expect(page.getByRole('button', { name: 'Copy link with the whole text' })).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeEnabled();
    await expect(page.locator('.too-long')).toContainText('longer than 8,000 characters');
  });

  await test.step('the text selected when the browser refuses to copy', async () => {
    await decoder.box.fill('-73');
    await expect(page.locator('.holds')).toHaveText('-73');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await page.getByRole('button', { name: 'Copy link', exact: true }).click();
    const field = page.getByLabel('The browser refused to copy.');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(/\/decode\/#t=-73$/);
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('#t=-73');
  });
});

test('copies the kinds of responses in a log, with counts and lines', async ({ page }) => {
  const decoder = new DecoderPage(page);
  await decoder.open();
  await decoder.box.fill(`10:00:01 ${PASSWORD}\n10:00:02 {"errcode":42001}\n10:00:03 ${PASSWORD}`);
  await expect(decoder.others).toHaveCount(1);
  await expect(page.locator('.holds')).toHaveText(`${PASSWORD}\n{"errcode":42001}`);
  await decoder.share();
  await expect(page.locator('.copy')).toContainText('This link holds, without counts and times:');
  expect(await decoder.copy('Copy summary for a ticket')).toContain('- 2 times, lines 1 to 3, 10:00:01 to 10:00:03');
  const link = await decoder.copy('Copy link');
  await page.goto('about:blank');
  await page.goto(link);
  await expect(decoder.layers).toHaveCount(2);
  await expect(decoder.others).toContainText(['42001']);
  await expect(page.locator('.result > .reason')).toHaveText('Shared without counts and times: 2 kinds of responses');
  await expect(decoder.others).not.toContainText('Once');
  await decoder.share();
  expect(await decoder.copy('Copy summary for a ticket')).not.toMatch(/Once|times,/);
});

test('whatever is pasted, only codes and documented messages are passed on', async ({ page }) => {
  const decoder = new DecoderPage(page);
  const pasted = SECRETS.map(([text]) => text).join(' ');
  await decoder.open();
  await decoder.box.fill(JSON.stringify({ ret: -10000, msg: `-73,the user modify password wrong, ${pasted}` }));
  await expect(page.locator('.holds')).toHaveText('{"ret":-10000,"msg":"-73,the user modify password wrong"}');
  const echo = (await page.locator('.echo').textContent()) ?? '';
  for (const button of ['Copy link', 'Copy summary for a ticket', 'Copy result as JSON']) {
    const copied = decodeURIComponent(await decoder.copy(button));
    for (const [, secret] of SECRETS) {
      expect(echo).toContain(secret);
      expect(copied, button).not.toContain(secret);
    }
  }
  await expect(page).toHaveURL(/#t=/);
  expect(decodeURIComponent(page.url())).toContain('#t={"ret":-10000,"msg":"-73,the user modify password wrong"}');
});
