import { Parser } from 'htmlparser2';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { ATOM_PATH, changesPath, inLanguage } from '#src/addresses.ts';
import { writeAtomFeed, writeJsonFeed } from '#src/build/markdown/feed.ts';
import { FIRST_LANGUAGE, LANGUAGES } from '#src/catalogue/languages.ts';
import { releaseIds } from '#src/catalogue/releases.ts';
import { sourcesIn } from './sources.ts';

const SITE = 'https://errors.example/docs';
const UUID = /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** The edition of a language; its addresses are full where there is a site. */
function editionOf(language: (typeof LANGUAGES)[number], site = '') {
  const { edition } = sourcesIn(language);
  return { ...edition, href: (path: string) => site + edition.href(path) };
}

/** The words and the links of a text in HTML. */
function readHtml(html: string): { words: string; links: string[] } {
  let words = '';
  const links: string[] = [];
  const parser = new Parser({
    ontext: (text) => (words += text),
    onopentag: (_, { href }) => href !== undefined && links.push(href),
  });
  parser.end(html);
  return { words, links };
}

describe.each(LANGUAGES)('the feeds in %s', (language) => {
  const edition = editionOf(language, SITE);
  const { releases, domains } = edition.catalogue;
  const atom = parseAtomFeed(writeAtomFeed(edition));
  const json = parseJsonFeed(writeJsonFeed(edition));

  it('have each version with its day, its page, and an id of its own', () => {
    const pages = releaseIds(releases).map((id) => SITE + inLanguage(language, changesPath(id)));
    const entries = atom.entries ?? [];
    expect(entries.map(({ links }) => links?.[0]?.href)).toEqual(pages);
    expect(entries.map(({ updated }) => updated)).toEqual(releases.map(({ date }) => new Date(date).toISOString()));
    expect(json.items?.map(({ url, id, date_published }) => [url, id, date_published])).toEqual(
      entries.map(({ links, id, updated }) => [links?.[0]?.href, id, updated]),
    );
    const ids = [atom.id, ...entries.map(({ id }) => id)];
    expect(ids.filter((id) => !UUID.test(id ?? ''))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(atom.updated).toBe(entries[0]?.updated);
  });

  it('tell what each version changed, and link to its codes', () => {
    for (const [place, { note, added = [], changed = [], renamed = [], retired = [] }] of releases.entries()) {
      const { words, links } = readHtml(atom.entries?.[place]?.content?.value ?? '');
      expect(json.items?.[place]?.content_html).toBe(atom.entries?.[place]?.content?.value);
      if (note !== undefined) expect(words).toContain(note.replaceAll('`', ''));
      const told = [...added, ...retired, ...[...changed, ...renamed].map(({ id }) => id)];
      const pages = told.flatMap((id) => {
        const { domain, url } = edition.findEntry(id) ?? { domain: '', url: '' };
        const table = domains.find((each) => each.id === domain)?.url ?? '';
        return [[url, table].map((path) => SITE + inLanguage(language, path))];
      });
      expect(pages.filter((either) => !either.some((page) => links.includes(page)))).toEqual([]);
    }
  });

  it('say who they are, and where', () => {
    expect(atom.links?.map(({ rel, href }) => [rel, href])).toContainEqual([
      'self',
      SITE + inLanguage(language, ATOM_PATH),
    ]);
    expect(json.home_page_url).toBe(SITE + inLanguage(language, '/changes/'));
    expect(json.title).toBe(atom.title?.value);
  });
});

it('the ids of a feed do not depend on where the site is', () => {
  const idsOf = (site: string) => writeAtomFeed(editionOf(FIRST_LANGUAGE, site)).match(/<id>.*?<\/id>/g);
  expect(idsOf('')).toEqual(idsOf(SITE));
});
