import { CACHE_RULES, OPEN_FILES, securityHeaders } from '#src/build/policy/headers.ts';
import { siteConf, type SiteConf } from './site-conf.ts';

/** What only a server can say; the rest each page says for itself, with its hashes. */
const POLICY = `frame-ancestors 'none'`;

/**
 * The site's part of nginx's configuration for whatever build lies in a folder. It does not change from build to build;
 * the price is that the policy for scripts stands in the pages alone.
 * @param conf what is served, and where
 * @returns text of the file
 */
export function anyBuildConf(conf: Omit<SiteConf, 'headers' | 'cacheRules' | 'openFiles'>): string {
  return siteConf({ ...conf, headers: securityHeaders(POLICY), cacheRules: CACHE_RULES, openFiles: OPEN_FILES });
}
