import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2 AA, and axe's best practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Runs axe on a page in its current state.
 * @param part selector of the part to check; by default the whole page
 * @returns one line per violation: the rule and the place
 */
export async function violations(page: Page, part?: string): Promise<string[]> {
  // Passing rules are not reported. Our pages have no frames, so the legacy mode, which does not open a second page to merge
  // the results of several frames, is enough and takes a third of the time.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] });
  const { violations: found } = await (part === undefined ? axe : axe.include(part)).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
