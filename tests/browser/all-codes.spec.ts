import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import { readCatalogue } from '#src/catalogue/read.ts';
import { catalogueVersion } from '#src/catalogue/public-json.ts';
import { violations } from './axe.ts';
import { expectInView } from './in-view.ts';

const catalogue = readCatalogue(process.cwd());
const ALL = catalogue.entries.length;
/** Every entry in the order of the table: domain after domain, in each by the distance of its number from zero. */
const SORTED = catalogue.domains.flatMap(({ id }) =>
  catalogue.entries
    .filter(({ domain }) => domain === id)
    .sort((a, b) => Math.abs(numberOf(a.code)) - Math.abs(numberOf(b.code))),
);
const ofAction = (action: string) => SORTED.filter((entry) => entry.action === action);

/** The number of a printed code; for a range, its first. */
function numberOf(code: string): number {
  return Number(code.split('~')[0]);
}

const rows = (page: Page): Locator => page.locator('code-table .slice tr:visible');
const codes = (page: Page): Locator => rows(page).locator('th');
const headings = (page: Page): Locator => page.locator('code-table h2:visible');
const status = (page: Page): Locator => page.locator('code-table [role=status]');
const header = (page: Page, name: string): Locator => page.getByRole('columnheader', { name });
const choice = (page: Page, name: string): Locator => page.getByRole('combobox', { name, exact: true });

/** The shown codes in order, including those far off the screen. */
const shownCodes = async (page: Page): Promise<string[]> =>
  (await codes(page).allTextContents()).map((code) => code.trim());

/** Opens the table and waits until it can be used. */
async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/errors/${query}`);
  await expect(page.getByLabel('Code or words')).toBeEnabled();
}

/** Shows another address of the table in the same page, as Back and Forward do. */
async function show(page: Page, query: string): Promise<void> {
  await page.evaluate((search) => {
    history.pushState(null, '', `/errors/${search}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
}

