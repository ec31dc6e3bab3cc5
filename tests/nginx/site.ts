import { SUB_PATH } from '../browser/sites.ts';

/** The variable that tells the tests where nginx serves the site. */
export const ORIGIN_VARIABLE = 'NGINX_ORIGIN';

/** A file that lies beside the build while the tests run, and what it holds: no address may lead to it. */
export const OUTSIDE = { name: 'outside-the-build.txt', text: 'not for readers' };

/**
 * The address of a path of the site.
 * @param path path from the site's root
 */
export function below(path: string): string {
  return SUB_PATH + path;
}
