import type { Page } from '@playwright/test';

/**
 * Finds addresses that are gone: their page or their anchor does not exist.
 * @param page a page of the site, from which requests are made
 * @param addresses addresses on the same host
 */
export function findGone(page: Page, addresses: readonly string[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    const pages = new Map<string, Document | null>();
    const gone: string[] = [];
    for (const address of all) {
      const [path = '', anchor = ''] = address.split('#');
      let document = pages.get(path);
      if (document === undefined) {
        const response = await fetch(path);
        document = response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null;
        pages.set(path, document);
      }
      if (!document || (anchor !== '' && !document.getElementById(anchor))) gone.push(address);
    }
    return gone;
  }, addresses);
}
