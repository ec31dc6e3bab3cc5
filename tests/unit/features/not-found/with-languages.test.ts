import { expect, it } from 'vitest';
import { withLanguages } from '#src/features/not-found/with-languages.ts';

const page = (lang: string, title: string, body: string) =>
  `<!DOCTYPE html><html lang="${lang}"><head><title>${title}</title></head><body>${body}</body></html>`;

const other = {
  root: '/docs/zh-cn/',
  html: page('zh-CN', '“页面” | "A"', '<p>页面</p><script type="module">x</script>'),
};

it('puts the other languages into the head, with the script that shows them', () => {
  expect(withLanguages(page('en', 'Lost', '<p>Lost</p>'), [other], 'choose()')).toBe(
    '<!DOCTYPE html><html lang="en"><head><title>Lost</title>' +
      '<template lang="zh-CN" data-root="/docs/zh-cn/" data-title="“页面” | &quot;A&quot;"><p>页面</p></template>' +
      '<script>choose()</script></head><body><p>Lost</p></body></html>',
  );
});

it('refuses a page that is not like the others', () => {
  expect(() => withLanguages(page('en', 'Lost', ''), [{ ...other, html: '<html><body></body></html>' }], '')).toThrow(
    'lang=',
  );
});
