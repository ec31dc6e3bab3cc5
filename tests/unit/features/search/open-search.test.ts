import { describe, expect, it } from 'vitest';
import { openSearchDescription } from '#src/features/search/open-search.ts';
import { SITE_TITLE } from '#src/site.ts';

describe('openSearchDescription', () => {
  it('sends what is typed to the search page', () => {
    expect(openSearchDescription('Errors', 'https://x/docs/search/')).toContain(
      '<Url type="text/html" template="https://x/docs/search/?q={searchTerms}"/>',
    );
  });

  it('cannot be broken by an address', () => {
    expect(openSearchDescription('Errors', 'https://x/a&b"<c>/')).toContain(
      'template="https://x/a&amp;b&quot;&lt;c>/?q={searchTerms}"',
    );
  });

  it('keeps to the lengths and the namespace of the format', () => {
    const xml = openSearchDescription(SITE_TITLE, 'https://x/');
    const text = (name: string) => new RegExp(`<${name}>([^<&]+)</${name}>`).exec(xml)?.[1] ?? '';
    expect(xml).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<OpenSearchDescription xmlns="http:\/\/a9\.com\/-\/spec\/opensearch\/1\.1\/">/,
    );
    expect(text('ShortName')).toBe(SITE_TITLE);
    expect(text('ShortName').length).toBeLessThanOrEqual(16);
    expect(text('Description').length).toBeLessThanOrEqual(1024);
    expect(text('Description')).not.toBe('');
  });
});
