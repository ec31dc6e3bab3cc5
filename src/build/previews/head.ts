import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { withBase } from '../../addresses.ts';
import { altOf } from './card.ts';
import { PREVIEW_SIZE } from './layout.ts';
import type { Preview } from './previews.ts';

/** Where the site is served. */
export interface ServedAt {
  /** Its origin, when it is known; only then are the addresses of images absolute, as the protocol wants them. */
  site: URL | undefined;
  /** Its sub-path. */
  base: string;
}

/**
 * What the head of a page says of its preview image. Starlight itself adds `twitter:card` with a large image.
 * @param preview the image
 * @param servedAt where the site is served
 * @returns tags for Starlight's `head`
 */
export function previewHead({ path, card }: Preview, { site, base }: ServedAt): StarlightRouteData['head'] {
  const served = withBase(base, path);
  const address = site ? new URL(served, site).href : served;
  const alt = altOf(card);
  return [
    property('og:image', address),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(PREVIEW_SIZE.width)),
    property('og:image:height', String(PREVIEW_SIZE.height)),
    property('og:image:alt', alt),
    name('twitter:image', address),
    name('twitter:image:alt', alt),
  ];
}

/** A tag of the Open Graph protocol, which calls its key `property`. */
function property(key: string, content: string): StarlightRouteData['head'][number] {
  return { tag: 'meta', attrs: { property: key, content } };
}

/** A tag with a name. */
function name(key: string, content: string): StarlightRouteData['head'][number] {
  return { tag: 'meta', attrs: { name: key, content } };
}
