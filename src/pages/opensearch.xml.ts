import type { APIContext } from 'astro';
import { SEARCH_PATH } from '../addresses.ts';
import { href } from '../components/links.ts';
import { openSearchDescription } from '../features/search/open-search.ts';
import { SITE_TITLE } from '../site.ts';

/** The description that lets browsers search the site from their address bar. */
export function GET({ site }: APIContext): Response {
  const search = site ? new URL(href(SEARCH_PATH), site).href : href(SEARCH_PATH);
  return new Response(openSearchDescription(SITE_TITLE, search), {
    headers: { 'content-type': 'application/opensearchdescription+xml' },
  });
}
