import { expect, test } from 'vitest';
import { sourceHash } from '#src/build/policy/directives.ts';
import { readPage, refuseUnknown } from '#src/build/policy/page.ts';

/** A page around a body. */
const around = (body: string) => `<!doctype html><html><head><meta charset="utf-8"/></head><body>${body}</body></html>`;

test('inline scripts are read, character by character', () => {
  const { scripts } = readPage(
    around(
      `<script>\n\tif (a<b && "&amp;") {}\n</script><script type="module" async>b</script><script type=''>c</script>`,
    ),
  );
  expect(scripts).toEqual(['\n\tif (a<b && "&amp;") {}\n', 'b', 'c']);
});

test('scripts from files, and data, are not', () => {
  const { scripts } = readPage(
    around(`<script src="/a.js"></script><script type="application/json">{}</script><script>x</script>`),
  );
  expect(scripts).toEqual(['x']);
});

test('an import map is read as well, as it decides which modules run', () => {
  expect(readPage(around(`<script type="importmap">{}</script>`)).scripts).toEqual(['{}']);
  expect(readPage(around(`<script type=" Text/JavaScript">y</script>`)).scripts).toEqual(['y']);
});

test('inline style sheets are hashed', () => {
  expect(readPage(around(`<style>a > b { }</style>`)).styles).toEqual([sourceHash('a > b { }')]);
});

test('style attributes are found anywhere, with their values', () => {
  const html = around(
    `<template><svg class='a' style='--a: &quot;1&quot;'/></template><p style=color:red>style="not: one"</p><P STYLE="">`,
  );
  const { attributes } = readPage(html);
  expect(attributes.map(({ value }) => value)).toEqual(['--a: "1"', 'color:red', '']);
  expect(attributes.map(({ name }) => html.slice(name.start, name.end))).toEqual(['style', 'style', 'STYLE']);
});

test('what only looks like a tag is ignored', () => {
  const { attributes, scripts } = readPage(
    around(`<!-- <p style="a"><script>a</script> --><textarea><p style="b"></textarea>`),
  );
  expect(attributes).toEqual([]);
  expect(scripts).toEqual([]);
});

test('links to style sheets are read, with the file and whether it applies to every medium', () => {
  const html = around(
    `<link rel="stylesheet" href="/docs/_astro/a.1.css"/><link href="/b.css" media="print" rel="stylesheet"><link rel="icon" href="c">`,
  );
  const { sheets } = readPage(html);
  expect(sheets.map(({ file, always }) => [file, always])).toEqual([
    ['a.1.css', true],
    ['b.css', false],
  ]);
  expect(sheets.map(({ attribute: { start, end } }) => html.slice(start, end))).toEqual([
    'href="/docs/_astro/a.1.css"',
    'href="/b.css"',
  ]);
});

test('the policy goes after the encoding, or else to the beginning of the head', () => {
  const html = around('');
  expect(html.slice(0, readPage(html).start)).toBe('<!doctype html><html><head><meta charset="utf-8"/>');
  const without = '<html><head><title>x</title></head></html>';
  expect(without.slice(0, readPage(without).start)).toBe('<html><head>');
});

test('a page without a head is refused', () => {
  expect(() => readPage('<title>Redirecting</title>')).toThrow('<head>');
});

test('an attribute that runs a script is refused', () => {
  expect(() => readPage(around(`<button onclick="go()">`))).toThrow('“onclick="go()"”');
});

test('a script of another site is refused', () => {
  for (const src of ['//evil.example/a.js', 'https://evil.example/a.js', 'data:text/javascript,1'])
    expect(() => readPage(around(`<script src="${src}"></script>`))).toThrow(JSON.stringify(src));
});

test('a script that the site does not ship is refused, and quoted', () => {
  const page = readPage(around(`<script>known()</script><title>A</title><script>hit()</script>`));
  expect(() => {
    refuseUnknown(page, new Set([sourceHash('known()'), sourceHash('hit()')]));
  }).not.toThrow();
  expect(() => {
    refuseUnknown(page, new Set([sourceHash('known()')]));
  }).toThrow('“hit()”');
});
