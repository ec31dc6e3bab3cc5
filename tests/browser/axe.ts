import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2 AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on a page as it is.
 * @param page the page
 * @param part selector of the part to look at; without it the whole page
 * @returns one line a violation: the rule and where; empty when all is well
 */
export async function violations(page: Page, part?: string): Promise<string[]> {
  // What passes is not described. Our pages have no frames: without a second page for the findings of several, which is
  // what the legacy mode leaves out, a look takes a third of the time.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] });
  const { violations: found } = await (part === undefined ? axe : axe.include(part)).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
