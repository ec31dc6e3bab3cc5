import { OPEN_HEADER, type CacheRule } from '#src/build/policy/headers.ts';
import { quoted } from './directive.ts';
import { cacheMaps, headerLines, headerMaps, openMap } from './headers.ts';
import { MIME_TYPES, TEXT_TYPES } from './mime-types.ts';

/** What a configuration is made from. */
export interface SiteConf {
  /** Folder of the build on the server, an absolute path. */
  root: string;
  /** The sub-path at which the site is served, without a slash at its end; empty for the root. */
  base: string;
  /** What to listen on, as nginx has it: `80`, `[::]:80`, `127.0.0.1:8080`. */
  listen: readonly string[];
  /** Headers of every answer, by name. */
  headers: Readonly<Record<string, string>>;
  /** How long files may be kept; the first rule that fits holds. A rule for `/*` has to be the last. */
  cacheRules: readonly Pick<CacheRule, 'pattern' | 'value'>[];
  /** The files that pages of other sites may read as well: a pattern such as `/api/*`. */
  openFiles: string;
  /**
   * How long a CDN in front may keep what the rule for `/*` is for, without asking: a value of Cache-Control. Whoever sets
   * it has to purge the CDN with each version. Without it a CDN follows the rules as browsers do.
   */
  edge?: string;
}

/**
 * The part of nginx's configuration that serves the site, for its `http` block: what Debian includes from `sites-enabled`.
 * @param conf what it is made from
 * @returns text of the file
 * @throws Error when the sub-path is none, a value cannot be written for nginx, or no cache rule holds for what the others leave
 */
export function siteConf(conf: SiteConf): string {
  const { root, base, listen } = conf;
  if (!/^(?:\/[\w.~-]+)*$/.test(base)) {
    throw new Error(`“${base}” is no sub-path: one such as /docs was expected, of letters, digits and .~-_, or none.`);
  }
  const folder = root.replace(/\/+$/, '');
  return `# MSDK Errors below ${base}/, made by "npm run nginx:conf". Change it there: see scripts/deploy/README.md.

${cacheMaps(conf)}${openMap(conf)}${headerMaps(conf.headers)}server {
${listen.map((address) => `    listen ${address};`).join('\n')}
    server_name _;

    server_tokens off;
    autoindex off;
    log_not_found off;
    charset utf-8;
    charset_types ${TEXT_TYPES.join(' ')};
    types {
${Object.entries(MIME_TYPES)
  .map(([type, extensions]) => `        ${type} ${extensions.join(' ')};`)
  .join('\n')}
    }
    default_type application/octet-stream;

    sendfile on;
    tcp_nopush on;
    client_max_body_size 1k;

    # Redirects name no host: behind a CDN nginx knows neither the host nor the scheme of the reader.
    absolute_redirect off;

    # Copies made by "npm run compress"; CDNs ask with Via, and some of them with HTTP/1.0.
    gzip_static on;
    gzip_http_version 1.0;
    gzip_proxied any;
    gzip_vary on;
    # What has no copy is compressed here, so that a forgotten copy costs processor time and not the reader's.
    gzip on;
    gzip_min_length 1000;
    gzip_types ${TEXT_TYPES.join(' ')};

    # All headers stand here: a single one in a location would put these out of force there.
${headerLines(conf.headers)}
    add_header Cache-Control $msdk_errors_cache always;
    add_header ${OPEN_HEADER.name} $msdk_errors_open always;
${conf.edge === undefined ? '' : '    add_header CDN-Cache-Control $msdk_errors_edge always;\n'}
    # A folder without a page is an address that does not exist.
    error_page 404 ${base}/404.html;
    error_page 403 =404 ${base}/404.html;

    location ^~ ${base}/ {
        alias ${quoted(`${folder}/`)};
        index index.html;
        # Files for hosts, copies, and hidden files are not for readers.
        location ~ "/(\\.|_headers$|_redirects$)|\\.(gz|br)$" {
            return 404;
        }
    }
    location = ${base}/404.html {
        internal;
        alias ${quoted(`${folder}/404.html`)};
    }
    location = ${base}/opensearch.xml {
        types {
            application/opensearchdescription+xml xml;
        }
        alias ${quoted(`${folder}/opensearch.xml`)};
    }
${base === '' ? '' : outside(base)}}
`;
}

/** What is answered outside the sub-path. */
function outside(base: string): string {
  return `    location = ${base} {
        return 301 ${base}/$is_args$args;
    }
    location / {
        return 404;
    }
`;
}
