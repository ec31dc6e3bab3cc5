import { expect, test } from '@playwright/test';
import { GUIDE_IDS, guidePath } from '#src/addresses.ts';
import { ACTION_IDS } from '#src/catalogue/actions.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { watch } from './watch.ts';

const SIGN_IN = guidePath('sign-in-again');
const DIAGRAM = 'A QQ token is refused, and the player signs in again';

test('each guide loads without an error, from its host alone, and is no wider than the screen', async ({ page }) => {
  test.slow();
  const { errors, hosts } = watch(page);
  const wide: string[] = [];
  for (const guide of GUIDE_IDS) {
    await page.goto(guidePath(guide));
    expect(errors, guide).toEqual([]);
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      const cut = await page
        .locator('.sequence, .sequence *, td[data-label]')
        .evaluateAll((elements) => elements.filter((e) => e.getBoundingClientRect().right > innerWidth).length);
      if (over > 0 || cut > 0) wide.push(`${guide}, ${String(width)}: ${String(over)} pixels, ${String(cut)} elements`);
    }
  }
  expect(wide).toEqual([]);
  expect([...hosts]).toEqual([new URL(page.url()).host]);
});

test('a sequence diagram is drawn where there is room, and a list on a phone that reads the same', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(SIGN_IN);
  const diagram = page.getByRole('figure', { name: DIAGRAM });
  const middles = await diagram.locator('.columns > span').evaluateAll((heads) =>
    heads.map((head) => {
      const { left, width } = head.getBoundingClientRect();
      return left + width / 2;
    }),
  );
  const arrows = await diagram.locator('li[data-toward]').evaluateAll((steps) =>
    steps.map((step) => {
      const { left, right } = step.querySelector('.what')?.getBoundingClientRect() ?? { left: 0, right: 0 };
      return { left, right, from: Number(step.getAttribute('data-left')), to: Number(step.getAttribute('data-right')) };
    }),
  );
  expect(middles).toHaveLength(4);
  expect(arrows).toHaveLength(10);
  for (const { left, right, from, to } of arrows) {
    expect(left).toBeCloseTo(middles[from - 1] ?? 0, 0);
    expect(right).toBeCloseTo(middles[to - 1] ?? 0, 0);
  }
  const wide = await diagram.getByRole('list').ariaSnapshot();
  expect(wide).toContain('Mobile QQ to MSDK');

  await page.setViewportSize({ width: 360, height: 740 });
  await expect(diagram.locator('.columns')).toBeHidden();
  await expect(diagram.getByRole('listitem')).toHaveCount(12);
  expect((await diagram.getByRole('listitem').first().locator('.who').boundingBox())?.height).toBeGreaterThan(10);
  expect(await diagram.getByRole('list').ariaSnapshot()).toBe(wide);
});

test('on a phone a row of a wide table names the column of each cell', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(guidePath('sharing-limits'));
  const cell = page.locator('td[data-label="Tell the sender"]').first();
  const label = () => cell.evaluate((element) => getComputedStyle(element, '::before').content);
  expect(await label()).toContain('Tell the sender');
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await label()).toBe('none');
  await expect(page.getByRole('columnheader', { name: 'Tell the sender' })).toBeVisible();
});

test('an entry lists the guides that link to it, and leads to the heading under which they first do', async ({
  page,
}) => {
  const { domains } = readCatalogue('.');
  await page.goto('/guides/');
  const wrong = await page.evaluate(
    async ([guides, pages]) => {
      const load = async (path: string) =>
        new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
      const linked = new Set<string>();
      for (const guide of guides) {
        let heading = '';
        const main = (await load(guide)).querySelector('.sl-markdown-content');
        for (const element of main?.querySelectorAll(':is(h2, h3)[id], a[href^="/errors/"]') ?? []) {
          const href = element.getAttribute('href');
          if (href === null) heading = `#${element.id}`;
          // An example of an address is about the address.
          else if (element.textContent.startsWith('/')) continue;
          else if (![...linked].some((link) => link.startsWith(`${href} ${guide}`)))
            linked.add(`${href} ${guide}${heading}`);
        }
      }
      const listed = new Set<string>();
      const actionGuides = new Set<string>();
      for (const path of pages)
        for (const entry of (await load(path)).querySelectorAll('article[data-id]')) {
          const links = [...entry.querySelectorAll('a[href^="/guides/"]')];
          for (const link of links) {
            const href = link.getAttribute('href') ?? '';
            const name = `/errors/${(entry.getAttribute('data-id') ?? '').replace('/', '/#')}`;
            // The link to the guide for the action is named by what the guide shows.
            if (link.textContent.startsWith('How to ')) actionGuides.add(`${name} ${href.replace(/#.*/, '')}`);
            else listed.add(`${name} ${href}`);
          }
        }
      const isEntry = (link: string) => pages.some((path) => link.startsWith(`${path}#`));
      const ofAction = (link: string) => actionGuides.has(link.replace(/(\/guides\/[^#]*).*/, '$1'));
      return {
        only: { linked: [...linked].filter((link) => isEntry(link) && !ofAction(link) && !listed.has(link)) },
        listed: [...listed].filter((link) => !linked.has(link)),
        count: listed.size,
      };
    },
    [GUIDE_IDS.map((guide) => guidePath(guide)), domains.map(({ url }) => url)] as const,
  );
  expect(wrong.only.linked).toEqual([]);
  expect(wrong.listed).toEqual([]);
  expect(wrong.count).toBeGreaterThan(100);
});

test('the guide for back ends has a row for each action, the one for support a row for each team', async ({ page }) => {
  const firstCells = (guide: 'for-back-end' | 'for-support', heading: string) =>
    page
      .goto(guidePath(guide))
      .then(() => page.locator('table', { has: page.getByRole('columnheader', { name: heading, exact: true }) }))
      .then((table) => table.first().locator('tbody td:first-child').allTextContents());
  expect(await firstCells('for-back-end', 'action')).toEqual([...ACTION_IDS]);
  const teams = await firstCells('for-support', 'Team');
  const { contacts } = readCatalogue('.');
  expect(teams.toSorted()).toEqual(contacts.map(({ name }) => name).sort());
});

test('every sentence for the player is copied with one click', async ({ page }) => {
  await page.goto(guidePath('telling-the-player'));
  const sentences = page.locator('.sentence');
  const buttons = page.getByRole('button', { name: 'Copy the text for the player' });
  await expect(buttons).toHaveCount(await sentences.count());
  await buttons.first().click();
  await expect(buttons.first()).toHaveText('Copied');
  const [first] = await sentences.allTextContents();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first);
});
