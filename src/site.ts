import { resolve } from 'node:path';
import type { GuideId } from './addresses.ts';

/** What the site is called. */
export const SITE_TITLE = 'MSDK Errors';

/** What the site is, for search engines and link previews. */
export const SITE_DESCRIPTION =
  'What every error code of Tencent’s MSDK means and what to do about it. Search a code, link to it, or paste an answer.';

/*
 * The environment variables of a build. All are optional.
 *
 * BASE_PATH       the sub-path at which the site is served, e.g. `/docs`
 * SITE_URL        where it is served, e.g. `https://errors.example`; without it, what needs a full address is left out
 * REPOSITORY_URL  where the sources of the site are; edit links lead there
 * CONTENT_ROOT    the folder whose `content` the site is made from; the project's own without it
 * OFFLINE         `0` builds the site without the worker that keeps it for offline use
 */
const variables = process.env;

/** The sub-path at which the site is served, with one slash in front, whoever set it; `/` for the root. */
export const BASE_PATH = `/${(variables['BASE_PATH'] ?? '').replace(/^\/+|\/+$/g, '')}`;

/** Where the site is served, when that is known. */
export const SITE_URL = variables['SITE_URL'] === '' ? undefined : variables['SITE_URL'];

/** Where the sources of the site are; edit links start there. */
export const REPOSITORY_URL = (variables['REPOSITORY_URL'] ?? 'https://github.com/msdk-errors/msdk-errors').replace(
  /\/+$/,
  '',
);

/** Whether readers can have the site kept for offline use; a build without frees the browsers that keep it. */
export const OFFLINE = variables['OFFLINE'] !== '0';

/** The folder whose `content` the site is made from. */
export function contentRoot(project: string): string {
  return resolve(project, variables['CONTENT_ROOT'] ?? '.');
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
  return `src/content/docs/guides/${guide}.mdx`;
}

/** The oldest browsers that the site runs in, in words; the build is made for them (astro.config.mjs) and linted. */
export const OLDEST_BROWSERS = 'Chrome 109, Firefox 115 or Safari 15.4';
