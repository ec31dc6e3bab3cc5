import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isCompressible } from '#scripts/deploy/compression.ts';
import { CONTENT_TYPES } from '#src/build/content-types.ts';
import { pagePolicy, sitePolicy } from '#src/build/policy/directives.ts';
import { CACHE_RULES, OPEN_FILES, OPEN_HEADER, securityHeaders } from '#src/build/policy/headers.ts';

const CONF = readFileSync('scripts/deploy/nginx.conf', 'utf8');

/** The values of a `map` by pattern, without the sub-path. */
function map(variable: string): Record<string, string> {
  const [, lines = ''] = new RegExp(`map \\S+ \\$${variable} \\{\\n([^}]*)\\}`).exec(CONF) ?? [];
  const found = [...lines.matchAll(/^ {4}"?(.*?)"? "(.*)";$/gm)];
  return Object.fromEntries(found.map(([, pattern = '', value = '']) => [pattern, value]));
}

/** A pattern as a regular expression of nginx. */
function expression(pattern: string): string {
  if (pattern === '/*') return 'default';
  return `~^@BASE@${pattern.replaceAll('.', '\\.')}$`.replace(/\*\$$/, '');
}

test('nginx sends the same security headers as other hosts', () => {
  const sent = Object.fromEntries(
    [...CONF.matchAll(/^ {4}add_header (\S+) "?(.*?)"? always;$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
  expect(sent).toEqual({
    ...securityHeaders('$msdk_errors_policy'),
    'Cache-Control': '$msdk_errors_cache',
    [OPEN_HEADER.name]: '$msdk_errors_open',
  });
  // An add_header in a location would switch off those of the server there.
  expect(CONF.slice(CONF.indexOf('    location '))).not.toContain('add_header');
});

test('nginx sends the same Cache-Control as other hosts', () => {
  const rules = CACHE_RULES.map(({ pattern, value }) => [expression(pattern), value]);
  expect(map('msdk_errors_cache')).toEqual(Object.fromEntries(rules));
  // A CDN may keep longer only the files that browsers revalidate each time.
  const rest = CACHE_RULES.find(({ pattern }) => pattern === '/*')?.value ?? '';
  expect(Object.keys(map('msdk_errors_edge'))).toEqual(['default', rest]);
});

test('nginx sends the whole policy with everything but pages, which contain their own', () => {
  const hashes = { scripts: [], styles: [] };
  const [, frames = ''] = sitePolicy(hashes).split(`${pagePolicy(hashes)}; `);
  expect(map('msdk_errors_policy')).toEqual({ default: sitePolicy(hashes), '~\\.html$': frames });
});

test('nginx opens the same files to other sites as other hosts do', () => {
  expect(map('msdk_errors_open')).toEqual({ default: '', [expression(OPEN_FILES)]: OPEN_HEADER.value });
});

test('nginx names the same types and charsets as other hosts, and compresses these files', () => {
  const listOf = (directive: string) => new RegExp(`^ {4}${directive} (.*);$`, 'm').exec(CONF)?.[1]?.split(' ') ?? [];
  expect(CONF).toContain('    charset utf-8;\n');
  for (const [pattern, value] of Object.entries(CONTENT_TYPES)) {
    const [type = '', charset] = value.split('; ');
    const [name = '', extension = ''] = pattern.replace('/*', '').split('.');
    const types = name === '' ? '' : `location ~ "/${name}\\.${extension}$" {\n            types {\n        `;
    expect(CONF).toContain(`${types}        ${type} ${extension};\n`);
    expect(charset).toBe('charset=utf-8');
    expect(listOf('charset_types')).toContain(type);
    expect(listOf('gzip_types')).toContain(type);
    expect(isCompressible(pattern)).toBe(true);
  }
});
