import { readFileSync } from 'node:fs';
import {
  CHANGES_PATH,
  codePath,
  DATA_PATH,
  DECODE_PATH,
  domainPath,
  ERRORS_PATH,
  GUIDES_PATH,
  inLanguage,
  RELATIONS_PATH,
  SEARCH_PATH,
  splitLanguage,
} from '#src/addresses.ts';

/** The committed list of every address of the site, from its root. */
export const ADDRESSES = readFileSync('content/addresses.lock', 'utf8').split('\n').filter(Boolean);

/** The addresses of all pages. */
export const PAGES = ADDRESSES.filter((address) => address.endsWith('/'));

/** Those in English without the pages of single codes, which are many and alike. */
export const READING_PAGES = PAGES.filter(
  (address) => splitLanguage(address).path === address && !address.startsWith('/code/'),
);

/** A Chinese page of each kind. */
export const CHINESE_PAGES = [
  '/',
  DECODE_PATH,
  ERRORS_PATH,
  SEARCH_PATH,
  RELATIONS_PATH,
  CHANGES_PATH,
  GUIDES_PATH,
  DATA_PATH,
  domainPath('qq-platform'),
  domainPath('apple-login'),
  codePath('-1'),
  codePath('-73'),
].map((path) => inLanguage('zh-cn', path));
