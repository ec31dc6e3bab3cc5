import { expect, test } from 'vitest';
import { CONTENT_TYPES } from '#src/build/content-types.ts';
import { headersFile, CACHE_RULES, securityHeaders } from '#src/build/policy/headers.ts';

/** The value of Cache-Control for a path, from the first rule that matches. */
const kept = (path: string) =>
  CACHE_RULES.find(({ pattern }) => {
    const [before = '', after] = pattern.split('*');
    return after === undefined ? path === pattern : path.startsWith(before);
  })?.value;

/** The blocks of a headers file whose pattern matches a path. */
const blocks = (file: string) =>
  file
    .split('\n')
    .filter((line) => line.startsWith('/'))
    .map((line) => line.trim());

test('only files with a hash in their names are kept for good', () => {
  expect(kept('/_astro/a.DsiG7PfN.css')).toMatch(/\bimmutable\b/);
  for (const path of [
    '/',
    '/404.html',
    '/code/-1/',
    '/api/v1/errors.json',
    '/search-index/words.json',
    '/previews/site.png',
  ])
    expect(kept(path), path).toBe('public, max-age=0, must-revalidate');
  expect(kept('/service-worker.js')).toBe('no-cache');
});

test('the rule for everything is the last, as no rule after it would apply', () => {
  expect(CACHE_RULES.map(({ pattern }) => pattern).indexOf('/*')).toBe(CACHE_RULES.length - 1);
});

test('the headers contain the policy unchanged', () => {
  expect(securityHeaders(`default-src 'none'`)['Content-Security-Policy']).toBe(`default-src 'none'`);
});

test('the file for static hosts gives each header under one pattern, below the sub-path', () => {
  const file = headersFile(`default-src 'none'`, '/docs/');
  const patterns = blocks(file);
  expect(patterns).toContain('/docs/_astro/*');
  expect(patterns.filter((pattern) => !pattern.startsWith('/docs/'))).toEqual([]);
  expect(file).toContain(`\n/docs/*\n  Content-Security-Policy: default-src 'none'\n`);
  // Hosts join the values of all matching patterns, so only one of them may set Cache-Control.
  const ofAll = file.slice(file.indexOf('/docs/*'), file.indexOf('\n\n'));
  expect(ofAll).not.toContain('Cache-Control');
  expect(new Set(patterns).size).toBe(patterns.length);
});

test('at the root patterns have one slash', () => {
  expect(blocks(headersFile('x', '/'))).toEqual([
    '/*',
    ...CACHE_RULES.slice(0, -1).map(({ pattern }) => pattern),
    ...Object.keys(CONTENT_TYPES),
    '/api/*',
  ]);
});

test('permanent HTTPS is in the file, but not switched on', () => {
  const lines = headersFile('x', '/')
    .split('\n')
    .filter((line) => line.includes('Strict-Transport-Security'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^ *# /);
});

test('a policy longer than hosts read stops the build', () => {
  expect(() => headersFile('x'.repeat(1970), '/')).not.toThrow();
  expect(() => headersFile('x'.repeat(2000), '/')).toThrow('hosts read 2000');
});
