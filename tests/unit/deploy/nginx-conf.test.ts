import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pagePolicy, sitePolicy } from '#src/build/policy/directives.ts';
import { CACHE_RULES, OPEN_FILES, OPEN_HEADER, securityHeaders } from '#src/build/policy/headers.ts';

const CONF = readFileSync('scripts/deploy/nginx.conf', 'utf8');

/** The lines of a `map`, without the sub-path: value by pattern. */
function map(variable: string): Record<string, string> {
  const [, lines = ''] = new RegExp(`map \\S+ \\$${variable} \\{\\n([^}]*)\\}`).exec(CONF) ?? [];
  const found = [...lines.matchAll(/^ {4}"?(.*?)"? "(.*)";$/gm)];
  return Object.fromEntries(found.map(([, pattern = '', value = '']) => [pattern, value]));
}

/** The expression of nginx for a pattern. */
function expression(pattern: string): string {
  if (pattern === '/*') return 'default';
  return `~^@BASE@${pattern.replaceAll('.', '\\.')}$`.replace(/\*\$$/, '');
}

test('nginx sends the security headers of every host', () => {
  const sent = Object.fromEntries(
    [...CONF.matchAll(/^ {4}add_header (\S+) "?(.*?)"? always;$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
  expect(sent).toEqual({
    ...securityHeaders('$msdk_errors_policy'),
    'Cache-Control': '$msdk_errors_cache',
    [OPEN_HEADER.name]: '$msdk_errors_open',
  });
  // One in a location would switch those of the server off there.
  expect(CONF.slice(CONF.indexOf('    location '))).not.toContain('add_header');
});

test('nginx lets each file be kept as long as every host does', () => {
  const rules = CACHE_RULES.map(({ pattern, value }) => [expression(pattern), value]);
  expect(map('msdk_errors_cache')).toEqual(Object.fromEntries(rules));
  // A CDN may keep longer what browsers ask for each time, and nothing else.
  const rest = CACHE_RULES.find(({ pattern }) => pattern === '/*')?.value ?? '';
  expect(Object.keys(map('msdk_errors_edge'))).toEqual(['default', rest]);
});

test('nginx sends the whole policy with all but pages, which carry theirs', () => {
  const hashes = { scripts: [], styles: [] };
  const [, frames = ''] = sitePolicy(hashes).split(`${pagePolicy(hashes)}; `);
  expect(map('msdk_errors_policy')).toEqual({ default: sitePolicy(hashes), '~\\.html$': frames });
});

test('nginx opens the same files to pages of other sites as every host', () => {
  expect(map('msdk_errors_open')).toEqual({ default: '', [expression(OPEN_FILES)]: OPEN_HEADER.value });
});
