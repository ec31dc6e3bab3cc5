import { expect, test, type Page } from '@playwright/test';
import { readCatalogue } from '#src/catalogue/read.ts';
import { violations } from './axe.ts';
import { expectInView } from './in-view.ts';

const PAGE = '/errors/qq-share-qq/';
const { entries } = readCatalogue(process.cwd());
const CODES = entries.filter(({ domain }) => domain === 'qq-share-qq');
const ALL = `${String(CODES.length)} codes`;

/** The parts of the filter, and what it filters. */
const parts = (page: Page) => ({
  text: page.getByLabel('Filter these codes'),
  status: page.locator('domain-codes .count'),
  clear: page.getByRole('button', { name: 'Clear' }),
  /** The codes that are shown. */
  codes: page.locator('.entry:visible .code'),
  entry: (code: string) => page.locator(`article[data-id="qq-share-qq/${code}"]`),
  action: (name: string) => page.getByRole('radio', { name: new RegExp(`^${name} \\d+$`) }),
  view: (name: string) => page.getByRole('radio', { name, exact: true }),
});

/** Expects the query of the address, decoded. */
const expectQuery = (page: Page, query: Record<string, string>) =>
  expect.poll(() => Object.fromEntries(new URL(page.url()).searchParams)).toEqual(query);

test('a text filters the codes and the contents, is kept in the address, and is cleared again', async ({ page }) => {
  const { text, status, codes, clear, view } = parts(page);
  await page.goto(`${PAGE}?action=unheard-of`);
  await expect(status).toHaveText(ALL);

  await test.step('what the filter shows appears within 120 ms, and at once for who wants no motion', async () => {
    const entry = page.locator('.entry:visible').first();
    await expect(entry).toHaveCSS('animation-name', 'none');
    await text.fill('220028');
    await expect(codes).toHaveText(['220028']);
    await expect(entry).toHaveCSS('animation-name', 'appear');
    await expect(entry).toHaveCSS('animation-duration', '0.12s');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect(entry).toHaveCSS('animation-name', 'none');
  });

  await test.step('codes are found by number, title, meaning and message', async () => {
    for (const [typed, shown] of [
      ['220028', ['220028']],
      ['not friends', ['220025']],
      ['response errorCode error 32', ['32']],
    ] as const) {
      await text.fill(typed);
      await expect(codes, typed).toContainText([...shown]);
      await expect(status, typed).toHaveText(new RegExp(`^\\d+ of ${ALL}$`));
    }
  });

  await test.step('Escape clears the text', async () => {
    await text.press('Escape');
    await expect(text).toHaveValue('');
    await expect(status).toHaveText(ALL);
  });

  await test.step('the address has nothing that is not set', async () => {
    await text.fill('limit');
    await expectQuery(page, { text: 'limit' });
    await clear.click();
    await expect(text).toBeFocused();
    await expect(clear).toBeHidden();
    await expect(view('Full')).toBeChecked();
    await expectQuery(page, {});
    expect(page.url()).not.toContain('?');
  });

  await test.step('the table of contents lists what the filter shows', async () => {
    const contents = page.getByRole('navigation', { name: 'On this page' }).getByRole('listitem');
    const all = await contents.count();
    await text.fill('friends');
    const shown = await codes.allTextContents();
    const groups = await page.locator('.group:visible').count();
    await expect(contents).toHaveCount(1 + groups + shown.length);
    for (const code of shown) await expect(contents.filter({ hasText: code.trim() }).first()).toBeVisible();
    await clear.click();
    await expect(contents).toHaveCount(all);
  });

  await test.step('the address of a heading that is filtered out clears the filter', async () => {
    await text.fill('220025');
    await expect(status).toHaveText(`1 of ${ALL}`);
    await page.evaluate(() => (location.hash = '#limits'));
    await expectInView(page.getByRole('heading', { name: 'Share limits' }));
    await expect(status).toHaveText(`${ALL}: the filter hid what the address names, and is cleared`);
    await expect(text).toHaveValue('');
    await expectQuery(page, {});
  });

  await test.step('when nothing matches, a search of all tables is offered', async () => {
    await expect(page.getByRole('link', { name: 'Search all tables' })).toBeHidden();
    await text.fill('zxq & y');
    await expect(status).toHaveText(`0 of ${ALL}`);
    await expect(codes).toHaveCount(0);
    await page.getByRole('link', { name: 'Search all tables' }).click();
    await expect(page.getByLabel('Code, message or words')).toHaveValue('zxq & y');
  });
});

