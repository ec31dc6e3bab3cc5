import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { ask, GZIP } from './ask.ts';
import { below } from './site.ts';

const COMPRESSED = ['/', '/errors/qq-platform/', '/api/v1/errors.json', '/search-index/words.json', '/favicon.svg'];

test('text is sent compressed, from a copy, to clients that accept it', async () => {
  for (const path of COMPRESSED) {
    const plain = await ask(below(path));
    const gzip = await ask(below(path), GZIP);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(gzip.headers['content-encoding']).toBe('gzip');
    // A body that is compressed on the fly has no length.
    expect(gzip.headers['content-length']).toBe(String(gzip.body.length));
    expect(gzip.body.length).toBeLessThan(plain.body.length);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    for (const response of [plain, gzip]) expect(response.headers.vary, path).toBe('Accept-Encoding');
  }
});

test('the 404 page is sent compressed', async () => {
  const { status, headers, body } = await ask(below('/nothing/'), GZIP);
  expect(status).toBe(404);
  expect(headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(body).toString()).toContain('<lost-address');
});

test('a CDN gets compressed files, too', async () => {
  const { headers } = await ask(below('/'), { headers: { ...GZIP.headers, Via: '1.1 edge.example' } });
  expect(headers['content-encoding']).toBe('gzip');
});

test('what is already compressed is sent unchanged', async () => {
  const { headers } = await ask(below('/previews/site.png'), GZIP);
  expect(headers['content-encoding']).toBeUndefined();
  expect(headers['content-type']).toBe('image/png');
});

for (const [name, options] of [
  ['uncompressed', {}],
  ['compressed', GZIP],
] as const) {
  test(`a page that did not change is not sent again, ${name}`, async () => {
    const first = await ask(below('/errors/'), options);
    const { etag, 'last-modified': modified } = first.headers;
    expect(etag).toMatch(/^"/);
    for (const condition of [{ 'If-None-Match': etag ?? '' }, { 'If-Modified-Since': modified ?? '' }]) {
      const again = await ask(below('/errors/'), { headers: { ...options.headers, ...condition } });
      expect(again.status).toBe(304);
      expect(again.body).toHaveLength(0);
      expect(again.headers.etag).toBe(etag);
      expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
    }
    const other = await ask(below('/errors/'), { headers: { ...options.headers, 'If-None-Match': '"other"' } });
    expect(other.status).toBe(200);
  });
}

test('a compressed file has an ETag of its own', async () => {
  const plain = await ask(below('/'));
  const gzip = await ask(below('/'), GZIP);
  expect(gzip.headers.etag).not.toBe(plain.headers.etag);
});

test('HEAD returns what GET returns, without the body', async () => {
  for (const path of ['/', '/api/v1/errors.json']) {
    const get = await ask(below(path), GZIP);
    const head = await ask(below(path), { ...GZIP, method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
  }
});

test('a part of a file can be requested', async () => {
  const whole = await ask(below('/api/v1/errors.json'));
  const part = await ask(below('/api/v1/errors.json'), { headers: { Range: 'bytes=10-19' } });
  expect(part.status).toBe(206);
  expect(part.headers['content-range']).toBe(`bytes 10-19/${String(whole.body.length)}`);
  expect(part.body.equals(whole.body.subarray(10, 20))).toBe(true);
  const beyond = await ask(below('/api/v1/errors.json'), { headers: { Range: 'bytes=99999999-' } });
  expect(beyond.status).toBe(416);
});

test('one request cannot ask for a file many times over', async () => {
  const ranges = Array.from({ length: 20 }, () => '0-').join(',');
  const whole = await ask(below('/api/v1/errors.json'));
  const { status, body } = await ask(below('/api/v1/errors.json'), { headers: { Range: `bytes=${ranges}` } });
  expect(status).toBe(200);
  expect(body).toHaveLength(whole.body.length);
});

const TYPES = [
  ['/', 'text/html; charset=utf-8'],
  ['/api/v1/errors.json', 'application/json; charset=utf-8'],
  ['/opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
  ['/feed.xml', 'application/atom+xml; charset=utf-8'],
  ['/zh-cn/feed.json', 'application/feed+json; charset=utf-8'],
  ['/sitemap-index.xml', 'application/xml; charset=utf-8'],
  ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
  ['/previews/site.png', 'image/png'],
  ['/service-worker.js', 'text/javascript; charset=utf-8'],
] as const;

test('every file has its type', async () => {
  for (const [path, type] of TYPES) {
    for (const options of [{}, GZIP])
      expect.soft((await ask(below(path), options)).headers['content-type'], path).toBe(type);
  }
});
