import { describe, expect, test } from 'vitest';
import { chooseFiles, MOST_BYTES, toKept } from '#src/features/offline/integration.ts';

const file = (name: string, size = 1) => ({ file: name, size, hash: `sha256-${'A'.repeat(43)}=` });
const NEEDED = ['index.html', '404.html'];
const chosen = (...names: string[]) =>
  chooseFiles([...NEEDED, ...names].map((name) => file(name))).map((one) => one.file);

describe('what is kept', () => {
  test('is what reading, decoding and searching need', () => {
    const names = [
      'decode/index.html',
      'errors/qq-platform/index.html',
      '_astro/page.a1.js',
      'search-index/words.json',
      'favicon.svg',
      'api/v1/errors.json',
    ];
    expect(chosen(...names)).toEqual(expect.arrayContaining(names));
  });

  test('leaves out what is for programs, other sites or hosts, and the pages of single codes', () => {
    const names = [
      'code/-73/index.html',
      'previews/site.png',
      'api/v1/errors.csv',
      'api/v1/interfaces.json',
      'opensearch.xml',
      'feed.xml',
      'zh-cn/feed.json',
      'sitemap-index.xml',
      'sitemap-0.xml',
      '_headers',
      '.nojekyll',
      'index.html.gz',
      'index.html.br',
      'service-worker.js',
    ];
    expect(chosen(...names)).toEqual(chosen());
  });

  test('does not depend on the order in which the files were found', () => {
    expect(chosen('b.js', 'a.js')).toEqual(chosen('a.js', 'b.js'));
  });

  test('leaves out the pages of domains when all would be too much', () => {
    const files = [...NEEDED.map((name) => file(name)), file('errors/index.html'), file('guides/oidb/index.html')];
    const one = file('errors/oidb/index.html', MOST_BYTES - files.length);
    expect(chooseFiles([...files, one])).toContainEqual(one);
    const kept = chooseFiles([...files, { ...one, size: one.size + 1 }]).map((kept) => kept.file);
    expect(kept).toContain('guides/oidb/index.html');
    expect(kept).not.toContain('errors/oidb/index.html');
  });

  test('must include the 404 page', () => {
    expect(() => chooseFiles([file('index.html')])).toThrow('no 404.html');
  });
});

describe('a file that is kept', () => {
  test('is requested by the address of its page, with its hash', () => {
    const { hash } = file('');
    expect(toKept(file('index.html'))).toEqual({ url: './', revision: hash.slice(-16), integrity: hash });
    expect(toKept(file('errors/oidb/index.html')).url).toBe('./errors/oidb/');
    expect(toKept(file('404.html')).url).toBe('./404.html');
  });

  test('has only one version when its name has a hash', () => {
    expect(toKept(file('_astro/page.a1.js'))).toEqual({ url: './_astro/page.a1.js', revision: null });
    expect(toKept(file('search-index/words.json')).revision).not.toBeNull();
  });
});
