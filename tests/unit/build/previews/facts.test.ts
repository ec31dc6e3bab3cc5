import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '#src/catalogue/read.ts';
import { codePath, domainPath, groupPagePath, GUIDE_IDS, guidePath } from '#src/addresses.ts';
import { codePreview, domainPreview, guidePreview, SITE_PREVIEW } from '#src/build/previews/addresses.ts';
import { altOf, type Card } from '#src/build/previews/card.ts';
import { guideFacts } from '#src/build/previews/guide-facts.ts';
import { previewsOf } from '#src/build/previews/previews.ts';

const catalogue = readCatalogue(process.cwd());
const guide = { id: 'oidb', title: 'OIDB codes', description: 'Three tables.' } as const;
const { pages, others } = previewsOf(catalogue, [guide]);

/** The card of a page. */
function cardOf(page: string): Card {
  const preview = pages.get(page);
  if (!preview) throw new Error(`No preview image for ${page}`);
  return preview.card;
}

describe('the addresses of preview images', () => {
  it('follow the addresses of the pages', () => {
    expect(domainPreview('qq-platform')).toBe('/previews/errors/qq-platform.png');
    expect(codePreview('0x47')).toBe('/previews/code/0x47.png');
    expect(codePreview('-500003~-500009')).toBe('/previews/code/-500003~-500009.png');
    expect(guidePreview('err-type')).toBe('/previews/guides/err-type.png');
    expect(SITE_PREVIEW).toBe('/previews/site.png');
  });
});

describe('previewsOf', () => {
  it('has an image of its own for every domain, every spelling of every code, and every guide', () => {
    const spellings = new Set(catalogue.entries.flatMap(({ code, forms }) => [code, ...forms]));
    const expected = [
      ...catalogue.domains.map(({ id }) => domainPath(id)),
      ...[...spellings].map(codePath),
      guidePath(guide.id),
    ];
    expect([...pages.keys()].sort()).toEqual(expected.sort());
    const images = [...pages.values(), others].map(({ path }) => path);
    expect(new Set(images).size).toBe(images.length);
  });

  it('has an image for the page of each group of a split domain', () => {
    const [domain] = catalogue.domains;
    const [group] = domain?.groups ?? [];
    if (!domain || !group) throw new Error('no group');
    const split = { ...catalogue, domains: [{ ...domain, count: 101 }] };
    expect(previewsOf(split, []).pages.get(groupPagePath(domain.id, group.id))).toMatchObject({
      path: `/previews/errors/${domain.id}/${group.id}.png`,
      card: { label: domain.title, title: group.title, note: `${String(group.entries.length)} codes` },
    });
  });

  it('tells every meaning of a code, in the order of the site', () => {
    const card = cardOf(codePath('-107'));
    const found = catalogue.entries.filter(({ code, forms }) => [code, ...forms].includes('-107'));
    expect(found.length).toBeGreaterThan(1);
    expect(card.kind === 'code' && card.meanings.map(({ title }) => title)).toEqual(found.map(({ title }) => title));
  });
});

describe('altOf', () => {
  it('tells a code with one meaning', () => {
    expect(altOf(cardOf(codePath('-73')))).toBe(
      '-73. Mobile QQ platform: Access token invalid since the player changed their QQ password (Sign in again).',
    );
  });

  it('sends the reader of a pass-through code to the code inside', () => {
    expect(altOf(cardOf(codePath('-20000')))).toContain('(Read the inner code)');
  });

  it('tells two or three meanings one by one', () => {
    const meaning = { title: 'It fails', action: { id: 'retry', icon: 'retry', label: 'Retry' } };
    const meanings = ['First', 'Second', 'Third'].map((domain) => ({ ...meaning, domain }));
    expect(altOf({ kind: 'code', code: '7', meanings })).toBe(
      '7: 3 meanings. First: It fails (Retry). Second: It fails (Retry). Third: It fails (Retry).',
    );
  });

  it('names the domains alone when there are more, and the action when it is the same for all', () => {
    const retry = { id: 'retry', icon: 'retry', label: 'Retry' };
    const meanings = ['A', 'B', 'C', 'D'].map((domain) => ({ domain, title: 'It fails', action: retry }));
    const wait = { domain: 'E', title: 'It fails', action: { id: 'wait', icon: 'wait', label: 'Wait' } };
    expect(altOf({ kind: 'code', code: '7', meanings })).toBe('7: 4 meanings. A, B, C, D. Retry.');
    expect(altOf({ kind: 'code', code: '7', meanings: [...meanings, wait] })).toBe('7: 5 meanings. A, B, C, D, E.');
  });

  it('tells a domain, a guide and the site', () => {
    const domain = catalogue.domains.find(({ id }) => id === 'apple-login');
    expect(altOf(cardOf(domainPath('apple-login')))).toBe(
      `Apple: Apple sign-in. ${domain?.summary ?? ''} ${String(domain?.count)} codes.`,
    );
    expect(altOf(cardOf(guidePath('oidb')))).toBe('Guide: OIDB codes. Three tables.');
    expect(altOf(others.card)).toMatch(/^MSDK Errors\. What every .* \d+ codes in \d+ tables\.$/);
  });
});

describe('guideFacts', () => {
  it('reads title and description', () => {
    const markdown = '---\ntitle: A guide\ndescription: "What: it tells"\n---\n\ntitle: not this\n';
    const facts = { id: 'oidb', title: 'A guide', description: 'What: it tells' };
    expect(guideFacts('oidb', markdown)).toEqual(facts);
    expect(guideFacts('oidb', markdown.replaceAll('\n', '\r\n'))).toEqual(facts);
  });

  it.each(['', '# A guide\n', '---\ntitle: A guide\n---\n'])(
    'names the guide whose head lacks something: %j',
    (text) => {
      expect(() => guideFacts('oidb', text)).toThrow('guide oidb.md');
    },
  );

  it.each(GUIDE_IDS)('reads the guide %s of the site', (id) => {
    const { title, description } = guideFacts(id, readFileSync(`src/content/docs/guides/${id}.mdx`, 'utf8'));
    expect(title.length).toBeGreaterThan(5);
    expect(description.length).toBeGreaterThan(title.length);
  });
});
