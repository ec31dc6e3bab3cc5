import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openImageCache } from '#src/build/previews/cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'previews-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Makes an image of a text. */
const imageOf = (text: string) => () => Promise.resolve(Buffer.from(text));

describe('the cache of images', () => {
  it('makes an image once, also for later builds', async () => {
    const first = await openImageCache(join(folder, 'new'));
    expect(String(await first.get('a', imageOf('one')))).toBe('one');
    const second = await openImageCache(join(folder, 'new'));
    expect(String(await second.get('a', imageOf('another')))).toBe('one');
    expect([first.made(), second.made()]).toEqual([1, 0]);
  });

  it('removes what the last build had no use for, and nothing else', async () => {
    const first = await openImageCache(folder);
    for (const key of ['a', 'b']) await first.get(key, imageOf(key));
    const second = await openImageCache(folder);
    for (const key of ['b', 'c']) await second.get(key, imageOf(key));
    await second.prune();
    expect(readdirSync(folder).sort()).toEqual(['b.png', 'c.png']);
  });

  it('keeps nothing of an image that could not be made', async () => {
    const cache = await openImageCache(folder);
    await expect(cache.get('a', () => Promise.reject(new Error('no font')))).rejects.toThrow('no font');
    expect(readdirSync(folder)).toEqual([]);
    expect(String(await cache.get('a', imageOf('one')))).toBe('one');
  });
});
