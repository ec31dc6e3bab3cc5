import { describe, expect, it } from 'vitest';
import { codePath, domainPath, guidePath } from '#src/addresses.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { imagesOf, previewHead, previewsOf, type Preview } from '#src/features/previews/previews.ts';
import { ENGLISH } from '#tests/unit/english.ts';

const catalogue = readCatalogue(process.cwd());
const guide = { id: 'oidb', title: 'OIDB codes', description: 'Three tables.' } as const;
const previews = previewsOf(catalogue, [guide], ENGLISH.t);

describe('previewsOf', () => {
  it('has an image of its own for every domain and guide, at their addresses', () => {
    const own = [...catalogue.domains.map(({ id }) => domainPath(id)), guidePath(guide.id)];
    const wrong = own.filter((page) => previews.pages.get(page)?.path !== `/previews${page.slice(0, -1)}.png`);
    expect(wrong).toEqual([]);
    expect(imagesOf(previews).map(({ path }) => path)).toHaveLength(own.length + 1);
  });

  it('has an image for every number: that of its domain, or that of the site when several domains have it', () => {
    const wrong = catalogue.entries
      .flatMap(({ code, forms }) => [code, ...forms])
      .filter((spelling) => {
        const domains = new Set(
          catalogue.entries
            .filter(({ code, forms }) => [code, ...forms].includes(spelling))
            .map(({ domain }) => `/previews/errors/${domain}.png`),
        );
        const image = previews.pages.get(codePath(spelling))?.path;
        return domains.size > 1 ? image !== previews.site.path : !image || !domains.has(image);
      });
    expect(wrong).toEqual([]);
  });
});

describe('previewHead', () => {
  const card = { label: 'Label', title: 'Title', text: 'Words.', note: 'note' };
  const preview: Preview = { path: '/previews/site.png', card };
  const headOf = (site: URL | undefined, base: string, shown = preview): Record<string, unknown> =>
    Object.fromEntries<unknown>(
      previewHead(shown, { site, base }).map(({ attrs }) => [
        String(attrs?.['property'] ?? attrs?.['name']),
        attrs?.['content'],
      ]),
    );

  it('has the address, size and alternative text of the image', () => {
    expect(headOf(new URL('https://example.org'), '/')).toEqual({
      'og:image': 'https://example.org/previews/site.png',
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Label: Title. Words. note.',
      'twitter:image': 'https://example.org/previews/site.png',
      'twitter:image:alt': 'Label: Title. Words. note.',
    });
  });

  it('leaves missing parts out of the alternative text', () => {
    expect(headOf(undefined, '/', { ...preview, card: { ...card, note: '' } })['og:image:alt']).toBe(
      'Label: Title. Words.',
    );
  });

  it('puts the image below the sub-path, however it is written', () => {
    for (const base of ['/docs', '/docs/'])
      expect(headOf(new URL('https://example.org'), base)['og:image']).toBe(
        'https://example.org/docs/previews/site.png',
      );
  });

  it('begins at the root of the site when the origin is unknown', () => {
    expect(headOf(undefined, '/docs')['og:image']).toBe('/docs/previews/site.png');
  });
});
