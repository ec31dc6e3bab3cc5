import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { policyIn } from './policy-in.ts';
import { siteConf, type SiteConf } from './nginx/site-conf.ts';
import { HEADERS_FILE, CACHE_RULES, OPEN_FILES, securityHeaders } from '#src/build/policy/headers.ts';

/** What is served, and where. */
export interface BuildConf extends Pick<SiteConf, 'base' | 'listen' | 'edge'> {
  /** Folder of the build on this machine, whose policy is taken. */
  dist: string;
  /** Folder of the build on the server; that on this machine unless given. */
  root?: string;
}

/**
 * The site's part of nginx's configuration for one build, with the hashes of its pages in the policy.
 * @param conf what is served, and where
 * @returns text of the file
 * @throws Error when there is no build, or it was made for another sub-path
 */
export function buildConf({ dist, root, ...conf }: BuildConf): string {
  const page = join(dist, '404.html');
  const headers = join(dist, HEADERS_FILE);
  for (const file of [page, headers]) {
    if (!existsSync(file)) throw new Error(`${file} is missing: ${dist} holds no build. Run npm run build first.`);
  }
  if (!readFileSync(page, 'utf8').includes(` href="${conf.base}/favicon.svg"`)) {
    throw new Error(`${dist} was not built for ${conf.base}/. Build it with BASE_PATH=${conf.base} npm run build.`);
  }
  return siteConf({
    ...conf,
    root: resolve(root ?? dist),
    headers: securityHeaders(policyIn(readFileSync(headers, 'utf8'))),
    cacheRules: CACHE_RULES,
    openFiles: OPEN_FILES,
  });
}
