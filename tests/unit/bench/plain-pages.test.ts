import { expect, test } from 'vitest';
import { toMarkdown } from '../../bench/plain/markdown.ts';
import { plainEntryPath, plainPages } from '../../bench/plain/pages.ts';
import { readCatalogue } from '#src/catalogue/read.ts';

const catalogue = readCatalogue(process.cwd());
const pages = new Map(plainPages(catalogue).map(({ path, text }) => [path, text]));

test('what Markdown would read as a mark is escaped, except in backticks', () => {
  expect(toMarkdown('0x10~0x11 of `a_b` and <b> c_d')).toBe('0x10\\~0x11 of `a_b` and \\<b\\> c\\_d');
});

test('every entry has its heading, and every spelling its page', () => {
  for (const { code, domain, forms } of catalogue.entries) {
    expect(pages.get(`errors/${domain}.md`)).toContain(`\n## ${toMarkdown(code)} `);
    for (const spelling of [code, ...forms]) expect(pages.has(`code/${spelling}.md`), spelling).toBe(true);
  }
});

test('an entry is addressed by the anchor of its heading', () => {
  const entry = catalogue.entries.find(({ id }) => id === 'oidb-0x711/0x10~0x11');
  expect(entry && plainEntryPath({ ...entry, title: "Field media_id isn't sent" })).toBe(
    '/errors/oidb-0x711/#0x100x11-field-media_id-isnt-sent',
  );
});
