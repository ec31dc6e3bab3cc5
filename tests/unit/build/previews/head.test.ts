import { describe, expect, it } from 'vitest';
import type { SiteCard } from '#src/build/previews/card.ts';
import { previewHead, type ServedAt } from '#src/build/previews/head.ts';

const card: SiteCard = { kind: 'site', title: 'Title', text: 'Words', note: 'note' };

/** What the head of a page says, by key. */
function headOf(servedAt: ServedAt): Record<string, unknown> {
  const tags = previewHead({ path: '/previews/code/-1.png', card }, servedAt);
  expect(tags.every(({ tag }) => tag === 'meta')).toBe(true);
  const pairs = tags.map(({ attrs }): [string, unknown] => [
    String(attrs?.['property'] ?? attrs?.['name']),
    attrs?.['content'],
  ]);
  expect(new Set(pairs.map(([key]) => key)).size).toBe(pairs.length);
  return Object.fromEntries(pairs);
}

describe('previewHead', () => {
  it('tells address, size and words of the image', () => {
    expect(headOf({ site: new URL('https://example.org'), base: '/' })).toEqual({
      'og:image': 'https://example.org/previews/code/-1.png',
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Title. Words. note.',
      'twitter:image': 'https://example.org/previews/code/-1.png',
      'twitter:image:alt': 'Title. Words. note.',
    });
  });

  it.each(['/docs', '/docs/'])('puts the image below the sub-path %s', (base) => {
    expect(headOf({ site: new URL('https://example.org'), base })['og:image']).toBe(
      'https://example.org/docs/previews/code/-1.png',
    );
  });

  it('begins at the root of the site when its origin is not known', () => {
    expect(headOf({ site: undefined, base: '/docs' })['og:image']).toBe('/docs/previews/code/-1.png');
  });
});
