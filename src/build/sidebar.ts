import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import catalogue from 'virtual:msdk/catalogue';
import { withBase } from '../addresses.ts';
import { FAMILIES, FAMILY_IDS } from '../catalogue/families.ts';

type SidebarEntry = StarlightRouteData['sidebar'][number];
type SidebarLink = Extract<SidebarEntry, { type: 'link' }>;

const base = import.meta.env.BASE_URL;

/**
 * Fills the groups of the families, which are empty in the configuration, from the catalogue, so that a changed title shows
 * at once in development. Starlight has already made the links to the previous and next page without them, so those are
 * made again.
 */
export const onRequest = defineRouteMiddleware(({ url, locals }) => {
  const { sidebar, pagination } = locals.starlightRoute;
  for (const family of FAMILY_IDS) {
    const group = sidebar.find(({ label }) => label === FAMILIES[family]);
    if (group?.type !== 'group') throw new Error(`The sidebar has no group "${FAMILIES[family]}" to fill`);
    group.entries = catalogue.domains
      .filter((domain) => domain.family === family)
      .map(({ title, url: path }) => linkTo(title, withBase(base, path), url.pathname));
  }
  const links = linksOf(sidebar);
  const current = links.findIndex(({ isCurrent }) => isCurrent);
  if (current === -1) return;
  pagination.prev = links[current - 1];
  pagination.next = links[current + 1];
});

/** A link of the sidebar in Starlight's form. */
function linkTo(label: string, href: string, pathname: string): SidebarLink {
  return { type: 'link', label, href, isCurrent: href === pathname, badge: undefined, attrs: {} };
}

/** The links of the sidebar from top to bottom. */
function linksOf(entries: readonly SidebarEntry[]): SidebarLink[] {
  return entries.flatMap((entry) => (entry.type === 'group' ? linksOf(entry.entries) : [entry]));
}
