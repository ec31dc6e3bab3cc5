import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CODE_PAGES, domainPath, inLanguage, markdownPath, splitLanguage } from '#src/addresses.ts';
import { writeGuide } from '#src/build/markdown/guide.ts';
import { writeLlms } from '#src/build/markdown/llms.ts';
import { code, link, marked } from '#src/build/markdown/text.ts';
import { writeTwins } from '#src/build/markdown/twins.ts';
import type { Entry } from '#src/catalogue/catalogue.ts';
import { LANGUAGES } from '#src/catalogue/languages.ts';
import { withoutReport } from '#src/features/domain/facts.ts';
import { sourcesIn } from './sources.ts';

const LOCKED = readFileSync('content/addresses.lock', 'utf8').split('\n').filter(Boolean);

/** Where the links of a text lead on the site. */
function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\((\/[^)\s]*)\)/g)].map(([, path = '']) => decodeURIComponent(path));
}

describe.each(LANGUAGES)('the twins in %s', (language) => {
  const sources = sourcesIn(language);
  const { catalogue } = sources.edition;
  const twins = new Map(writeTwins(sources).map(({ path, text }) => [path, text]));

  it('are as many as there are pages but those of numbers', () => {
    const pages = LOCKED.filter(
      (address) =>
        address.endsWith('/') && splitLanguage(address).language === language && !address.includes(CODE_PAGES),
    );
    expect([...twins.keys()].sort()).toEqual(pages.map((page) => markdownPath(splitLanguage(page).path)).sort());
  });

  it('say what the catalogue says: each code with title, action, meaning and steps, in this order', () => {
    const told = (entry: Entry) => [
      code(entry.code),
      marked(entry.markedTitle, false),
      catalogue.actions[entry.action].label,
      marked(entry.meaning),
      ...withoutReport(entry.steps, catalogue.report).map((step, index) => `${String(index + 1)}. ${marked(step)}`),
    ];
    const missing = catalogue.entries.filter((entry) => {
      const section = (twins.get(markdownPath(domainPath(entry.domain))) ?? '')
        .split(/^(?=#{2,3} )/m)
        .find((part) => part.startsWith(`### ${link(code(entry.code), sources.edition.href(entry.url))}`));
      let at = 0;
      return !told(entry).every((fact) => {
        const found = section?.indexOf(fact, at) ?? -1;
        at = found + fact.length;
        return found >= 0;
      });
    });
    expect(missing).toEqual([]);
  });

  it('link to addresses of the site alone', () => {
    // Of the anchors, those of codes are locked.
    const known = new Set(LOCKED);
    const isKnown = (to: string) =>
      // A number has data where it has a page.
      known.has(to.replace(/\?.*/s, '').replace(/^\/api\/v1\/codes\/(.+)\.json$/, '/code/$1/')) ||
      (!/\/errors\/.*#/.test(to) && known.has(to.replace(/#.*/s, '')));
    const lost = [...twins].flatMap(([path, text]) =>
      linksIn(text).flatMap((to) => (isKnown(to) ? [] : [`${path}: ${to}`])),
    );
    expect(lost).toEqual([]);
  });
});

describe('a guide', () => {
  const sources = sourcesIn('en');
  const write = (body: string) => writeGuide({ file: 'a.mdx', body }, sources.edition, sources.first);

  it('becomes its source, with what its components say', () => {
    expect(
      write(
        [
          "import Code from '#src/components/Code.astro';",
          '',
          'Look at <Code id="qq-platform/-73" />, or <Code id="qq-platform/-73">this *one*</Code>.',
          'It is [one](/code/-1/) of <Count action="inner" words />.',
          '',
          ':::caution',
          'Never `<Code />`.',
          ':::',
        ].join('\n'),
      ),
    ).toBe(
      [
        'Look at [`-73`](/errors/qq-platform/#-73), or [this *one*](/errors/qq-platform/#-73).',
        'It is [one](/code/-1/) of four.',
        '',
        '> Never `<Code />`.',
      ].join('\n'),
    );
  });

  it('lists the rest of the codes without those that it names', () => {
    const rest = write('See <Code id="apple-login/-3003" />.\n\n<Codes domain="apple-login" rest="Others:" />');
    expect(rest).toMatch(/^See .*\n\nOthers: Apple sign-in \[`-3\d{3}`\]/);
    expect(rest.split('-3003`')).toHaveLength(2);
  });

  it('cannot have a component that has no text', () => {
    expect(() => write('<Map />')).toThrow('a.mdx: the component Map has no text in Markdown');
  });
});

it('the overview for language models is short, and leads to twins', () => {
  const sources = sourcesIn('en');
  const text = writeLlms(sources);
  const twins = new Set(writeTwins(sources).map(({ path }) => path));
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(8000);
  expect(linksIn(text).filter((to) => !twins.has(to))).toEqual(['/api/v1/errors.json']);
  for (const { url } of sources.edition.catalogue.domains)
    expect(text).toContain(`(${inLanguage('en', markdownPath(url))})`);
});
