import { expect, it } from 'vitest';
import { toCodeList, toDecoderTable } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';

const catalogue = readCatalogue(process.cwd());
const [first, second, ...others] = catalogue.entries;

it('the search and the decoder say of a code that it is retired', () => {
  if (!first || !second) throw new Error('The catalogue has too few entries.');
  const retired = { ...first, retired: { note: 'Not sent since a date that was made up.', use: null } };
  const changed = { ...catalogue, entries: [retired, second, ...others] };
  for (const titles of [toCodeList(changed).codes, toDecoderTable(changed).entries].map((list) =>
    list.slice(0, 2).map(({ title }) => title),
  ))
    expect(titles).toEqual([`${first.title} (retired)`, second.title]);
});
