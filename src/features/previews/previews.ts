import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { codePath, domainPath, guidePath, inLanguage, withBase, type GuideId } from '../../addresses.ts';
import { type Catalogue, meaningsBySpelling } from '../../catalogue/catalogue.ts';
import type { Language } from '../../catalogue/languages.ts';
import { countCodes } from '../../components/count-codes.ts';
import { toPlain } from '../../components/inline.ts';
import { inSequence, type Say } from '../../components/words.ts';
import { SITE_TITLE } from '../../site.ts';

/** The size of every image in pixels, as chats and social networks expect it. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/** What an image says in addition to the name of the site. */
export interface Card {
  language: Language;
  /** What the page belongs to, such as the family of a domain. */
  label: string;
  title: string;
  /** What the page is about: one sentence. */
  text: string;
  /** A few words at the bottom; may be empty. */
  note: string;
}

/** A preview image. */
export interface Preview {
  /** Its address, from the site's root. */
  path: string;
  card: Card;
  /** What it says, for those who do not see it. */
  alt: string;
}

/** What the image of a guide shows. */
export interface GuideFacts {
  id: GuideId;
  title: string;
  /** What the guide is about: one sentence. */
  description: string;
}

/** The images of the pages of a language. */
export interface Previews {
  /** The images of pages that have their own, by the address of the page in the language of the root. */
  pages: Map<string, Preview>;
  /** The image of every other page. */
  site: Preview;
}

/**
 * Chooses the images: every domain and guide has its own, and the page of a number shows that of its domain, or that of the
 * site when several domains have the number.
 */
export function previewsOf({ language, domains, entries }: Catalogue, guides: readonly GuideFacts[], t: Say): Previews {
  // The address follows from the page's: `/guides/oidb/` has `/previews/guides/oidb.png`.
  const toPreview = (page: string, says: Omit<Card, 'language'>): Preview => ({
    path: `/previews${inLanguage(language, page).replace(/\/$/, '')}.png`,
    card: { language, ...says },
    alt: altOf(says, t),
  });
  const site = toPreview('/site/', {
    label: t('preview.size', { codes: countCodes(entries.length, t), tables: domains.length }),
    title: SITE_TITLE,
    text: t('site.description'),
    note: '',
  });
  const byDomain = new Map(
    domains.map(({ id, family, title, summary, count }): [string, Preview] => [
      id,
      toPreview(domainPath(id), {
        label: t(`family.${family}`),
        title,
        text: toPlain(summary),
        note: countCodes(count, t),
      }),
    ]),
  );
  const imageOf = (meanings: readonly { domain: string }[]): Preview => {
    const [domain, ...others] = new Set(meanings.map((meaning) => meaning.domain));
    return (others.length === 0 ? byDomain.get(domain ?? '') : undefined) ?? site;
  };
  const pages = new Map<string, Preview>([
    ...[...byDomain].map(([id, preview]): [string, Preview] => [domainPath(id), preview]),
    ...[...meaningsBySpelling(entries)].map(([code, meanings]): [string, Preview] => [
      codePath(code),
      imageOf(meanings),
    ]),
    ...guides.map(({ id, title, description }): [string, Preview] => [
      guidePath(id),
      toPreview(guidePath(id), { label: t('preview.guide'), title, text: description, note: '' }),
    ]),
  ]);
  return { pages, site };
}

/** Each image once. */
export function imagesOf({ pages, site }: Previews): Preview[] {
  return [...new Set([site, ...pages.values()])];
}

/**
 * The tags about the preview image for the head of a page. Starlight itself adds `twitter:card` for a large image.
 * @param site the site's origin; without it, addresses of images are not absolute, although the protocol wants them to be
 */
export function previewHead(
  { path, alt }: Preview,
  { site, base }: { site: URL | undefined; base: string },
): StarlightRouteData['head'] {
  const served = withBase(base, path);
  const address = site ? new URL(served, site).href : served;
  const tags = [
    // In the Open Graph protocol, the key is called `property`.
    { property: 'og:image', content: address },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: String(PREVIEW_SIZE.width) },
    { property: 'og:image:height', content: String(PREVIEW_SIZE.height) },
    { property: 'og:image:alt', content: alt },
    { name: 'twitter:image', content: address },
    { name: 'twitter:image:alt', content: alt },
  ];
  return tags.map((attrs) => ({ tag: 'meta', attrs }));
}

/** The alternative text of an image. */
function altOf({ label, title, text, note }: Omit<Card, 'language'>, t: Say): string {
  const parts = [t('preview.name', { label, title }), text, note];
  return inSequence(
    parts.filter((part) => part !== '').map((part) => (/[.。]$/.test(part) ? part : t('preview.sentence', { part }))),
  );
}
