import { describe, expect, it } from 'vitest';
import { codePath, domainPath, guidePath } from '#src/addresses.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { imagesOf, previewHead, previewsOf, type Preview } from '#src/features/previews/previews.ts';
import { speak } from '#src/components/words.ts';
import chinese from '#src/content/i18n/zh-CN.json' with { type: 'json' };
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

describe('the alternative text', () => {
  it('says what the image says, each part as a sentence, without the parts that are missing', () => {
    expect(previews.pages.get(domainPath('apple-login'))?.alt).toMatch(/^Apple: [^:]+\. .+\. \d+ codes\.$/);
    expect(previews.pages.get(guidePath('oidb'))?.alt).toBe('Guide: OIDB codes. Three tables.');
  });

  it('is in the language of the page, as is the address', () => {
    const others = previewsOf(
      readCatalogue(process.cwd(), 'zh-cn'),
      [{ ...guide, title: 'OIDB 错误码', description: '三张表。' }],
      speak(chinese, 'zh-cn'),
    );
    expect(others.pages.get(guidePath('oidb'))).toMatchObject({
      path: '/previews/zh-cn/guides/oidb.png',
      alt: '指南：OIDB 错误码。三张表。',
    });
    expect(others.site.path).toBe('/previews/zh-cn/site.png');
  });
});

describe('previewHead', () => {
  const card = { language: 'en', label: 'Label', title: 'Title', text: 'Words.', note: 'note' } as const;
  const preview: Preview = { path: '/previews/site.png', card, alt: 'What it says.' };
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
      'og:image:alt': 'What it says.',
      'twitter:image': 'https://example.org/previews/site.png',
      'twitter:image:alt': 'What it says.',
    });
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
