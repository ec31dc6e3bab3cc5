import { readFileSync } from 'node:fs';

/** The committed list of every address of the site, from its root. */
export const ADDRESSES = readFileSync('content/addresses.lock', 'utf8').split('\n').filter(Boolean);

/** The addresses of all pages. */
export const PAGES = ADDRESSES.filter((address) => address.endsWith('/'));

/** The same without the pages of single codes, which are many and alike. */
export const READING_PAGES = PAGES.filter((address) => !address.startsWith('/code/'));
