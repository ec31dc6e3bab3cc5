/** What nginx listens on unless told otherwise. */
export const LISTEN: readonly string[] = ['80', '[::]:80'];

/** Where a build lies on the server, for the configuration that holds for any build. */
export const ANY_BUILD_ROOT = '/var/www/msdk-errors';
