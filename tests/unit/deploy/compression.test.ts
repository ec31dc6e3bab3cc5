import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compress, isCompressible, isCopy } from '#scripts/deploy/compression.ts';

const PAGE = Buffer.from('<p>The access token has expired.</p>\n'.repeat(50));

describe('compressed copies', () => {
  test('are smaller, and the same when decompressed', async () => {
    const gzip = await compress(PAGE, 'gzip');
    const br = await compress(PAGE, 'br');
    expect(gzip && gunzipSync(gzip)).toEqual(PAGE);
    expect(br && brotliDecompressSync(br)).toEqual(PAGE);
    expect(gzip?.length).toBeLessThan(PAGE.length);
    expect(br?.length).toBeLessThan(PAGE.length);
  });

  test('are not written when they would not be smaller', async () => {
    expect(await compress(Buffer.from('{}'), 'gzip')).toBeNull();
    const compressed = await compress(PAGE, 'gzip');
    expect(compressed && (await compress(compressed, 'gzip'))).toBeNull();
  });

  test('are the same for the same bytes', async () => {
    expect(await compress(PAGE, 'gzip')).toEqual(await compress(PAGE, 'gzip'));
  });

  test('are made for text', () => {
    expect(
      ['errors/oidb/index.html', 'api/v1/errors.json', 'a.css', 'b.js', 'c.svg', 'd.xml'].filter(
        (path) => !isCompressible(path),
      ),
    ).toEqual([]);
  });

  test('are not made for files that are already compressed or meant for hosts', () => {
    expect(['previews/site.png', '_headers', 'index.html.gz'].filter((path) => isCompressible(path))).toEqual([]);
  });

  test('are told apart from other compressed files', () => {
    expect(isCopy('index.html.gz')).toBe(true);
    expect(isCopy('table.js.br')).toBe(true);
    expect(isCopy('index.html')).toBe(false);
    expect(isCopy('sources.tar.gz')).toBe(false);
  });
});
