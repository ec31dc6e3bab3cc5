import { withBase } from '../../addresses.ts';
import { CONTENT_TYPES } from '../content-types.ts';
import { WORKER_PATH } from '../../features/offline/routes.ts';

/** The headers of the site, wherever it is hosted. The file for static hosts and nginx.conf repeat them; a test compares. */

/** How long caches may keep a kind of file. */
export interface CacheRule {
  /** The files, from the site's root; `*` matches any text: `/_astro/*`. */
  pattern: string;
  /** The value of Cache-Control. */
  value: string;
  /** The reason. */
  why: string;
}

const FOREVER = 'public, max-age=31536000, immutable';

/** How long caches may keep files; the first rule that matches applies. */
export const CACHE_RULES: readonly CacheRule[] = [
  {
    pattern: '/_astro/*',
    value: FOREVER,
    why: 'The name holds a hash of the content.',
  },
  {
    pattern: '/favicon.svg',
    value: 'public, max-age=86400',
    why: 'Every page view would ask for it, and an outdated icon for a day does no harm.',
  },
  {
    pattern: WORKER_PATH,
    value: 'no-cache',
    why: 'It decides which version a reader sees, so each visit asks for a newer one.',
  },
  {
    pattern: '/*',
    value: 'public, max-age=0, must-revalidate',
    why: 'Pages name files by hash, which a newer version no longer has, and data changes with them: asking each time costs one short response while nothing has changed.',
  },
];

/** The pattern of files that other sites may read: the published JSON is for everybody's programs. */
export const OPEN_FILES = '/api/*';

/** The header that allows it. */
export const OPEN_HEADER = { name: 'Access-Control-Allow-Origin', value: '*' } as const;

/**
 * The headers that every response carries.
 * @param policy the Content-Security-Policy of the site
 * @returns values by name
 */
export function securityHeaders(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    // Browsers must not guess a file's type from its content.
    'X-Content-Type-Options': 'nosniff',
    // The address can contain a search, which is nobody else's business.
    'Referrer-Policy': 'no-referrer',
    // What the site never uses, nobody can request in its name.
    'Permissions-Policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    // Windows of other sites get no reference to ours.
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // For browsers that do not support frame-ancestors.
    'X-Frame-Options': 'DENY',
    // Otherwise Adobe's readers ask for a file with permissions.
    'X-Permitted-Cross-Domain-Policies': 'none',
  };
}

/**
 * Tells browsers to use only HTTPS from now on. It is not among the headers because it cannot be taken back: whoever hosts
 * the site can switch it on once the whole domain is on HTTPS for good.
 */
export const TRANSPORT_SECURITY = 'Strict-Transport-Security: max-age=63072000; includeSubDomains';

/** Browser features that the site does not use: everything that Chrome lets a site deny except the clipboard. */
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

/** The file from which static hosts such as Netlify and Cloudflare Pages read headers. */
export const HEADERS_FILE = '_headers';

/** How many characters Cloudflare Pages reads of a line. */
const LONGEST_LINE = 2000;

/**
 * The file that tells static hosts which headers to send.
 *
 * A host joins the values of all rules that match an address, so no address may get Cache-Control from two of them. Files
 * without a rule of their own are therefore left to the hosts, which send the value of the last rule by default.
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
  const typed = Object.entries(CONTENT_TYPES).map(([pattern, type]) =>
    block('Types that hosts do not all know.', withBase(base, pattern), [`Content-Type: ${type}`]),
  );
  const text = [everything, ...kept, ...typed, open].join('\n');
  const long = text.split('\n').find(({ length }) => length > LONGEST_LINE);
  if (long !== undefined)
    throw new Error(
      `A line of ${HEADERS_FILE} has ${String(long.length)} characters, and hosts read ${String(LONGEST_LINE)}: “${long.slice(0, 60)}…”. Move scripts and style sheets that differ from page to page out of the pages.`,
    );
  return text;
}

/** A comment, a pattern and its headers. */
function block(comment: string, pattern: string, headers: readonly string[], more = ''): string {
  return `# ${comment}\n${pattern}\n${headers.map((header) => `  ${header}\n`).join('')}${more && `  ${more}`}`;
}
