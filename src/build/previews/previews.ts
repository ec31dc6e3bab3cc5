import { codePath, domainPath, groupPagePath, guidePath } from '../../addresses.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { isSplit } from '../../catalogue/large.ts';
import { meaningsBySpelling } from '../../catalogue/meanings.ts';
import { codePreview, domainPreview, groupPreview, guidePreview, SITE_PREVIEW } from './addresses.ts';
import type { Card } from './card.ts';
import { codeCard, domainCard, groupCard, guideCard, siteCard, type GuideFacts } from './facts.ts';

/** A preview image: where it lies and what it says. */
export interface Preview {
  /** Address of the image. */
  path: string;
  /** What it says. */
  card: Card;
}

/** The images of a site. */
export interface Previews {
  /** The image of each page that has its own, by the address of the page. */
  pages: Map<string, Preview>;
  /** The image for every other page. */
  others: Preview;
}

/**
 * Every preview image of the site.
 * @param catalogue the catalogue
 * @param guides the guides
 */
export function previewsOf(catalogue: Catalogue, guides: readonly GuideFacts[]): Previews {
  const pages = new Map<string, Preview>([
    ...catalogue.domains.map((domain): [string, Preview] => [
      domainPath(domain.id),
      { path: domainPreview(domain.id), card: domainCard(domain) },
    ]),
    ...catalogue.domains
      .filter(({ count }) => isSplit(count))
      .flatMap((domain) =>
        domain.groups.map((group): [string, Preview] => [
          groupPagePath(domain.id, group.id),
          { path: groupPreview(domain.id, group.id), card: groupCard(group, domain) },
        ]),
      ),
    ...[...meaningsBySpelling(catalogue.entries)].map(([code, entries]): [string, Preview] => [
      codePath(code),
      { path: codePreview(code), card: codeCard(code, entries, catalogue) },
    ]),
    ...guides.map((guide): [string, Preview] => [
      guidePath(guide.id),
      { path: guidePreview(guide.id), card: guideCard(guide) },
    ]),
  ]);
  return { pages, others: { path: SITE_PREVIEW, card: siteCard(catalogue) } };
}