test('an action and a view are chosen: groups without a code are hidden, and what is read stays in place', async ({
  page,
}) => {
  const { action, codes, status, entry, view } = parts(page);
  await page.goto(PAGE);

  await test.step('an action is chosen by keyboard', async () => {
    await action('All').focus();
    await page.keyboard.press('ArrowRight');
    await expect(action('Fix the request')).toBeChecked();
    const { length: fixed } = CODES.filter(({ action: asked }) => asked === 'fix-request');
    await expect(codes).toHaveCount(fixed);
    await expect(status).toHaveText(`${String(fixed)} of ${ALL}`);
    await expect(page.getByRole('heading', { name: 'Share limits' })).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Missing and malformed parameters' })).toBeVisible();
    await expect(entry('32')).toBeHidden();
    await action('All').check();
  });

  await test.step('the code that is being read stays in place when the view changes', async () => {
    await page.evaluate(() => (location.hash = '#220016'));
    await expectClear(page, '220016');
    const top = async () => Math.round((await entry('220016').boundingBox())?.y ?? -1);
    const before = await top();
    for (const name of ['Table', 'Full', 'Table']) {
      // Clicked by position, as a normal click of the test would scroll.
      const box = await page.locator('.view-switch label', { hasText: name }).boundingBox();
      await page.mouse.click((box?.x ?? 0) + 12, (box?.y ?? 0) + 12);
      await expect(view(name)).toBeChecked();
      expect(Math.abs((await top()) - before), name).toBeLessThanOrEqual(1);
    }
    await expect(entry('220016').locator('.meaning')).toBeVisible();
  });

  await test.step('a copied link contains only the code', async () => {
    await expectQuery(page, { view: 'table' });
    await entry('220016').getByRole('button', { name: 'Copy link' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/\/errors\/qq-share-qq\/#220016$/);
  });
});

test('a code is found by another spelling, and one that passes codes through by what its badge says', async ({
  page,
}) => {
  const { action, codes, text } = parts(page);
  await page.goto('/errors/oidb/');
  await text.fill('0x74');
  await expect(codes).toHaveText(['-140']);
  await page.goto('/errors/msdk-logic/');
  await action('Read the inner code').check();
  await expect(codes).toHaveText(
    entries.filter(({ domain, carries }) => domain === 'msdk-logic' && carries.length > 0).map(({ code }) => code),
  );
});

test('the address keeps text, action, view and fragment across a reload and when going back', async ({ page }) => {
  const { text, action, view, status } = parts(page);
  await page.goto(`${PAGE}?from=ticket#30`);
  await text.fill('limit');
  await action('Wait').check();
  await view('Table').check();
  await expectQuery(page, { from: 'ticket', text: 'limit', action: 'wait', view: 'table' });
  expect(new URL(page.url()).hash).toBe('#30');
  const told = await status.innerText();
  const restored = async () => {
    await expect(text).toHaveValue('limit');
    await expect(action('Wait')).toBeChecked();
    await expect(view('Table')).toBeChecked();
    await expect(status).toHaveText(told);
  };
  await page.reload();
  await restored();
  await page.getByRole('link', { name: 'All codes' }).first().click();
  await expect(page).toHaveURL(/\/errors\/$/);
  await page.goBack();
  await restored();
});

for (const { colorScheme, ...viewport } of [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 360, height: 740, colorScheme: 'dark' },
] as const) {
  test.describe(`${String(viewport.width)} pixels wide, ${colorScheme}`, () => {
    test.use({ viewport, colorScheme });

    test('the target of a link is below all bars in either view, and the table shows it alone in full', async ({
      page,
    }) => {
      const { entry } = parts(page);
      for (const query of ['', '?view=table']) {
        await page.goto(`${PAGE}${query}#901205`);
        await expectClear(page, '901205');
      }
      const row = entry('220025');
      for (const part of ['.code', '.title', '.action']) await expect(row.locator(part)).toBeVisible();
      for (const part of ['.meaning', '.steps', '.retry', '.tools', '.more', '.facts'])
        await expect(row.locator(part).first()).toBeHidden();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await row.getByRole('link', { name: '220025' }).click();
      await expect(page).toHaveURL(/\?view=table#220025$/);
      await expect(row.locator('.meaning')).toBeVisible();
      await expect(row.locator('.steps')).toBeVisible();
      await expect(entry('32').locator('.meaning')).toBeHidden();
    });

    test('the code in the address is shown even if it does not match, and a filtered table has no violation', async ({
      page,
    }) => {
      const { action, clear, entry, status, text, view } = parts(page);
      await page.goto(`${PAGE}?text=limit#100001`);

      await test.step('the code in the address is shown, with a note', async () => {
        await expectClear(page, '100001');
        await expect(status).toHaveText(new RegExp(`^\\d+ of ${ALL}, and 100001, which the address names$`));
        await expect(entry('220025')).toBeHidden();
        await expect(page).toHaveURL(/\?text=limit#100001$/);
      });

      await test.step('a link to a code that is filtered out shows it and keeps the filter', async () => {
        await text.fill('220024');
        await expectQuery(page, { text: '220024' });
        await expect(entry('220025')).toBeHidden();
        await entry('220024').locator('.more > summary').click();
        await entry('220024').getByRole('link', { name: '220025' }).click();
        await expectClear(page, '220025');
        await expect(text).toHaveValue('220024');
        await expect(status).toHaveText(`1 of ${ALL}, and 220025, which the address names`);
        await page.goBack();
        await expect(entry('220025')).toBeHidden();
        await expect(status).toHaveText(`1 of ${ALL}, and 100001, which the address names`);
      });

      await test.step('a filtered table has no violation', async () => {
        await text.fill('');
        await action('Wait').check();
        await view('Table').check();
        await page.evaluate(() => (location.hash = '#30'));
        await expect(clear).toBeVisible();
        expect(await violations(page)).toEqual([]);
        const small = await page
          .locator(
            '.action-choice, .view-switch label, .filter-bar button, .filter-bar input[type=search], .entry a, .entry summary',
          )
          .filter({ visible: true })
          .evaluateAll((targets) =>
            targets
              .filter(
                (target) => Math.min(target.getBoundingClientRect().width, target.getBoundingClientRect().height) < 24,
              )
              .map(({ outerHTML }) => outerHTML),
          );
        expect(small).toEqual([]);
      });
    });
  });
}

test.describe('without scripting', () => {
  test.use({ javaScriptEnabled: false });

  test('everything is shown, and no filter', async ({ page }) => {
    await page.goto(`${PAGE}?text=limit&view=table`);
    await expect(page.locator('.entry .meaning:visible')).toHaveCount(CODES.length);
    await expect(parts(page).text).toBeHidden();
    await expect(page.locator('.action-choice').first()).toBeHidden();
    await expect(page.getByRole('button', { name: 'Copy link' })).toHaveCount(0);
  });
});

/** Expects an entry to begin in view, below the header and any filter that covers the codes. */
async function expectClear(page: Page, code: string): Promise<void> {
  const entry = parts(page).entry(code);
  await expectInView(entry);
  const bar = page.locator('.filter-bar');
  if ((await bar.evaluate((element) => getComputedStyle(element).position)) !== 'sticky') return;
  await expect
    .poll(async () => {
      const [above, below] = [await bar.boundingBox(), await entry.boundingBox()];
      return above && below ? below.y - (above.y + above.height) : -1;
    })
    .toBeGreaterThanOrEqual(-1);
}
