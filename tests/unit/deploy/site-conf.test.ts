import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { anyBuildConf } from '#scripts/deploy/nginx/any-build.ts';
import { ANY_BUILD_ROOT, LISTEN } from '#scripts/deploy/nginx/defaults.ts';
import { pieces, quoted } from '#scripts/deploy/nginx/directive.ts';
import { siteConf, type SiteConf } from '#scripts/deploy/nginx/site-conf.ts';

const CONF: SiteConf = {
  root: '/srv/site/',
  base: '',
  listen: ['80', '[::]:80'],
  headers: { 'Content-Security-Policy': "default-src 'self'", 'X-Content-Type-Options': 'nosniff' },
  cacheRules: [
    { pattern: '/_astro/*', value: 'max-age=31536000, immutable' },
    { pattern: '/sw.js', value: 'no-cache' },
    { pattern: '/*', value: 'max-age=300' },
  ],
  openFiles: '/api/*',
};

describe('the configuration of nginx', () => {
  test('adds every header to every answer, and none anywhere else', () => {
    const text = siteConf(CONF);
    expect(text).toContain(`    add_header Content-Security-Policy "default-src 'self'" always;\n`);
    expect(text).toContain('    add_header X-Content-Type-Options "nosniff" always;\n');
    // One in a location would put those of the server out of force there.
    expect(text.slice(text.indexOf('    location '))).not.toContain('add_header');
  });

  test('puts a header together that is longer than nginx takes', () => {
    const policy = `script-src ${"'sha256-abc' ".repeat(500)}`;
    const text = siteConf({ ...CONF, headers: { 'Content-Security-Policy': policy } });
    const values = [...text.matchAll(/map "" (\S+) \{\n {4}default "([^"]*)";/g)];
    expect(values.length).toBeGreaterThan(1);
    expect(values.map(([, , piece]) => piece).join('')).toBe(policy);
    const names = values.map(([, name = '']) => name).join('');
    expect(text).toContain(`add_header Content-Security-Policy "${names}" always;`);
  });

  test('tells by the address how long a file may be kept, below the sub-path', () => {
    const text = siteConf({ ...CONF, base: '/docs.v1' });
    const rules = [...text.matchAll(/^ {4}"~(\S+)" "([^"]*)";$/gm)];
    const rest = /default "([^"]*)";/.exec(text)?.[1];
    const kept = (path: string) => rules.find(([, pattern = '']) => new RegExp(pattern).test(path))?.[2] ?? rest;
    expect(kept('/docs.v1/_astro/a.css')).toBe('max-age=31536000, immutable');
    expect(kept('/docs.v1/sw.js')).toBe('no-cache');
    expect(kept('/docs.v1/swxjs')).toBe('max-age=300');
    expect(kept('/docs.v1/a/sw.js')).toBe('max-age=300');
    expect(kept('/docsxv1/_astro/a.css')).toBe('max-age=300');
    expect(kept('/docs.v1/index.html')).toBe('max-age=300');
  });

  test('opens the files of programs to pages of other sites, and no other', () => {
    const text = siteConf({ ...CONF, base: '/docs' });
    const [, lines = ''] = /map \$uri \$msdk_errors_open \{\n([^}]*)\}/.exec(text) ?? [];
    expect(lines.split('\n').map((line) => line.trim())).toEqual(['default "";', '"~^/docs/api/.*$" "*";', '']);
    expect(text).toContain('    add_header Access-Control-Allow-Origin $msdk_errors_open always;\n');
  });

  test('wants a rule for what the others leave', () => {
    expect(() => siteConf({ ...CONF, cacheRules: CONF.cacheRules.slice(0, 2) })).toThrow('No cache rule is for “/*”');
  });

  test('tells a CDN how long it may keep pages, and nothing of other files', () => {
    expect(siteConf(CONF)).not.toContain('CDN-Cache-Control');
    const text = siteConf({ ...CONF, edge: 'max-age=3600' });
    const [, lines = ''] = /map \$uri \$msdk_errors_edge \{\n([^}]*)\}/.exec(text) ?? [];
    expect(lines.split('\n').map((line) => line.trim())).toEqual([
      'default "max-age=3600";',
      '"~^/_astro/.*$" "";',
      '"~^/sw\\.js$" "";',
      '',
    ]);
    expect(text).toContain('    add_header CDN-Cache-Control $msdk_errors_edge always;\n');
  });

  test('takes no sub-path that nginx would read as something else', () => {
    for (const base of ['/', 'docs', '/docs/', '/a b', '/a;', '/{', '//docs']) {
      expect(() => siteConf({ ...CONF, base }), base).toThrow('is no sub-path');
    }
  });

  test('ends both the address and the folder with a slash, as an alias can be left otherwise', () => {
    expect(siteConf(CONF)).toContain('location ^~ / {\n        alias "/srv/site/";');
    expect(siteConf({ ...CONF, base: '/docs' })).toContain('location ^~ /docs/ {\n        alias "/srv/site/";');
  });

  test('answers outside the sub-path, and only when there is one', () => {
    expect(siteConf(CONF)).not.toContain('location / {');
    expect(siteConf({ ...CONF, base: '/docs' })).toContain(
      'location = /docs {\n        return 301 /docs/$is_args$args;',
    );
  });

  test('listens where it is told', () => {
    expect(siteConf(CONF)).toContain('    listen 80;\n    listen [::]:80;\n');
  });
});

test('the configuration for any build, which lies in the project, is what is generated', () => {
  const file = 'scripts/deploy/nginx/msdk-errors.conf';
  const made = anyBuildConf({ root: ANY_BUILD_ROOT, base: '', listen: LISTEN });
  expect(readFileSync(file, 'utf8'), `npm run nginx:conf -- --any-build --out ${file}`).toBe(made);
});

describe('a value for nginx', () => {
  test('stands in quotes', () => {
    expect(quoted("script-src 'self'; img-src data:")).toBe(`"script-src 'self'; img-src data:"`);
  });

  test.each(['a "quote"', 'a \\ backslash', 'a $variable', 'a line\nbreak'])('is refused: %j', (text) => {
    expect(() => quoted(text)).toThrow('nginx would not take this text');
  });

  test('is cut into pieces that together are the whole', () => {
    const text = 'x'.repeat(9000);
    expect(pieces(text).join('')).toBe(text);
    for (const piece of pieces(text)) expect(piece.length).toBeLessThanOrEqual(4000);
    expect(pieces('short')).toEqual(['short']);
  });
});
