import { describe, expect, test } from 'vitest';
import { toCodeList } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { losesText, missedCode } from '#src/features/offline/keep.ts';
import { cacheNames, isOurCache, pageFiles } from '#src/features/offline/routes.ts';

const list = toCodeList(readCatalogue('.'));
const ids = (path: string) => missedCode(path, list)?.entries.map(({ domain, code }) => `${domain}/${code}`) ?? null;

describe('the page of a code that could not be loaded', () => {
  test('lists the entries of the code, for every spelling', () => {
    expect(ids('/code/-73/')).toEqual(['qq-platform/-73']);
    expect(ids('/code/-73')).toEqual(['qq-platform/-73']);
    expect(ids('/code/-1/')?.length).toBeGreaterThan(1);
    for (const { code, forms } of list.codes)
      for (const spelling of [code, ...forms]) expect(ids(`/code/${spelling}/`), spelling).not.toBeNull();
  });

  test('is only at the address of a code that has one', () => {
    for (const path of ['/code/-99999/', '/code/', '/code/-73/x/', '/errors/-73/', '/x/code/-73/', '/code/%E0/'])
      expect(ids(path), path).toBeNull();
  });
});

test('a page names its scripts and style sheets, each once', () => {
  const html =
    '<link rel="stylesheet" href="/below/_astro/a.1.css"><script src="/below/_astro/b.2.js"></script>' +
    '<script src=\'/below/_astro/b.2.js\'></script><p>/_astro/told.js</p><a href="/errors/">';
  expect(pageFiles(html)).toEqual(['/below/_astro/a.1.css', '/below/_astro/b.2.js']);
  expect(pageFiles('{"api": true}')).toEqual([]);
});

test('caches of other sites on the host are left alone', () => {
  const root = 'https://host.example/';
  const { files, before, visited } = cacheNames(root);
  for (const name of [files, before, visited]) {
    expect(isOurCache(name, root)).toBe(true);
    expect(isOurCache(name, `${root}docs/`)).toBe(false);
  }
  expect(isOurCache(cacheNames(`${root}docs/`).files, root)).toBe(false);
  expect(isOurCache(`workbox-precache-v2-${root}`, root)).toBe(false);
});

describe('a reload', () => {
  const typed = [{ value: '-73', defaultValue: '' }];

  test('loses what was typed, unless the history or the address holds it', () => {
    expect(losesText(typed, { state: null, fragment: '' })).toBe(true);
    expect(losesText(typed, { state: { decoder: { text: '-73' } }, fragment: '' })).toBe(false);
    expect(losesText(typed, { state: null, fragment: '#t=-73' })).toBe(false);
    expect(losesText(typed, { state: { decoder: { text: '-7' } }, fragment: '#t=-7' })).toBe(true);
    expect(losesText(typed, { state: { index: 3 }, fragment: '' })).toBe(true);
  });

  test('loses nothing when nothing was typed', () => {
    expect(losesText([], { state: null, fragment: '' })).toBe(false);
    expect(losesText([{ value: 'a', defaultValue: 'a' }], { state: null, fragment: '' })).toBe(false);
  });
});
