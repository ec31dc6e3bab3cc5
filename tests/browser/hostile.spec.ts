import { expect, test } from '@playwright/test';
import { DecoderPage } from './decoder-page.ts';
import { decodeEach, harmIn, watchForHarm } from './harm.ts';
import { searchAll } from './search-dialog.ts';
import { VECTORS } from './vectors.ts';

/** A response with hostile text after a code that is always found. */
const response = (vector: string) => JSON.stringify({ ret: -10000, msg: `-73,${vector}`, [vector]: vector });

/** One hostile text of each kind, for what opens a page with each. */
const KINDS = VECTORS.filter((_, place) => place % 28 === 0);

/** Collapses white space, as pages do. */
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

test.beforeEach(async ({ page }) => {
  await watchForHarm(page);
});

test('what is pasted or dropped stays text, is shown unchanged, and links only to web addresses', async ({ page }) => {
  // More than a hundred texts in one page, each decoded before the next.
  test.slow();
  expect(VECTORS.length).toBeGreaterThanOrEqual(100);
  expect(new Set(VECTORS).size).toBe(VECTORS.length);
  const decoder = new DecoderPage(page);
  await decoder.open();
  for (const [way, toText] of [
    ['pasted', response],
    ['dropped', (vector: string) => response(`see ${vector} or https://example.com/x`)],
  ] as const) {
    await decodeEach(page, [{ text: toText('harmless'), name: 'harmless.log' }], way);
    const before = await harmIn(page);
    const given = VECTORS.map((vector) => ({ text: toText(vector), name: `${vector}.log` }));
    const shown = await decodeEach(page, given, way);
    for (const [at, { text, name }] of given.entries()) {
      const told = shown[at];
      expect(told?.echo, name).toBe(squeezed(text));
      expect(told?.verdict, name).toContain('Sign in again');
      expect(told?.note).toBe(way === 'dropped' ? squeezed(`From the file ${name}.`) : '');
      expect(
        told?.schemes.filter((scheme) => !/^https?:$/.test(scheme)),
        name,
      ).toEqual([]);
      expect(told?.harm, name).toEqual(before);
    }
  }
});

test('what an address passes to the decoder stays text, and does no harm if it is not encoded', async ({ page }) => {
  test.slow();
  const decoder = new DecoderPage(page);
  await decoder.open(`#${encodeURIComponent(response('harmless'))}`);
  await expect(decoder.layers).toHaveCount(2);
  const before = await harmIn(page);
  const given = VECTORS.map((vector) => ({ text: response(vector), name: vector }));
  const shown = await decodeEach(page, given, 'in the address');
  for (const [at, { text, name }] of given.entries()) {
    expect(shown[at]?.echo, name).toBe(squeezed(text));
    expect(shown[at]?.harm, name).toEqual(before);
  }
  await expect(decoder.box).toHaveValue(given.at(-1)?.text ?? '');

  const hits = await page.evaluate(async (all) => {
    const { harm } = window as unknown as { harm: () => { hits: string[] } };
    const found: string[] = [];
    for (const vector of all) {
      const changed = new Promise((resolve) => {
        addEventListener('hashchange', resolve, { once: true });
      });
      location.hash = vector;
      await changed;
      if (harm().hits.length > 0) found.push(vector);
    }
    return found;
  }, VECTORS);
  expect(hits).toEqual([]);
  await decodeEach(page, [{ text: response('harmless'), name: '' }], 'in the address');
  expect(await harmIn(page)).toEqual(before);
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
  for (const vector of KINDS) {
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
  for (const vector of KINDS) {
    const text = encodeURIComponent(vector.toWellFormed());
    // Astro's preview server cannot look for a file whose name has an encoded slash.
    await page.goto(`/code/${text.replace(/%2F/g, '/')}/x?code=${text}#${text}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const { hits, attributes, elements: found } = await harmIn(page);
    expect({ hits, attributes }, vector).toEqual({ hits: [], attributes: [] });
    elements.add(found.join(', '));
  }
  expect([...elements]).toHaveLength(1);

  // The watch would have noticed.
  await page.evaluate(() => {
    document
      .querySelector('main')
      ?.insertAdjacentHTML('beforeend', '<img src=x onerror="hit()"><a href="javascript:x">');
  });
  const harmed = await harmIn(page);
  expect([...elements]).not.toContain(harmed.elements.join(', '));
  expect(harmed.attributes).toEqual(['IMG onerror=hit()', 'A href=javascript:x']);
});
