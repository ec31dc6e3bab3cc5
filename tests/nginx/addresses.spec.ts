import { expect, test } from '@playwright/test';
import { SUB_PATH } from '../browser/sites.ts';
import { ask } from './ask.ts';
import { below, OUTSIDE } from './site.ts';

const OUR_404 = '<lost-address';

test.describe('an address without a slash at its end leads to the page', () => {
  test('by a redirect', async () => {
    for (const path of ['', '/errors', '/errors/qq-platform', '/code/-73', '/code/0x10~0x11', '/guides/err-type']) {
      const { status, headers } = await ask(below(path));
      expect.soft(status, path).toBe(301);
      expect.soft(headers.location, path).toBe(below(`${path}/`));
    }
  });

  test('with its query', async () => {
    expect((await ask(below('/search?q=-73&x=%20'))).headers.location).toBe(below('/search/?q=-73&x=%20'));
    expect((await ask(`${SUB_PATH}?q=1`)).headers.location).toBe(`${SUB_PATH}/?q=1`);
  });

  test('and to no other host', async () => {
    for (const headers of [{ Host: 'elsewhere.example' }, { 'X-Forwarded-Host': 'elsewhere.example' }]) {
      const response = await ask(below('/errors'), { headers });
      expect(response.headers.location).toBe(below('/errors/'));
    }
    for (const path of [`/${SUB_PATH}/errors`, `//elsewhere.example${SUB_PATH}/errors`, `/\\elsewhere.example`]) {
      expect((await ask(path)).headers.location ?? '/').toMatch(/^\/(?![/\\])/);
    }
  });
});

test.describe('an address that does not exist returns our page with status 404', () => {
  const paths = [
    '/nothing',
    '/zh-cn/nothing/',
    '/nothing/',
    '/errors/nothing/',
    '/code/-1/nothing/at/all.html',
    '/_astro/nothing.js',
  ];
  test('below the sub-path', async () => {
    for (const path of [...paths, '/api/v1/nothing.json', '/404.html', '/404/', '/api/v1/errors.json/']) {
      const { status, headers, body } = await ask(below(path));
      expect.soft(status, path).toBe(404);
      expect.soft(headers['content-type'], path).toBe('text/html; charset=utf-8');
      expect.soft(body.toString(), path).toContain(OUR_404);
    }
  });

  test('outside the sub-path, too', async () => {
    for (const path of ['/', '/errors/', '/below/', '/below/hereafter/', `${SUB_PATH}-else/`]) {
      const { status, body } = await ask(path);
      expect(status).toBe(404);
      expect(body.toString()).toContain(OUR_404);
    }
  });

  test('HEAD', async () => {
    const { status, body } = await ask(below('/nothing/'), { method: 'HEAD' });
    expect(status).toBe(404);
    expect(body).toHaveLength(0);
  });
});

test('what is not meant for readers is not found', async () => {
  const folders = ['/_astro/', '/api/', '/api/v1/', '/search-index/', '/code/', '/previews/'];
  const files = ['/_headers', '/index.html.gz', '/errors/index.html.gz', '/api/v1/errors.json.gz', '/.git/config'];
  for (const path of [...folders, ...files, '/.env', '/errors/.htaccess']) {
    const { status, body } = await ask(below(path));
    expect.soft(status, path).toBe(404);
    expect.soft(body.toString(), path).toContain(OUR_404);
  }
});

test('nothing outside the build can be read', async () => {
  for (const path of [
    `../${OUTSIDE.name}`,
    `../../${OUTSIDE.name}`,
    `%2e%2e/${OUTSIDE.name}`,
    `%2e%2e/%2e%2e/${OUTSIDE.name}`,
    `..%2f${OUTSIDE.name}`,
    `..%5c${OUTSIDE.name}`,
    `errors/../../${OUTSIDE.name}`,
    `.//..//${OUTSIDE.name}`,
    `%252e%252e/${OUTSIDE.name}`,
    '../../../../../../../../etc/passwd',
    '%c0%ae%c0%ae/etc/passwd',
    'index.html%00.json',
  ]) {
    // With and without the slash after the sub-path; leaving it out is the usual way around an alias.
    for (const asked of [`${SUB_PATH}/${path}`, SUB_PATH + path]) {
      const { status, body } = await ask(asked);
      expect.soft([400, 404], asked).toContain(status);
      expect.soft(body.toString(), asked).not.toMatch(new RegExp(`${OUTSIDE.text}|root:`));
    }
  }
});

test('only reading is allowed', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND']) {
    expect((await ask(below('/'), { method })).status, method).toBe(405);
  }
});

test('pages are served', async () => {
  for (const path of ['/', '/decode/', '/errors/', '/errors/qq-platform/', '/code/-73/', '/code/0x10~0x11/']) {
    const { status, headers } = await ask(below(path));
    expect(status, path).toBe(200);
    expect(headers['content-type'], path).toBe('text/html; charset=utf-8');
  }
});
