import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '#src/catalogue/read.ts';
import { HIDDEN } from '#src/features/search/rank.ts';
import { SEARCHED_PAGES } from '#src/features/search/pages.ts';
import { catalogueRecords, toHtml, type SearchRecord } from '#src/features/search/records.ts';

const catalogue = readCatalogue(process.cwd());
const records = catalogueRecords(catalogue);
const lock = new Set(readFileSync('content/addresses.lock', 'utf8').split('\n'));

const recordOf = (url: string) => records.find((record) => record.url === url);
const shown = (record?: SearchRecord) =>
  (record?.parts ?? []).filter(({ text }) => !text.startsWith(HIDDEN)).map(({ text }) => text);
const hidden = (record?: SearchRecord) =>
  (record?.parts ?? []).filter(({ text }) => text.startsWith(HIDDEN)).map(({ text }) => text);

describe('the records', () => {
  it('are one an entry and one a domain, each with its own address', () => {
    expect(records.map(({ url }) => url).toSorted()).toEqual(
      [...catalogue.entries.map(({ url }) => url), ...catalogue.domains.map(({ url }) => url)].toSorted(),
    );
    expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
  });

  it('have addresses that stay', () => {
    expect(records.map(({ url }) => url).filter((url) => !lock.has(url))).toEqual([]);
    expect(SEARCHED_PAGES.filter(({ path }) => !lock.has(path))).toEqual([]);
  });

  it('have weights that Pagefind takes', () => {
    const weights = records.flatMap(({ parts }) => parts.map(({ weight }) => weight));
    expect(weights.filter((weight) => weight <= 0 || weight > 10)).toEqual([]);
  });

  it('hold no backticks', () => {
    const texts = records.flatMap(({ parts }) => parts.map(({ text }) => text));
    expect(texts.filter((text) => text.includes('`'))).toEqual([]);
  });

  it('keep the related codes and their reasons out', () => {
    const flooded = catalogue.entries.flatMap(({ url, related, meaning, steps }) => {
      const said = [meaning, ...steps].join(' ');
      const texts =
        recordOf(url)
          ?.parts.map(({ text }) => text)
          .join(' ') ?? '';
      return related
        .filter(({ reason }) => !said.includes(reason) && texts.includes(reason.replaceAll('`', '')))
        .map(({ id }) => `${url} ${id}`);
    });
    expect(catalogue.entries.filter(({ related }) => related.length > 0).length).toBeGreaterThan(50);
    expect(flooded).toEqual([]);
  });

  it('show every word of an entry, but not the steps of its action', () => {
    const lost = catalogue.entries.filter(({ url, messages, meaning, ownSteps }) => {
      const text = shown(recordOf(url)).join(' ');
      return [...messages, meaning, ...ownSteps].some((said) => !text.includes(said.replaceAll('`', '')));
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('show nothing that an entry does not say', () => {
    const more = catalogue.entries.filter(({ url, messages, meaning, ownSteps }) => {
      const said = [...messages, meaning, ...ownSteps].join(' ').replaceAll('`', '');
      return shown(recordOf(url)).some((text) => text.split(' · ').some((part) => !said.includes(part)));
    });
    expect(more.map(({ id }) => id)).toEqual([]);
  });

  it('hide where an entry stands, what to do, its keywords and synonyms', () => {
    const entry = catalogue.entries.find(({ id }) => id === 'oidb-0x711/0x47');
    const record = recordOf(entry?.url ?? '');
    const words = hidden(record).join(' ');
    expect(words).toContain('OIDB');
    expect(words).toContain('Sign in again');
    expect(words).toContain('access_token');
    expect(record?.title).toBe(entry?.title);
    const keywords = catalogue.entries.flatMap(({ url, keywords }) =>
      keywords.map((keyword) => [url, keyword] as const),
    );
    expect(keywords.filter(([url, keyword]) => !hidden(recordOf(url)).join(' ').includes(keyword))).toEqual([]);
  });
});

describe('toHtml', () => {
  const record: SearchRecord = {
    url: '/errors/x/#1',
    title: 'A <b> & "c"',
    parts: [
      { text: 'one </p><script>', weight: 8 },
      { text: '', weight: 2 },
      { text: '&lt; two', weight: 0.5 },
    ],
  };

  it('writes title and parts as text, with their weights', () => {
    const html = toHtml(record);
    expect(html).toContain('<h1>A &lt;b&gt; &amp; "c"</h1>');
    expect(html).toContain('<p data-pagefind-weight="8">one &lt;/p&gt;&lt;script&gt;</p>');
    expect(html).toContain('<p data-pagefind-weight="0.5">&amp;lt; two</p>');
  });

  it('leaves empty parts out', () => {
    expect(toHtml(record).match(/<p /g)).toHaveLength(2);
  });
});
