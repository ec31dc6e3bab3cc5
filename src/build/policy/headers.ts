import { withBase } from '../../addresses.ts';
import { WORKER_PATH } from '../../features/offline/routes.ts';

/** The headers of the site, wherever it is hosted: the file for static hosts and nginx.conf, which a test compares, repeat them. */

/** How long a kind of file may be kept. */
export interface CacheRule {
  /** The files, from the site's root; `*` stands for any text: `/_astro/*`. */
  pattern: string;
  /** The value of Cache-Control. */
  value: string;
  /** Why so long. */
  why: string;
}

const FOREVER = 'public, max-age=31536000, immutable';

/** How long files may be kept; the first rule that fits holds. */
export const CACHE_RULES: readonly CacheRule[] = [
  {
    pattern: '/_astro/*',
    value: FOREVER,
    why: 'The name holds a hash of the content.',
  },
  {
    pattern: '/pagefind/fragment/*',
    value: FOREVER,
    why: 'The name holds a hash of the content.',
  },
  {
    pattern: '/pagefind/index/*',
    value: FOREVER,
    why: 'The name holds a hash of the content.',
  },
  {
    pattern: '/favicon.svg',
    value: 'public, max-age=86400',
    why: 'Each view would ask for it, and an older icon for a day harms nobody.',
  },
  {
    pattern: WORKER_PATH,
    value: 'no-cache',
    why: 'It decides which version a reader sees, so each visit asks for a newer one.',
  },
  {
    pattern: '/*',
    value: 'public, max-age=0, must-revalidate',
    why: 'Pages, JSON and the entry of the search index name files by hash, which a newer version no longer has: asking each time costs one short answer while nothing has changed.',
  },
];

/** Files that pages of other sites may read as well, by pattern: the catalogue as JSON is there for everybody's programs. */
export const OPEN_FILES = '/api/*';

/** The header that lets them. */
export const OPEN_HEADER = { name: 'Access-Control-Allow-Origin', value: '*' } as const;

/**
 * The headers that every answer carries.
 * @param policy the Content-Security-Policy of the site
 * @returns values by name
 */
export function securityHeaders(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    // The type of a file is what the server says, whatever the file looks like.
    'X-Content-Type-Options': 'nosniff',
    // Nobody is told what was looked for: the search can stand in the address.
    'Referrer-Policy': 'no-referrer',
    // What the site never asks for, nobody can ask for in its name.
    'Permissions-Policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    // Other sites' windows and pages keep no hold on ours.
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // For browsers that do not know frame-ancestors.
    'X-Frame-Options': 'DENY',
    // Adobe's readers ask for a file with permissions otherwise.
    'X-Permitted-Cross-Domain-Policies': 'none',
  };
}

/**
 * Tells browsers to use nothing but HTTPS from now on. Not among the headers, because it cannot be taken back: whoever
 * hosts the site switches it on when the whole domain is there to stay on HTTPS.
 */
export const TRANSPORT_SECURITY = 'Strict-Transport-Security: max-age=63072000; includeSubDomains';

/** Features of browsers that the site has no use for: all that Chrome lets a site deny, but the clipboard, which it uses. */
const DENIED_FEATURES = [
  'accelerometer',
  'ambient-light-sensor',
  'attribution-reporting',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** Name of the file that static hosts read headers from: Netlify, Cloudflare Pages and others like them. */
export const HEADERS_FILE = '_headers';

/** How long a line may be on Cloudflare Pages. */
const LONGEST_LINE = 2000;

/**
 * The file that tells static hosts the headers of every answer.
 *
 * A host joins the values of all rules that fit an address, so no address may get Cache-Control from two of them. What
 * has no rule of its own is therefore left to the hosts, which send the value of the last rule by themselves.
 * @param policy the Content-Security-Policy of the site
 * @param base the sub-path at which the site is served
 * @throws Error when a line is longer than hosts read
 */
export function headersFile(policy: string, base: string): string {
  const everything = block(
    'Everything.',
    withBase(base, '/*'),
    Object.entries(securityHeaders(policy)).map(([name, value]) => `${name}: ${value}`),
    `# When the whole domain is there to stay on HTTPS; it cannot be taken back:\n  # ${TRANSPORT_SECURITY}\n`,
  );
  const kept = CACHE_RULES.filter(({ pattern }) => pattern !== '/*').map(({ pattern, value, why }) =>
    block(why, withBase(base, pattern), [`Cache-Control: ${value}`]),
  );
  const open = block('For the programs of everybody.', withBase(base, OPEN_FILES), [
    `${OPEN_HEADER.name}: ${OPEN_HEADER.value}`,
  ]);
  const text = [everything, ...kept, open].join('\n');
  const long = text.split('\n').find(({ length }) => length > LONGEST_LINE);
  if (long !== undefined)
    throw new Error(
      `A line of ${HEADERS_FILE} has ${String(long.length)} characters, and hosts read ${String(LONGEST_LINE)}: “${long.slice(0, 60)}…”. Move scripts and style sheets that differ from page to page out of the pages.`,
    );
  return text;
}

/** The headers of a pattern, below a comment. */
function block(comment: string, pattern: string, headers: readonly string[], more = ''): string {
  return `# ${comment}\n${pattern}\n${headers.map((header) => `  ${header}\n`).join('')}${more && `  ${more}`}`;
}
