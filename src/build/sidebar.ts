import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { getEntry } from 'astro:content';
import { catalogue } from '../components/catalogue.ts';
import {
  CHANGES_PATH,
  CODE_PAGES,
  DATA_PATH,
  DECODE_PATH,
  ERRORS_PATH,
  guidePath,
  GUIDES_BY_READER,
  RELATIONS_PATH,
  withBase,
  type GuideId,
} from '../addresses.ts';
import { FAMILIES, FAMILY_IDS, type FamilyId } from '../catalogue/families.ts';

type SidebarEntry = StarlightRouteData['sidebar'][number];
type SidebarGroup = Extract<SidebarEntry, { type: 'group' }>;
type SidebarLink = Extract<SidebarEntry, { type: 'link' }>;

const base = import.meta.env.BASE_URL;

/**
 * Makes the sidebar from the catalogue and the guides, so that a changed title shows at once in development, and links each
 * guide to the previous and the next one.
 */
export const onRequest = defineRouteMiddleware(async ({ url, locals }) => {
  const route = locals.starlightRoute;
  const link = (label: string, path: string): SidebarLink => {
    const href = withBase(base, path);
    return { type: 'link', label, href, isCurrent: href === url.pathname, badge: undefined, attrs: {} };
  };
  const readers = await Promise.all(
    GUIDES_BY_READER.map(async ({ reader, guides }) => ({
      reader,
      guides: [
        ...(await Promise.all(guides.map(async (id) => link(await nameOf(id), guidePath(id))))),
        ...(reader === 'Everyone' ? [link('How codes are related', RELATIONS_PATH)] : []),
      ],
    })),
  );
  const allCodes = link('All codes', ERRORS_PATH);
  const isOfNumber = url.pathname.startsWith(withBase(base, CODE_PAGES));
  route.sidebar = [
    link('Decode', DECODE_PATH),
    group('Codes', [
      // The page of a number has no item of its own.
      isOfNumber ? { ...allCodes, isCurrent: true } : allCodes,
      ...FAMILY_IDS.flatMap((family) => codesOf(family, link)),
    ]),
    group(
      'Guides',
      // A reader's first guide has the reader's name as its title.
      readers.map(({ reader, guides: [first, ...rest] }) =>
        group(reader, [...(first ? [reader === 'Everyone' ? first : { ...first, label: 'Start here' }] : []), ...rest]),
      ),
    ),
    link('Data and API', DATA_PATH),
    link('What’s new', CHANGES_PATH),
  ];
  const guides = readers.flatMap((each) => each.guides);
  const current = guides.findIndex(({ isCurrent }) => isCurrent);
  route.pagination = current === -1 ? { prev: undefined, next: undefined } : neighbors(guides, current);
});

/** The pages of a family: folded, each without the family's name; a single page stands alone. */
function codesOf(family: FamilyId, link: (label: string, path: string) => SidebarLink): SidebarEntry[] {
  const name = FAMILIES[family];
  const domains = catalogue.domains.filter((domain) => domain.family === family);
  if (domains.length < 2) return domains.map(({ title, url }) => link(title, url));
  const links = domains.map(({ title, url }) => link(withoutName(title, name), url));
  return [group(name, links, true)];
}

/** `Mobile QQ game center` below `Mobile QQ` is `Game center`. */
function withoutName(title: string, name: string): string {
  if (!title.startsWith(`${name} `)) return title;
  const rest = title.slice(name.length + 1);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** What a guide is called in the sidebar. */
async function nameOf(id: GuideId): Promise<string> {
  const guide = await getEntry('docs', `guides/${id}`);
  if (!guide) throw new Error(`There is no guide ${id}: GUIDES_BY_READER names the files of src/content/docs/guides`);
  return guide.data.sidebar.label ?? guide.data.title;
}

/** A group of the sidebar; Starlight opens the one with the current page. */
function group(label: string, entries: SidebarEntry[], collapsed = false): SidebarGroup {
  return { type: 'group', label, entries, collapsed, badge: undefined };
}

/** The links before and after one. */
function neighbors(links: readonly SidebarLink[], place: number): StarlightRouteData['pagination'] {
  return { prev: links[place - 1], next: links[place + 1] };
}
