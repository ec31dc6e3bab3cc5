import { expect, it } from 'vitest';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { LANGUAGES } from '#src/catalogue/languages.ts';
import { toErrorsJson } from '#src/catalogue/public-json.ts';
import { packTable, unpackTable } from '#src/catalogue/packed-table.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { withInterfaces } from '#src/catalogue/table-interfaces.ts';
import { leaveToTable, takeFromTable } from '#src/package/from-table.ts';

it.each(LANGUAGES)('what the table has is taken out of a catalogue and put back into its place, in %s', (language) => {
  const catalogue = readCatalogue(process.cwd(), language);
  const [published, table] = [toErrorsJson(catalogue, ''), toDecoderTable(catalogue)];
  const left = leaveToTable(published, table);
  expect(JSON.stringify(left).length).toBeLessThan(JSON.stringify(published).length - 100_000);
  const put = takeFromTable(left, table, catalogue.interfaces);
  expect(JSON.stringify(put)).toBe(JSON.stringify({ ...published, interfaces: catalogue.interfaces }));
});

it('a packed table gets back what each API does', () => {
  const catalogue = readCatalogue(process.cwd());
  const table = toDecoderTable(catalogue);
  expect(withInterfaces(unpackTable(packTable(table)), catalogue.interfaces).interfaces).toEqual(table.interfaces);
});
