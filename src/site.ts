import { resolve } from 'node:path';
import { folderOf, type GuideId } from './addresses.ts';
import { FIRST_LANGUAGE, type Language } from './catalogue/languages.ts';

/** What the site is called. */
export const SITE_TITLE = 'MSDK Errors';

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

/** The sub-path at which the site is served: one slash first, none last, however it was set. `/` for the root. */
export const BASE_PATH = `/${(variables['BASE_PATH'] ?? '').replace(/^\/+|\/+$/g, '')}`;

/** Where the site is served; undefined when not known. */
export const SITE_URL = variables['SITE_URL'] === '' ? undefined : variables['SITE_URL'];

/** The repository that edit links lead to, without a slash at its end. */
export const REPOSITORY_URL = (variables['REPOSITORY_URL'] ?? 'https://github.com/msdk-errors/msdk-errors').replace(
  /\/+$/,
  '',
);

/** Whether readers can keep the site for offline use. A build without it removes the copies that browsers keep. */
export const OFFLINE = variables['OFFLINE'] !== '0';

/** The folder whose `content` the site is made from, by default the project's root. */
export function contentRoot(project: string): string {
  return resolve(project, variables['CONTENT_ROOT'] ?? '.');
}

/**
 * The address at which a content file can be edited.
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

/** The address of the form for reporting a mistake in an entry. */
export function reportUrl(id: string): string {
  return `${REPOSITORY_URL}/issues/new?${new URLSearchParams({ template: 'entry.yml', code: id }).toString()}`;
}

/** The file of a guide in a language, which may not have it yet, as a path from the project's root. */
export function guideFile(guide: GuideId, language: Language = FIRST_LANGUAGE): string {
  return ['src/content/docs', folderOf(language), 'guides', `${guide}.mdx`].filter(Boolean).join('/');
}

/** The oldest browsers that the site runs in. astro.config.mjs builds for them, and the linter checks. */
export const OLDEST_BROWSERS = ['Chrome 109', 'Firefox 115', 'Safari 15.4'];
