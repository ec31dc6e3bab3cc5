import { expect, test } from '@playwright/test';
import { sitePolicy } from '#src/build/policy/directives.ts';
import { securityHeaders } from '#src/build/policy/headers.ts';
import { SUB_PATH } from '../browser/sites.ts';
import { ask, GZIP, type Options } from './ask.ts';
import { below } from './site.ts';

/** Every kind of response: its address, its status, and how it is requested. */
const RESPONSES: readonly (readonly [string, number, Options?])[] = [
  [below('/'), 200],
  [below('/'), 200, GZIP],
  [below('/errors/qq-platform/'), 200],
  [below('/api/v1/errors.json'), 200],
  [below('/opensearch.xml'), 200],
  [below('/favicon.svg'), 200],
  [below('/api/v1/errors.json'), 206, { headers: { Range: 'bytes=0-9' } }],
  [below('/'), 200, { method: 'HEAD' }],
  [below('/errors'), 301],
  [SUB_PATH, 301],
  [below('/nothing/'), 404],
  [below('/_astro/'), 404],
  [below('/index.html.gz'), 404],
  ['/', 404],
  [below('/'), 405, { method: 'POST' }],
  [below('/'), 412, { headers: { 'If-Match': '"other"' } }],
  [below('/api/v1/errors.json'), 416, { headers: { Range: 'bytes=99999999-' } }],
];

test('every response carries every header', async () => {
  for (const [path, status, options = {}] of RESPONSES) {
    const name = `${options.method ?? 'GET'} ${path} ${JSON.stringify(options.headers ?? {})}`;
    const response = await ask(path, options);
    expect.soft(response.status, name).toBe(status);
    const policy = String(response.headers['content-security-policy']).split(', ')[0] ?? '';
    expect.soft(policy, name).toContain(`frame-ancestors 'none'`);
    for (const [header, value] of Object.entries(securityHeaders(policy))) {
      // nginx builds the head of a 416 twice, and adds its headers each time.
      const expected = status === 416 ? [value, `${value}, ${value}`] : [value];
      expect.soft(expected, `${name}: ${header}`).toContain(response.headers[header.toLowerCase()]);
    }
    expect.soft(response.headers['cache-control'] ?? '', name).not.toBe('');
    // The name of the server is no secret; its version would only help an attacker.
    expect.soft(response.headers.server, name).toBe('nginx');
    expect.soft(response.body.toString('latin1'), name).not.toMatch(/nginx\/\d/);
  }
});

test('a page carries its policy itself, and everything else gets it from the server', async () => {
  const whole = sitePolicy({ scripts: [], styles: [] });
  const script = /src="([^"]*\/_astro\/[^"]+\.js)"/.exec((await ask(below('/'))).body.toString())?.[1] ?? '';
  for (const path of [script, below('/service-worker.js'), below('/api/v1/errors.json'), below('/favicon.svg')])
    expect((await ask(path)).headers['content-security-policy'], path).toBe(whole);
  for (const path of ['/', '/errors/qq-platform/', '/nothing/']) {
    const { headers, body } = await ask(below(path));
    expect(headers['content-security-policy'], path).toBe(`frame-ancestors 'none'`);
    expect(body.toString(), path).toContain(`http-equiv="content-security-policy" content="default-src 'none'`);
  }
});

test('pages of other sites may read the JSON, and nothing else', async () => {
  expect((await ask(below('/api/v1/errors.json'))).headers['access-control-allow-origin']).toBe('*');
  for (const path of ['/', '/errors/qq-platform/', '/nothing/'])
    expect((await ask(below(path))).headers['access-control-allow-origin'], path).toBeUndefined();
});

test.describe('files are cached as long as they are valid', () => {
  test('those with a hash in their name: forever', async () => {
    const home = (await ask(below('/'))).body.toString();
    const hashed = [...home.matchAll(/(?:href|src)="([^"]*\/_astro\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(hashed.length).toBeGreaterThan(1);
    for (const path of hashed) {
      const { status, headers } = await ask(path, GZIP);
      expect(status).toBe(200);
      expect(headers['cache-control'], path).toBe('public, max-age=31536000, immutable');
    }
  });

  test('pages, JSON and redirects: revalidated each time', async () => {
    for (const path of ['/', '/errors/', '/code/-73/', '/api/v1/errors.json', '/search-index/words.json', '/errors']) {
      for (const options of [{}, GZIP])
        expect
          .soft((await ask(below(path), options)).headers['cache-control'], path)
          .toBe('public, max-age=0, must-revalidate');
    }
  });

  test('missing addresses: revalidated each time, even where files are cached forever', async () => {
    for (const path of ['/nothing/', '/_astro/nothing.12345678.js']) {
      const { status, headers } = await ask(below(path));
      expect(status).toBe(404);
      expect(headers['cache-control'], path).toBe('public, max-age=0, must-revalidate');
    }
  });
});
