import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_LINK, LONGEST_TEXT } from '#src/decoder-link.ts';
import { linkFor, type LinkTarget, readLink } from '#src/links.ts';

const SITE = 'https://errors.example/docs';

describe('a link', () => {
  it.each<[LinkTarget, string]>([
    [{ code: -73 }, '/code/-73/'],
    [{ code: '0X47' }, '/code/0x47/'],
    [{ code: 'ret=−73' }, '/code/-73/'],
    [{ code: '0x10~0x11' }, '/code/0x10~0x11/'],
    [{ code: -73, domain: 'qq-platform' }, '/errors/qq-platform/#-73'],
    [{ code: 'qq-platform/-73' }, '/errors/qq-platform/#-73'],
    [{ text: '{"ret":-1} & 100%' }, '/decode/#t=%7B%22ret%22%3A-1%7D%20%26%20100%25'],
    [{ text: '-1', interface: '/share/qq', platform: 'qq' }, '/decode/#t=-1&i=%2Fshare%2Fqq&p=qq'],
    [{ query: 'token expired? (a+b)' }, '/search/?q=token%20expired%3F%20%28a%2Bb%29'],
  ])('to %j is %s, in each language and below any folder', async (target, path) => {
    expect(await linkFor(target)).toBe(path);
    expect(await linkFor(target, { base: `${SITE}/`, language: 'zh-cn' })).toBe(`${SITE}/zh-cn${path}`);
  });

  it('to what no address can hold is null', async () => {
    const targets: LinkTarget[] = [
      ...[NaN, '', '../../etc', 'javascript:alert(1)', 'status=5'].map((code) => ({ code })),
      { code: -73, domain: '../x' },
      { code: -73, domain: '' },
      { text: Array.from({ length: 2500 }, (_, at) => Math.sin(at)).join() },
      { text: 'a'.repeat(LONGEST_TEXT + 1) },
      { query: 'a'.repeat(LONGEST_LINK) },
    ];
    for (const target of targets) expect(await linkFor(target, { base: SITE })).toBeNull();
  });

  it('is the same when read back', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    const target = fc.oneof<fc.Arbitrary<LinkTarget>[]>(
      fc.record({ code: fc.integer().map(String) }),
      fc.record({ code: fc.integer().map(String), domain: fc.constantFrom('oidb', 'qq-share-qq') }),
      fc.record({ text, interface: text, platform: text, domain: text }),
      fc.record({ text: text.map((each) => each.repeat(500)), interface: text, platform: text, domain: text }),
      fc.record({ query: text }),
    );
    await fc.assert(
      fc.asyncProperty(target, fc.constantFrom('en' as const, 'zh-cn' as const), async (to, language) => {
        const link = await linkFor(to, { base: SITE, language });
        fc.pre(link !== null);
        expect(new URL(link).href).toBe(link);
        expect(await readLink(link, SITE)).toEqual({ target: to, language, fault: null });
      }),
      { numRuns: 50 },
    );
  });

  it('that is damaged is read as far as it goes', async () => {
    const text = Array.from({ length: 300 }, (_, at) => `line ${String(at)} {"ret":-1}`).join('\n');
    const link = (await linkFor({ text, platform: 'qq' }, { base: SITE })) ?? '';
    const cut = await readLink(link.replace('&p=qq', '').slice(0, -20), SITE);
    expect(cut).toMatchObject({ language: 'en', fault: 'damaged' });
    expect(cut?.target).toHaveProperty('text', expect.stringMatching(/^line 0 \{"ret":-1\}\nline 1 /));
  });

  it.each([
    '',
    'https://other.example/code/-73/',
    'https://errors.example/docs',
    `${SITE}/`,
    `${SITE}/code/-73`,
    `${SITE}/code/sign-in/`,
    `${SITE}/errors/oidb/`,
    `${SITE}/errors/oidb/#account`,
    `${SITE}/decode/`,
    `${SITE}/search/`,
    `${SITE}/guides/oidb/#bytes`,
    `${SITE}/code/%/`,
  ])('that was not made so is not read: %s', async (link) => {
    expect(await readLink(link, SITE)).toBeNull();
  });
});
