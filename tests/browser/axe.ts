import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2 AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that a theme can break. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page as it is.
 * @param page the page
 * @param part selector of the part to look at; without it the whole page
 * @returns one line a violation: the rule and where; empty when all is well
 */
export function violations(page: Page, part?: string): Promise<string[]> {
  return analyze(page, { type: 'tag', values: TAGS }, part);
}

/**
 * What axe finds in the colors of a page as it is, for a page whose other rules were looked at in another theme.
 * @param page the page
 * @returns as `violations`
 */
export function colorViolations(page: Page): Promise<string[]> {
  return analyze(page, { type: 'rule', values: COLOR_RULES });
}

/** Runs axe; what passes is not described, which takes long on large pages. */
async function analyze(
  page: Page,
  runOnly: { type: 'tag' | 'rule'; values: string[] },
  part?: string,
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ runOnly, resultTypes: ['violations'] });
  const { violations: found } = await (part === undefined ? axe : axe.include(part)).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
