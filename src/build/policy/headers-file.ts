import { withBase } from '../../addresses.ts';
import { CACHE_RULES, OPEN_FILES, OPEN_HEADER, securityHeaders, TRANSPORT_SECURITY } from './headers.ts';

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
