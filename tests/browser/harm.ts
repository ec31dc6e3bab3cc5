import type { Page } from '@playwright/test';

/** Elements that hostile text could add. */
const TELLING =
  'script, style, link:not([rel=modulepreload]), meta, base, iframe, frame, object, embed, img, video, audio, source, math, form, template, ' +
  'portal, marquee, foreignObject, animate, set, image, dialog, textarea, select, input';

/**
 * Makes a page record what should not run: calls of `hit`, and browser dialogs.
 * @param page a page that has not been opened yet
 */
export async function watchForHarm(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const hits: string[] = [];
    const hit = () => {
      hits.push(document.URL);
      return true;
    };
    Object.assign(window, { hits, hit, alert: hit, confirm: hit, prompt: hit });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
      hits.push(`${violatedDirective}: ${sample}`);
    });
  });
}

/** What hostile text could have added to a page. */
export interface Harm {
  /** What ran, or was stopped by the policy. */
  hits: string[];
  /** The number of elements of each kind, e.g. `IMG 2`. */
  elements: string[];
  /** Attributes that run something, and links that lead neither to the web nor to the site. */
  attributes: string[];
}

/**
 * Looks for harm in a page.
 * @param page a page that `watchForHarm` prepared
 * @returns what was found, for comparison with the page as it was opened
 */
export function harmIn(page: Page): Promise<Harm> {
  return page.evaluate((telling) => {
    const counts = new Map<string, number>();
    for (const { tagName } of document.querySelectorAll(telling)) counts.set(tagName, (counts.get(tagName) ?? 0) + 1);
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(
          ({ name, value }) =>
            name.startsWith('on') ||
            (['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'srcdoc'].includes(name) &&
              !/^(?:https?:|[/#.?]|[\w%~-]*$|mailto:|data:image\/svg)/.test(value)),
        )
        .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
    );
    const { hits } = window as unknown as { hits: string[] };
    return { hits, elements: [...counts].map(([tag, count]) => `${tag} ${String(count)}`).sort(), attributes };
  }, TELLING);
}
