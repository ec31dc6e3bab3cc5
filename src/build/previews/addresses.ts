import { codePath, domainPath, groupPagePath, guidePath, type GuideId } from '../../addresses.ts';

/** Where the images lie. */
const FOLDER = '/previews';

/** The address of the image for every page that has none of its own. */
export const SITE_PREVIEW = `${FOLDER}/site.png`;

/**
 * The address of the image of a domain.
 * @param domain id of the domain
 */
export function domainPreview(domain: string): string {
  return previewOfPage(domainPath(domain));
}

/**
 * The address of the image of a group that has a page of its own.
 * @param domain id of the domain
 * @param group id of the group
 */
export function groupPreview(domain: string, group: string): string {
  return previewOfPage(groupPagePath(domain, group));
}

/**
 * The address of the image of a code.
 * @param spelling any spelling of the code
 */
export function codePreview(spelling: string): string {
  return previewOfPage(codePath(spelling));
}

/**
 * The address of the image of a guide.
 * @param guide id of the guide
 */
export function guidePreview(guide: GuideId): string {
  return previewOfPage(guidePath(guide));
}

/** An image lies where its page lies: `/code/-73/` has `/previews/code/-73.png`. */
function previewOfPage(page: string): string {
  return `${FOLDER}${page.replace(/\/$/, '')}.png`;
}
