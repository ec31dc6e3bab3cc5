import type { Page } from '@playwright/test';

/** Elements of which hostile text makes more. */
const TELLING =
  'script, style, link:not([rel=modulepreload]), meta, base, iframe, frame, object, embed, img, video, audio, source, math, form, template, ' +
  'portal, marquee, foreignObject, animate, set, image, dialog, textarea, select, input';

/**
 * Has a page note what runs that should not: calls of `hit`, and dialogs of the browser.
 * @param page the page, before it is opened
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

/** What a page holds that hostile text could have made. */
export interface Harm {
  /** What ran, or was kept from running by the policy. */
  hits: string[];
  /** How many elements of each telling kind there are, `IMG 2`. */
  elements: string[];
  /** Attributes that run something, and links that are neither of the web nor of the site. */
  attributes: string[];
}

/**
 * Looks for harm in a page.
 * @param page a page that `watchForHarm` prepared
 * @returns what is there; the page as it was opened is what to compare with
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
