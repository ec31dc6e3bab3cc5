import { SUB_PATH } from '../browser/sites.ts';

/** The environment variable with the address of nginx. */
export const ORIGIN_VARIABLE = 'NGINX_ORIGIN';

/** A file next to the build while the tests run, with its content. No address may lead to it. */
export const OUTSIDE = { name: 'outside-the-build.txt', text: 'not for readers' };

/**
 * The address of a page on the server.
 * @param path address from the site's root
 */
export function below(path: string): string {
  return SUB_PATH + path;
}
