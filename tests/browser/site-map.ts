import type { APIRequestContext } from '@playwright/test';
import { GUIDE_IDS, guidePath } from '../../src/catalogue/addresses.ts';

/** The published catalogue, as far as the tests need it. */
interface Published {
  domains: { url: string }[];
  errors: { url: string }[];
}

/**
 * The addresses of every page.
 * @param request asks the site under test
 * @param base the sub-path of the site, without a slash at its end
 */
export async function pagesOf(request: APIRequestContext, base = ''): Promise<string[]> {
  const response = await request.get(`${base}/api/v1/errors.json`);
  const { domains } = (await response.json()) as Published;
  const guides = GUIDE_IDS.map((guide) => `${base}${guidePath(guide)}`);
  return [`${base}/`, `${base}/decode/`, `${base}/errors/`, ...domains.map(({ url }) => url), ...guides];
}
