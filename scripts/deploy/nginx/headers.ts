import { pieces, quoted } from './directive.ts';
import { OPEN_HEADER } from '#src/build/policy/headers.ts';
import type { SiteConf } from './site-conf.ts';

/**
 * Variables that say how long an answer may be kept, by the file that is sent: the page for 404 when there is none.
 * @param conf what the configuration is made from
 * @throws Error when no rule holds for what the others leave
 */
export function cacheMaps({ base, cacheRules, edge }: Pick<SiteConf, 'base' | 'cacheRules' | 'edge'>): string {
  const rest = cacheRules.find(({ pattern }) => pattern === '/*');
  if (!rest) throw new Error('No cache rule is for “/*”: the rules have to say how long any other file may be kept.');
  const named = cacheRules
    .filter((rule) => rule !== rest)
    .map(({ pattern, value }) => [`~^${expression(base + pattern)}$`, value] as const);
  return [
    map('$uri', '$msdk_errors_cache', [['default', rest.value], ...named]),
    // A header without a value is not sent: the files with rules of their own follow these at the CDN as well.
    edge === undefined
      ? ''
      : map('$uri', '$msdk_errors_edge', [['default', edge], ...named.map(([uri]) => [uri, ''] as const)]),
  ].join('');
}

/**
 * The variable that opens some files to pages of other sites; a header without a value is not sent.
 * @param conf what the configuration is made from
 */
export function openMap({ base, openFiles }: Pick<SiteConf, 'base' | 'openFiles'>): string {
  return map('$uri', '$msdk_errors_open', [
    ['default', ''],
    [`~^${expression(base + openFiles)}$`, OPEN_HEADER.value],
  ]);
}

/** A variable whose value depends on another. */
function map(from: string, to: string, lines: readonly (readonly [string, string])[]): string {
  return `map ${from} ${to} {
${lines.map(([when, value]) => `    ${when === 'default' ? when : `"${when}"`} ${quoted(value)};\n`).join('')}}

`;
}

/** The regular expression for a pattern. */
function expression(pattern: string): string {
  return pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
}

/**
 * Variables for the pieces of headers that are too long for one value.
 * @param headers values by name
 */
export function headerMaps(headers: SiteConf['headers']): string {
  return Object.entries(headers)
    .filter(([, value]) => pieces(value).length > 1)
    .flatMap(([name, value]) =>
      pieces(value).map((piece, index) => `map "" ${variable(name, index)} {\n    default ${quoted(piece)};\n}\n\n`),
    )
    .join('');
}

/**
 * The lines that add headers to every answer.
 * @param headers values by name
 */
export function headerLines(headers: SiteConf['headers']): string {
  return Object.entries(headers)
    .map(([name, value]) => `    add_header ${name} ${headerValue(name, value)} always;`)
    .join('\n');
}

/** The value of a header: written out, or put together from its pieces. */
function headerValue(name: string, value: string): string {
  const parts = pieces(value);
  return parts.length === 1 ? quoted(value) : `"${parts.map((_, index) => variable(name, index)).join('')}"`;
}

/** The variable for a piece of a header. */
function variable(name: string, index: number): string {
  return `$msdk_errors_${name.toLowerCase().replaceAll('-', '_')}_${String(index)}`;
}
