import { describe, expect, it } from 'vitest';
import { readPage } from '#src/build/page-text.ts';

/** A page as Starlight builds it. */
const page = (content: string) =>
  `<!doctype html><html><head><title>Site</title><meta name="description" content="What it &amp; tells"></head>
  <body><nav>Guides</nav><main><h1 id="_top"> Retry <code>well</code></h1>
  <div class="sl-markdown-content more">${content}</div><footer>Next</footer><script>let a</script></main></body></html>`;

describe('what a page says', () => {
  it('is its title, its description and the words below', () => {
    expect(readPage(page('<p>Wait, <a href="/">then</a>\n try &amp; stop.</p>'))).toEqual({
      title: 'Retry well',
      description: 'What it & tells',
      text: 'Wait, then try & stop.',
    });
  });

  it.each([
    ['elements', '<h2>When</h2><ul><li>one</li><li>two.</li></ul><p>Is it?</p>', 'When. one. two. Is it?'],
    ['cells', '<table><tr><td>-1</td><td>Retry</td></tr></table>', '-1. Retry.'],
    ['images and breaks, which nothing closes', '<p>one<br>two <img src="x.png"></p><p>three</p>', 'onetwo. three.'],
    ['what is in elements', '<div><p>one</p></div><p>two</p>', 'one. two.'],
  ])('has a sentence for each: %s', (_, content, text) => {
    expect(readPage(page(content)).text).toBe(text);
  });

  it('has none of what nobody reads', () => {
    const content =
      '<p>one</p><script>let b</script><style>p{}</style><svg><title>icon</title></svg>' +
      '<a class="sl-anchor-link" href="#x"><span>Section titled</span></a>';
    expect(readPage(page(content)).text).toBe('one.');
  });
});
