/** Port of the site that is served at the root. */
export const ROOT_PORT = 4391;

/** Port of the site that is served below a sub-path. */
export const SUB_PATH_PORT = 4392;

/** The sub-path: two levels, to find addresses that are put together wrongly. */
export const SUB_PATH = '/below/here';

/** The address at which the site below the sub-path says that it is served. */
export const SUB_PATH_SITE = 'https://errors.example';

/** Where the site for the sub-path is built. */
export const SUB_PATH_BUILD = '.generated/dist-sub-path';
