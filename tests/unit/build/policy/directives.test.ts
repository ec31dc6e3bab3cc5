import { expect, test } from 'vitest';
import { pagePolicy, sitePolicy } from '#src/build/policy/directives.ts';

/** The directives of a policy by name. */
const directives = (policy: string) =>
  new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources] as const;
    }),
  );

test('nothing comes from elsewhere, and nothing is let in wholesale', () => {
  const policy = directives(sitePolicy({ scripts: ['sha256-a'], styles: ['sha256-b'] }));
  expect(policy.get('default-src')).toEqual([`'none'`]);
  const sources = [...policy.values()].flat();
  expect(sources.filter((source) => !/^('self'|'none'|'sha256-.'|data:)$/.test(source))).toEqual([]);
  expect([...policy].filter(([, list]) => list.includes('data:')).map(([name]) => name)).toEqual(['img-src']);
});

test('each hash is named once, whatever the order of the pages', () => {
  const policy = pagePolicy({ scripts: ['sha256-b', 'sha256-a', 'sha256-b'], styles: [] });
  expect(directives(policy).get('script-src')).toEqual([`'self'`, `'sha256-a'`, `'sha256-b'`]);
  expect(directives(policy).get('style-src')).toEqual([`'self'`]);
});

test('who may frame a page is left to the server: browsers log an error when a page says it', () => {
  expect(pagePolicy({ scripts: [], styles: [] })).not.toContain('frame-ancestors');
  expect(directives(sitePolicy({ scripts: [], styles: [] })).get('frame-ancestors')).toEqual([`'none'`]);
});
