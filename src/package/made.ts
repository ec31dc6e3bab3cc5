import { BASE_PATH, SITE_URL } from '../site.ts';

/* `npm run package` writes what it knows in the place of this module. */

/** Version of the package. */
export const VERSION = String(process.env['npm_package_version']);

/** Full address of the site, without a slash at its end; empty when it is not known. */
export const SITE: string = SITE_URL === undefined ? '' : new URL(BASE_PATH, SITE_URL).href.replace(/\/$/, '');
