import { resolve } from 'node:path';
import type { GuideId } from './addresses.ts';

/** What the site is called. */
export const SITE_TITLE = 'MSDK Errors';

/** What the site is, for search engines and link previews. */
export const SITE_DESCRIPTION =
  'What every error code of Tencent’s MSDK means and what to do about it. Search a code, link to it, or paste an answer.';

/** Where the sources of the site are; edit links start there. `REPOSITORY_URL` overrides it. */
export const REPOSITORY_URL = (process.env['REPOSITORY_URL'] ?? 'https://github.com/msdk-errors/msdk-errors').replace(
  /\/+$/,
  '',
);

/**
 * Whether the browsers of readers who stay keep the site, so that it works without a network. `OFFLINE=0` builds it without, and
 * frees the browsers that keep it.
 */
export const OFFLINE = process.env['OFFLINE'] !== '0';

/**
 * The folder whose `content` the site is made from: the project's own, unless `CONTENT_ROOT` names another.
 * @param project the project's folder
 */
export function contentRoot(project: string): string {
  return resolve(project, process.env['CONTENT_ROOT'] ?? '.');
}

/**
 * The address at which a content file is edited.
 * @param file path from the project's root
 */
export function editUrl(file: string): string {
  return `${REPOSITORY_URL}/edit/main/${file}`;
}

/**
 * The address at which a line of a content file is shown.
 * @param file path from the project's root
 * @param line line from 1
 */
export function lineUrl(file: string, line: number): string {
  return `${REPOSITORY_URL}/blob/main/${file}#L${String(line)}`;
}

/**
 * Where a guide is written.
 * @param guide id of the guide
 * @returns path from the project's root
 */
export function guideFile(guide: GuideId): string {
  return `src/content/docs/guides/${guide}.md`;
}