test('every code is below the heading of its domain, and a header sorts by its column', async ({ page }) => {
  const button = header(page, 'Code').getByRole('button');
  await open(page);

  await test.step('in the order of the numbers; no column repeats the heading', async () => {
    expect(await shownCodes(page)).toEqual(SORTED.map(({ code }) => code));
    await expect(page.locator('code-table thead th:visible')).toHaveText([
      'Code',
      'What happened',
      'What to do',
      'Retry',
    ]);
    await expect(rows(page).first().locator('td:visible')).toHaveCount(3);
    await expect(status(page)).toHaveText(`All ${String(ALL)} codes`);
    await expect(rows(page)).toHaveCount(ALL);
    await expect(headings(page)).toHaveText(catalogue.domains.map(({ title }) => title));
    await expect(page.getByRole('button', { name: 'Reset' })).toBeHidden();
  });

  await test.step('sorted by keyboard: ascending, descending, and back', async () => {
    const numbers = catalogue.entries.map(({ code }) => numberOf(code)).sort((a, b) => a - b);
    const shown = async () => (await shownCodes(page)).map(numberOf);
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(header(page, 'Code')).toHaveAttribute('aria-sort', 'ascending');
    expect(await shown()).toEqual(numbers);
    await expect(headings(page)).toHaveCount(0);
    await expect(header(page, 'Table')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(header(page, 'Code')).toHaveAttribute('aria-sort', 'descending');
    expect(await shown()).toEqual(numbers.toReversed());
    await page.keyboard.press('Enter');
    await expect(page.locator('[aria-sort]')).toHaveCount(0);
    await expect(headings(page)).toHaveCount(catalogue.domains.length);
    expect(await shownCodes(page)).toEqual(SORTED.map(({ code }) => code));
    await expect(button).toBeFocused();
  });

  await test.step('sorting far down shows the first rows', async () => {
    await rows(page).nth(300).scrollIntoViewIfNeeded();
    await button.click();
    await expect(rows(page).first()).toBeInViewport();
  });

  await test.step('one header sorts at a time, and filters apply in every order', async () => {
    await show(page, '?action=wait');
    await button.click();
    await header(page, 'What happened').getByRole('button').click();
    await expect(page.locator('[aria-sort]')).toHaveText(['What happened']);
    const titles = ofAction('wait').map(({ title }) => title);
    await expect(rows(page).locator('td:nth-child(2)')).toHaveText(
      titles.toSorted((a, b) => new Intl.Collator('en').compare(a, b)),
    );
    await choice(page, 'What to do').selectOption('Anything');
    await expect(rows(page)).toHaveCount(ALL);
  });
});

test('filters combine, and what they do not find is searched for', async ({ page }) => {
  const text = page.getByLabel('Code or words');
  await open(page);

  await test.step('a message as sent finds its code', async () => {
    await text.fill('the user modify password wrong');
    await expect(codes(page)).toHaveText(['-73']);
    await text.fill('');
    await expect(rows(page)).toHaveCount(ALL);
  });

  await test.step('filters combine, and are reset together', async () => {
    const { length: waiting } = ofAction('wait');
    await choice(page, 'What to do').selectOption('Wait');
    await expect(status(page)).toHaveText(`${String(waiting)} of ${String(ALL)} codes`);
    await expect(rows(page)).toHaveCount(waiting);
    await choice(page, 'Table').selectOption('Mobile QQ share');
    const both = ofAction('wait').filter(({ domain }) => domain === 'qq-share-qq');
    expect(both.length).toBeGreaterThan(0);
    await expect(codes(page)).toHaveText(both.map(({ code }) => code));
    await choice(page, 'Retry').selectOption('No');
    await expect(rows(page)).toHaveCount(0);
    await expect(page.getByText('No code matches.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Download CSV' })).toBeDisabled();
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect(rows(page)).toHaveCount(ALL);
    await expect(text).toBeFocused();
    await expect(page).toHaveURL(/\/errors\/$/);
  });

  await test.step('a whole family is a filter', async () => {
    await choice(page, 'Table').selectOption('All of OIDB');
    await expect(headings(page)).toHaveText(
      catalogue.domains.filter(({ family }) => family === 'oidb').map(({ title }) => title),
    );
    await expect(page).toHaveURL(/\?family=oidb$/);
    await page.getByRole('button', { name: 'Reset' }).click();
  });

  await test.step('nothing found offers the search for the same text', async () => {
    await text.fill('zebra crossing');
    await page.getByRole('link', { name: 'search', exact: true }).click();
    await expect(page.getByLabel('Code, message or words')).toHaveValue('zebra crossing');
    await page.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('a code is found in another spelling, with its heading alone', async () => {
    await text.fill('116');
    await expect(codes(page)).toHaveText(['-140']);
    await expect(headings(page)).toHaveText(['OIDB common codes']);
    await expect(status(page)).toHaveText(`1 of ${String(ALL)} codes`);
    const all = catalogue.domains.find(({ id }) => id === 'oidb')?.count ?? 0;
    await expect(page.locator('tbody.domain:visible .count')).toHaveText(`1 of ${String(all)} codes`);
    await rows(page).getByRole('link').click();
    await expect(page).toHaveURL(/\/errors\/oidb\/#-140$/);
  });
});

test('the address keeps what is shown: across a reload, when going back, and when left immediately', async ({
  page,
}) => {
  // When the next page runs in another process, the page learns too late that it is left.
  await page.addInitScript(() => {
    window.addEventListener('pagehide', (event) => {
      event.stopImmediatePropagation();
    });
  });
  await open(page, '?from=ticket');
  await page.getByLabel('Code or words').fill('token');
  await choice(page, 'What to do').selectOption('Sign in again');
  await header(page, 'Code').getByRole('button').click();
  await header(page, 'Code').getByRole('button').click();
  const query = '?from=ticket&text=token&action=reauthorize&sort=code&dir=desc';
  await expect(page).toHaveURL((url) => url.search === query);
  const shown = await shownCodes(page);
  expect(shown.length).toBeGreaterThan(3);
  await page.reload();
  await expect(codes(page)).toHaveText(shown);
  await rows(page).first().getByRole('link').click();
  await expect(page.locator('article.entry').first()).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Code or words')).toHaveValue('token');
  await expect(header(page, 'Code')).toHaveAttribute('aria-sort', 'descending');
  await expect(codes(page)).toHaveText(shown);
  // A new page, as one that has just changed its address lets it rest.
  await open(page);
  await page.getByLabel('Code or words').fill('-73');
  await page.goto('/decode/');
  await page.goBack();
  await expect(page.getByLabel('Code or words')).toHaveValue('-73');
  await expect(codes(page)).toHaveText(['-73']);
});

test('the shown rows are saved as CSV, in the same order, with all that is said about them', async ({ page }) => {
  await open(page, '?action=wait&sort=code&dir=desc');
  await expect(rows(page)).toHaveCount(ofAction('wait').length);
  const shown = await shownCodes(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`msdk-errors-${catalogueVersion(catalogue)}.csv`);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toMatch(/^\uFEFFid,/);
  const saved = csvParse(text.slice(1));
  expect(saved.map(({ code }) => code)).toEqual(shown);
  const [row] = saved;
  const entry = catalogue.entries.find(({ id }) => id === row?.['id']);
  expect(row).toMatchObject({ action: 'Wait', retry: 'Can help later', meaning: entry?.meaning });
  expect(row?.['steps']).toContain(`1. ${entry?.steps[0] ?? ''}`);
  expect(row?.['address']).toMatch(/^http:\/\/.*\/errors\/[\w-]+\/#901205$/);
});

test('an address leads to the heading of its domain, and shows everything for filters that do not exist', async ({
  page,
}) => {
  await open(page, '#apple-login');
  await expectInView(page.locator('#apple-login'));
  await page.evaluate(() => (location.hash = '#qq-platform'));
  await expectInView(page.locator('#qq-platform'));
  await show(page, '?domain=qq-platform&action=wait');
  await expect(rows(page)).not.toHaveCount(ALL);
  await show(page, '?domain=nowhere&action=dance&retry=perhaps&sort=color');
  await expect(rows(page)).toHaveCount(ALL);
});

test('titles are still filtered when the other texts cannot be loaded', async ({ page }) => {
  await page.route(/_astro\/codes\.|errors\.json$/, (route) => route.abort());
  await open(page);
  await page.getByLabel('Code or words').fill('0x47');
  await expect(codes(page)).toHaveText(['0x47']);
  await expect(status(page)).toHaveText(`1 of ${String(ALL)} codes; other spellings and messages could not be loaded`);
  await page.getByRole('button', { name: 'Download CSV' }).click();
  await expect(status(page)).toContainText('The file could not be made');
});

test.describe('without scripting', () => {
  test.use({ javaScriptEnabled: false });

  test('everything is shown, and the controls are not', async ({ page }) => {
    await page.goto('/errors/');
    await expect(rows(page)).toHaveCount(ALL);
    await expect(page.getByLabel('Code or words')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Download CSV' })).toBeHidden();
    await page.getByRole('link', { name: 'WeChat platform' }).locator('visible=true').last().scrollIntoViewIfNeeded();
    await page.locator('.jump').getByRole('link', { name: 'WeChat platform' }).click();
    await expect(page.locator('#wechat-platform')).toBeInViewport();
  });
});

test('the table fits at every width, and what can be clicked is large enough', async ({ page }) => {
  await open(page);
  for (const query of ['', '?sort=domain', '?text=zebra']) {
    await show(page, query);
    if (query.includes('text')) await expect(rows(page)).toHaveCount(0);
    for (const width of [360, 768, 1440]) {
      const name = `${query}, ${String(width)} pixels wide`;
      await page.setViewportSize({ width, height: 900 });
      const { over, small } = await page.evaluate(() => {
        const over = document.documentElement.scrollWidth - innerWidth;
        // Rows far off the screen are not laid out, so they have no size yet.
        for (const slice of document.querySelectorAll<HTMLElement>('code-table .slice'))
          slice.style.contentVisibility = 'visible';
        const small = [...document.querySelectorAll('code-table :is(table, form) :is(a, button, input, select)')]
          .filter((target) => target.checkVisibility({ visibilityProperty: true }))
          .map((target) => ({ name: target.textContent, box: target.getBoundingClientRect() }))
          .filter(({ box }) => Math.min(box.width, box.height) < 24)
          .map(({ name }) => name);
        return { over, small };
      });
      expect(over, name).toBeLessThanOrEqual(0);
      expect(small, name).toEqual([]);
    }
  }
});

test('sorted, filtered and empty it has no violation, light and dark, wide and narrow', async ({ page }) => {
  // Axe takes long for a page with all codes.
  test.slow();
  await open(page);
  for (const [query, told, theme, width] of [
    ['?text=token&sort=domain', / of /, 'light', 1440],
    ['?text=token&sort=domain', / of /, 'dark', 360],
    ['?text=zebra', /^0 of /, 'dark', 360],
  ] as const) {
    await show(page, query);
    await expect(status(page)).toHaveText(told);
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    expect(await violations(page), `${query}, ${theme}, ${String(width)} pixels wide`).toEqual([]);
  }
});
