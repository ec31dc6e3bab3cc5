import GithubSlugger from 'github-slugger';
import { GUIDE_IDS, guidePath, RELATION_SECTIONS, relationsPath, SITE_PATHS, type GuideId } from '../addresses.ts';

/**
 * Every address of the pages that are written by hand: the site's own pages, the guides and their headings.
 * @param readGuide gives the Markdown of a guide
 * @returns addresses from the site's root
 */
export function siteAddresses(readGuide: (guide: GuideId) => string): string[] {
  const guides = GUIDE_IDS.flatMap((guide) => [
    guidePath(guide),
    ...anchorsOf(readGuide(guide)).map((anchor) => guidePath(guide, anchor)),
  ]);
  return [...SITE_PATHS, ...RELATION_SECTIONS.map(relationsPath), ...guides];
}

/**
 * The anchors of headings, as Astro makes them.
 * @param markdown a guide
 * @returns the anchor of each heading of the second and third level, in order
 */
export function anchorsOf(markdown: string): string[] {
  const slugger = new GithubSlugger();
  const prose = markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
  const headings = prose.matchAll(/^#{2,3} +(.+?) *$/gm);
  return [...headings].map(([, heading = '']) => slugger.slug(heading.replace(/`/g, '')));
}
