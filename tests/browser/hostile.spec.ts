import { expect, test } from '@playwright/test';
import { DecoderPage } from './decoder-page.ts';
import { harmIn, watchForHarm } from './harm.ts';
import { searchAll } from './search-dialog.ts';
import { VECTORS } from './vectors.ts';

/** A response with hostile text after a code that is always found. */
const response = (vector: string) => JSON.stringify({ ret: -10000, msg: `-73,${vector}`, [vector]: vector });

/** Collapses white space, as pages do. */
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

test.beforeEach(async ({ page }) => {
  await watchForHarm(page);
});

test('there are more than a hundred hostile texts, without repeats', () => {
  expect(VECTORS.length).toBeGreaterThanOrEqual(100);
  expect(new Set(VECTORS).size).toBe(VECTORS.length);
});

test('the watch notices harm', async ({ page }) => {
  await page.goto('/decode/');
  const before = await harmIn(page);
  await page.evaluate(() => {
    document
      .querySelector('main')
      ?.insertAdjacentHTML('beforeend', '<img src=x onerror="hit()"><a href="javascript:x">');
  });
  const after = await harmIn(page);
  expect(after.elements).not.toEqual(before.elements);
  expect(after.attributes).toEqual(['IMG onerror=hit()', 'A href=javascript:x']);
});

test('what is pasted stays text, is shown unchanged, and links only to web addresses', async ({ page }) => {
  // More than a hundred pastes in one page, each decoded before the next.
  test.slow();
  const decoder = new DecoderPage(page);
  await decoder.open();
  await decoder.box.fill(response('harmless'));
  await expect(decoder.layers).toHaveCount(2);
  const before = await harmIn(page);
  for (const vector of VECTORS) {
    const text = response(vector);
    await decoder.box.fill(text);
    await expect(page.locator('.echo')).toHaveText(squeezed(text));
    await expect(decoder.verdict).toContainText('Sign in again');
    expect(await harmIn(page), vector).toEqual(before);
  }
  for (const vector of VECTORS.filter((_, place) => place % 3 === 0)) {
    await decoder.box.fill(response(`see ${vector} or https://example.com/x`));
    await expect(decoder.verdict).toContainText('Sign in again');
    const links = await page
      .locator('msdk-decoder a[href]')
      .evaluateAll((all) => all.map((link) => (link instanceof HTMLAnchorElement ? link.protocol : 'none')));
    expect(
      links.filter((protocol) => !/^https?:$/.test(protocol)),
      vector,
    ).toEqual([]);
  }
});

test('what an address passes to the decoder stays text', async ({ page }) => {
  test.slow();
  const decoder = new DecoderPage(page);
  await decoder.open(`#${encodeURIComponent(response('harmless'))}`);
  await expect(decoder.layers).toHaveCount(2);
  const before = await harmIn(page);
  for (const vector of VECTORS) {
    const text = response(vector);
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, encodeURIComponent(text));
    await expect(decoder.box).toHaveValue(text);
    await expect(page.locator('.echo')).toHaveText(squeezed(text));
    expect(await harmIn(page), vector).toEqual(before);
  }
});

test('an address that is not encoded does no harm', async ({ page }) => {
  const decoder = new DecoderPage(page);
  await decoder.open();
  const before = await harmIn(page);
  for (const vector of VECTORS) {
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, vector);
    expect((await harmIn(page)).hits, vector).toEqual(before.hits);
  }
});

test('what is searched for stays text', async ({ page }) => {
  test.slow();
  await page.goto('/decode/');
  await searchAll(page, ['zebra']);
  const before = await harmIn(page);
  await page.keyboard.press('Escape');
  for (const shown of await searchAll(page, VECTORS)) {
    expect(
      shown.paths.filter((path) => !path.startsWith('/')),
      shown.query,
    ).toEqual([]);
  }
  const after = await harmIn(page);
  expect(after.hits).toEqual([]);
  expect(after.attributes).toEqual(before.attributes);
  expect(after.elements).toEqual(before.elements);
});

test('what an address passes to the search stays text', async ({ page }) => {
  test.slow();
  for (const vector of VECTORS.filter((_, place) => place % 12 === 0)) {
    await page.goto(`/search/?q=${encodeURIComponent(vector.toWellFormed())}`);
    await expect(page.locator('#search-results')).toHaveAttribute('aria-busy', 'false');
    await expect(page.getByLabel('Code, message or words')).toHaveValue(vector.replace(/[\n\r]/g, ''));
    const { hits, attributes } = await harmIn(page);
    expect({ hits, attributes }, vector).toEqual({ hits: [], attributes: [] });
  }
});

test('an address that leads nowhere stays text', async ({ page }) => {
  test.slow();
  const elements = new Set<string>();
  // Each one opens a page.
  for (const vector of VECTORS.filter((_, place) => place % 9 === 0)) {
    const text = encodeURIComponent(vector.toWellFormed());
    // Astro's preview server cannot look for a file whose name has an encoded slash.
    await page.goto(`/code/${text.replace(/%2F/g, '/')}/x?code=${text}#${text}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const { hits, attributes, elements: found } = await harmIn(page);
    expect({ hits, attributes }, vector).toEqual({ hits: [], attributes: [] });
    elements.add(found.join(', '));
  }
  expect([...elements]).toHaveLength(1);
});

test('files with hostile names and texts are read as text', async ({ page }) => {
  test.slow();
  const decoder = new DecoderPage(page);
  await decoder.open();
  await decoder.drop('harmless.log', response('harmless'));
  await expect(decoder.note).toHaveText('From the file harmless.log.');
  const before = await harmIn(page);
  for (const vector of VECTORS.filter((_, place) => place % 3 === 0)) {
    const text = response(vector);
    await decoder.drop(`${vector}.log`, text);
    await expect(decoder.note).toHaveText(squeezed(`From the file ${vector}.log.`));
    await expect(page.locator('.echo')).toHaveText(squeezed(text));
    expect(await harmIn(page), vector).toEqual(before);
  }
});
