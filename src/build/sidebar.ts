import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import {
  CHANGES_PATH,
  CODE_PAGES,
  DATA_PATH,
  DECODE_PATH,
  ERRORS_PATH,
  guidePath,
  GUIDES_BY_READER,
  RELATIONS_PATH,
  type GuideId,
} from '../addresses.ts';
import { FAMILY_IDS, type FamilyId } from '../catalogue/families.ts';
import { editionIn, type PageEdition } from '../components/edition.ts';
import { guideIn } from '../components/guide-documents.ts';

type SidebarEntry = StarlightRouteData['sidebar'][number];
type SidebarGroup = Extract<SidebarEntry, { type: 'group' }>;
type SidebarLink = Extract<SidebarEntry, { type: 'link' }>;

/**
 * Makes the sidebar from the catalogue and the guides, so that a changed title shows at once in development, and links each
 * guide to the previous and the next one.
 */
export const onRequest = defineRouteMiddleware(async (context) => {
  const { url, locals } = context;
  const route = locals.starlightRoute;
  const edition = editionIn(context);
  const { t } = edition;
  const link = (label: string, path: string): SidebarLink => {
    const href = edition.href(path);
    return { type: 'link', label, href, isCurrent: href === url.pathname, badge: undefined, attrs: {} };
  };
  const readers = await Promise.all(
    GUIDES_BY_READER.map(async ({ reader, guides }) => ({
      reader,
      guides: [
        ...(await Promise.all(guides.map(async (id) => link(await nameOf(edition, id), guidePath(id))))),
        ...(reader === 'everyone' ? [link(t('relations.title'), RELATIONS_PATH)] : []),
      ],
    })),
  );
  const allCodes = link(t('sidebar.allCodes'), ERRORS_PATH);
  const isOfNumber = url.pathname.startsWith(edition.href(CODE_PAGES));
  route.sidebar = [
    link(t('nav.decode'), DECODE_PATH),
    group(t('nav.codes'), [
      // The page of a number has no item of its own.
      isOfNumber ? { ...allCodes, isCurrent: true } : allCodes,
      ...FAMILY_IDS.flatMap((family) => codesOf(family, edition, link)),
    ]),
    group(
      t('guides.title'),
      // A reader's first guide has the reader's name as its title.
      readers.map(({ reader, guides: [first, ...rest] }) =>
        group(t(`reader.${reader}`), [
          ...(first ? [reader === 'everyone' ? first : { ...first, label: t('sidebar.start') }] : []),
          ...rest,
        ]),
      ),
    ),
    link(t('data.title'), DATA_PATH),
    link(t('changes.title'), CHANGES_PATH),
  ];
  const guides = readers.flatMap((each) => each.guides);
  const current = guides.findIndex(({ isCurrent }) => isCurrent);
  route.pagination = current === -1 ? { prev: undefined, next: undefined } : neighbors(guides, current);
});

/** The pages of a family: folded, each without the family's name; a single page stands alone. */
function codesOf(
  family: FamilyId,
  { t, catalogue }: PageEdition,
  link: (label: string, path: string) => SidebarLink,
): SidebarEntry[] {
  const name = t(`family.${family}`);
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
async function nameOf({ language }: PageEdition, id: GuideId): Promise<string> {
  const { data } = await guideIn(language, id);
  return data.sidebar.label ?? data.title;
}

/** A group of the sidebar; Starlight opens the one with the current page. */
function group(label: string, entries: SidebarEntry[], collapsed = false): SidebarGroup {
  return { type: 'group', label, entries, collapsed, badge: undefined };
}

/** The links before and after one. */
function neighbors(links: readonly SidebarLink[], place: number): StarlightRouteData['pagination'] {
  return { prev: links[place - 1], next: links[place + 1] };
}
