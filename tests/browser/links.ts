import type { Page } from '@playwright/test';

/**
 * Follows every internal link of pages and finds those whose page or anchor does not exist.
 * @param page a page of the site, from which requests are made
 * @param paths the pages to check
 * @returns `from → to: why`
 */
export function findBrokenLinks(page: Page, paths: readonly string[]): Promise<string[]> {
  return page.evaluate(async (from) => {
    const documents = new Map<string, Promise<Document | null>>();
    const load = (path: string) => {
      const known = documents.get(path);
      if (known) return known;
      const loading = fetch(path).then(async (response) => {
        if (!response.ok) return null;
        const html = response.headers.get('content-type')?.includes('html') ?? false;
        return new DOMParser().parseFromString(html ? await response.text() : '', 'text/html');
      });
      documents.set(path, loading);
      return loading;
    };
    const broken: string[] = [];
    for (const path of from) {
      const source = await load(path);
      if (!source) {
        broken.push(`${path}: no such page`);
        continue;
      }
      const targets = new Set(
        [...source.querySelectorAll('a[href], link[href]')].map((link) => link.getAttribute('href') ?? ''),
      );
      for (const target of targets) {
        const url = new URL(target, new URL(path, location.origin));
        if (url.origin !== location.origin) continue;
        const page = await load(url.pathname);
        const anchor = decodeURIComponent(url.hash.slice(1));
        if (!page) broken.push(`${path} → ${target}: no such page`);
        else if (anchor !== '' && !url.pathname.endsWith('/decode/') && !page.getElementById(anchor))
          broken.push(`${path} → ${target}: no such anchor`);
      }
    }
    return broken;
  }, paths);
}
