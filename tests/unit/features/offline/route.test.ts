import { describe, expect, test } from 'vitest';
import { routeOf } from '#src/features/offline/routes.ts';

const KEPT = new Set(['/', '/decode/', '/errors/qq-platform/', '/_astro/page.a1.js', '/search-index/words.json']);
const route = (path: string, isNavigation = true) => routeOf({ path, isNavigation }, (address) => KEPT.has(address));

describe('the response to a request', () => {
  test('is the kept file, for a page by either of its addresses', () => {
    expect(route('/decode/')).toEqual({ kind: 'kept', path: '/decode/' });
    expect(route('/index.html')).toEqual({ kind: 'kept', path: '/' });
    expect(route('/errors/qq-platform/index.html')).toEqual({ kind: 'kept', path: '/errors/qq-platform/' });
    expect(route('/search-index/words.json', false)).toEqual({ kind: 'kept', path: '/search-index/words.json' });
  });

  test('is the address of the page when only its slash is missing', () => {
    expect(route('/decode')).toEqual({ kind: 'moved', to: '/decode/' });
    expect(route('/decod')).toEqual({ kind: 'visited' });
  });

  test('is a file of the previous version, for names that only it can have', () => {
    expect(route('/_astro/page.b2.js', false)).toEqual({ kind: 'before' });
  });

  test('comes from the network for pages that are not kept for everybody, else from those visited', () => {
    for (const path of ['/code/-73/', '/code/-73', '/nowhere/', '/api/v1/errors.json'])
      expect(route(path), path).toEqual({ kind: 'visited' });
  });

  test('is left to the browser for everything else', () => {
    expect(route('/code/-73/', false)).toEqual({ kind: 'none' });
    expect(route('/api/v1/errors.json', false)).toEqual({ kind: 'none' });
    expect(route('/previews/site.png')).toEqual({ kind: 'none' });
    expect(route('/service-worker.js', false)).toEqual({ kind: 'none' });
  });
});
