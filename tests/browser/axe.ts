import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2 AA, and axe's best practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Whether to check every page, and every row of it, in each theme at each width, which takes long: `EVERY_PAGE=1`. */
export const EVERYTHING = process.env['EVERY_PAGE'] !== undefined;

/** How many rows, entries or items of a list are checked: the others come from the same template. */
const ALIKE = 6;

/**
 * Runs axe on a page in its current state, and takes most rows of long lists out of the page for that.
 * @param part selector of the part to check; by default the whole page
 * @returns one line per violation: the rule and the place
 */
export async function violations(page: Page, part?: string): Promise<string[]> {
  if (!EVERYTHING) await page.evaluate(shorten, ALIKE);
  // Passing rules are not reported. Our pages have no frames, so the legacy mode, which does not open a second page to merge
  // the results of several frames, is enough and takes a third of the time.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] });
  const { violations: found } = await (part === undefined ? axe : axe.include(part)).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Removes elements of which enough siblings with the same tag and class are visible before them. */
function shorten(enough: number): void {
  const more: Element[] = [];
  for (const parent of document.querySelectorAll('body *')) {
    const seen = new Map<string, number>();
    for (const child of parent.children) {
      if (!child.checkVisibility()) continue;
      const kind = `${child.localName} ${child.getAttribute('class') ?? ''}`;
      const count = (seen.get(kind) ?? 0) + 1;
      seen.set(kind, count);
      if (count > enough && !child.matches(':target, :has(:target)')) more.push(child);
    }
  }
  // At the end: after each change, whether something is visible would be found out anew for the whole page.
  for (const element of more) element.remove();
  // What moved below the bar that stays in view would count as covered.
  document.querySelector(':target')?.scrollIntoView();
}
