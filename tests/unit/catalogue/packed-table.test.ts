import { describe, expect, it } from 'vitest';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { packTable, unpackTable, type PackedTable } from '#src/catalogue/packed-table.ts';
import { packTexts, withTexts, type PackedTexts } from '#src/catalogue/packed-texts.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { catalogueOf, QQ, RETIREMENTS } from './faults/fixture.ts';

describe.each([
  ['the fixture', catalogueOf()],
  ['the fixture with a class without an end', catalogueOf({ file: QQ, from: 'owns: -200~-299', to: 'owns: -200~' })],
  ['the fixture with retired codes', catalogueOf(...RETIREMENTS)],
  ['the real content', readCatalogue(process.cwd())],
])('the table of %s', (_, catalogue) => {
  const table = toDecoderTable(catalogue);
  const packed = JSON.stringify(packTable(table));
  const texts = JSON.stringify(packTexts(table, table));
  const bare = () => unpackTable(JSON.parse(packed) as PackedTable);

  it('is the same after packing and unpacking both of its parts, but knows of APIs only path and domains', () => {
    const interfaces = table.interfaces.map(({ path, domains }) => ({ path, name: '', domains }));
    expect(withTexts(bare(), JSON.parse(texts) as PackedTexts, table.texts)).toStrictEqual({ ...table, interfaces });
  });

  it('decides without the texts', () => {
    const { entries, actions } = bare();
    expect(entries.map(({ steps }) => steps)).toEqual(table.entries.map(() => []));
    expect(Object.values(actions).map(({ steps }) => steps)).toEqual(Object.keys(table.actions).map(() => []));
    for (const { steps } of table.entries) for (const step of steps) expect(packed).not.toContain(JSON.stringify(step));
  });

  it('is packed without ids, and with each step once', () => {
    const columns = JSON.stringify((JSON.parse(texts) as PackedTexts).steps);
    for (const step of new Set(table.entries.flatMap((entry) => entry.steps)))
      expect(columns.split(JSON.stringify(step)).length, step).toBeLessThanOrEqual(2);
    expect(table.entries.filter(({ id }) => (packed + texts).includes(JSON.stringify(id)))).toEqual([]);
  });
});
