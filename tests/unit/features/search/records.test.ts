import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '#src/catalogue/read.ts';
import { SEARCHED_PAGES } from '#src/features/search/pages.ts';
import { catalogueRecords, pageRecord } from '#src/features/search/records.ts';
import type { Kind } from '#src/features/search/word-index.ts';

const catalogue = readCatalogue(process.cwd());
const records = new Map(catalogueRecords(catalogue).map((record) => [record.path, record]));
const lock = new Set(readFileSync('content/addresses.lock', 'utf8').split('\n'));

/** The texts of a kind by which a record is found. */
const textsOf = (path: string, ...kinds: Kind[]) =>
  (records.get(path)?.texts ?? []).filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);

describe('the records', () => {
  it('are one an entry and one a domain, each with its own address', () => {
    const paths = catalogueRecords(catalogue).map(({ path }) => path);
    expect(paths.toSorted()).toEqual(
      [...catalogue.entries.map(({ url }) => url), ...catalogue.domains.map(({ url }) => url)].toSorted(),
    );
    expect(records.size).toBe(paths.length);
  });

  it('name an entry once, whichever catalogue of its language tells the first names', () => {
    expect(catalogueRecords(catalogue, { ...catalogue })).toEqual(catalogueRecords(catalogue));
  });

  it('have addresses that stay', () => {
    expect([...records.keys()].filter((path) => !lock.has(path))).toEqual([]);
    expect(SEARCHED_PAGES.filter(({ path }) => !lock.has(path))).toEqual([]);
  });

  it('have texts of their own, none of them empty, in one place', () => {
    for (const { path, texts } of records.values()) {
      expect(texts.filter((text) => text.path !== path)).toEqual([]);
      expect(texts.filter(({ text }) => text.trim() === '')).toEqual([]);
    }
  });

  it('hold no backticks', () => {
    const texts = [...records.values()].flatMap(({ texts, shown }) => [shown, ...texts.map(({ text }) => text)]);
    expect(texts.filter((text) => text.includes('`'))).toEqual([]);
  });

  it('keep the related codes and their reasons out', () => {
    const flooded = catalogue.entries.flatMap(({ url, related, meaning, steps }) => {
      const said = [meaning, ...steps].join(' ');
      const texts = textsOf(url, 'name', 'asked', 'keywords', 'meaning', 'text').join(' ');
      return related
        .filter(({ reason }) => !said.includes(reason) && texts.includes(reason.replaceAll('`', '')))
        .map(({ id }) => `${url} ${id}`);
    });
    expect(catalogue.entries.filter(({ related }) => related.length > 0).length).toBeGreaterThan(50);
    expect(flooded).toEqual([]);
  });

  it('show every word of an entry, but not the steps of its action, and nothing else', () => {
    const wrong = catalogue.entries.filter(({ url, messages, meaning, ownSteps }) => {
      const said = [messages.join(' · '), meaning, ...ownSteps].filter((text) => text !== '').join(' ');
      return records.get(url)?.shown !== said.replaceAll('`', '');
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('are found by title and messages, each a text of its own, and by keywords', () => {
    for (const { url, title, messages, keywords } of catalogue.entries) {
      expect(textsOf(url, 'name')).toEqual([title, ...messages]);
      expect(textsOf(url, 'keywords').join('')).toBe(keywords.join(' '));
    }
  });

  it('are found by each phrase of readers', () => {
    for (const [id, { asked }] of Object.entries(catalogue.phrases)) {
      const { url } = catalogue.entries.find((entry) => entry.id === id) ?? {};
      if (url !== undefined) expect(textsOf(url, 'asked')).toEqual(expect.arrayContaining(asked.split(', ')));
    }
  });

  it('are found by where an entry stands and what to do', () => {
    const entry = catalogue.entries.find(({ id }) => id === 'oidb-0x711/0x47');
    const words = textsOf(entry?.url ?? '', 'text').join(' ');
    expect(words).toContain('OIDB');
    expect(words).toContain('Sign in again');
  });
});

describe('the records in another language', () => {
  const chinese = readCatalogue(process.cwd(), 'zh-cn');

  it('are found by what the entry is called in English too, and by the phrases of their own readers alone', () => {
    const made = new Map(catalogueRecords(chinese, catalogue).map((record) => [record.path, record.texts]));
    for (const { id, url, title } of catalogue.entries) {
      const own = made.get(url) ?? [];
      expect(own.filter(({ kind }) => kind === 'name').map(({ text }) => text)).toContain(title);
      expect(own.filter(({ kind }) => kind === 'asked').map(({ text }) => text)).toEqual(
        chinese.phrases[id]?.asked.split(', ') ?? [],
      );
    }
  });
});

describe('the record of a page', () => {
  const built = {
    path: '/guides/oidb/',
    title: 'OIDB',
    description: 'Its codes.',
    topics: ['hex'],
    text: 'All of it.',
  };

  it('is found by its words, which it shows', () => {
    const { texts, shown } = pageRecord({ ...built, isRead: true }, catalogue);
    expect(texts.filter(({ kind }) => kind === 'name').map(({ text }) => text)).toEqual(['OIDB', 'Its codes.', 'hex']);
    expect(texts.find(({ kind }) => kind === 'text')?.text).toBe('All of it.');
    expect(shown).toBe('All of it.');
  });

  it('is found by title, description and topics alone when its words are those of the entries', () => {
    const { texts, shown } = pageRecord({ ...built, isRead: false }, catalogue);
    expect(texts.filter(({ kind }) => kind === 'text')).toEqual([]);
    expect(shown).toBe('Its codes.');
  });
});
