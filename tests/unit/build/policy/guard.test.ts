import { expect, test } from 'vitest';
import { pagePolicy, sourceHash } from '#src/build/policy/directives.ts';
import { guardPage, readPage } from '#src/build/policy/page.ts';

const HTML = `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>“x” style="a"</title><link rel=stylesheet href=/a.1.css>
<link rel="stylesheet" href="/b.2.css"></head>\r\n<body><p  style="--a: 1"
class='x'>a < b &amp; c<script>1</script></body></html>`;

test('only what has to change changes', () => {
  const page = readPage(HTML);
  expect(guardPage(HTML, page, new Map([['a.1.css', 'a.$&.css']]))).toBe(
    HTML.replace(
      '<title>',
      `<meta http-equiv="content-security-policy" content="${pagePolicy({ ...page, scripts: page.scripts.map(sourceHash) }).replaceAll('$', '$$$$')}"/><title>`,
    )
      .replace('/a.1.css', '/a.$$&.css')
      .replace('p  style=', 'p  data-style='),
  );
});

test('a guarded page has no style attribute left, and keeps its hashes', () => {
  const page = readPage(HTML);
  const guarded = readPage(guardPage(HTML, page, new Map()));
  expect(page.attributes).toHaveLength(1);
  expect(guarded.attributes).toEqual([]);
  expect(guarded.scripts).toEqual(page.scripts);
});
