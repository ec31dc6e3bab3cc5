import { describe, expect, it } from 'vitest';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { packTable, unpackTable, type PackedTable } from '#src/catalogue/packed-table.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { catalogueOf, QQ, RETIREMENTS } from './faults/fixture.ts';

describe.each([
  ['the fixture', catalogueOf()],
  ['the fixture with a class without an end', catalogueOf({ file: QQ, from: 'owns: -200~-299', to: 'owns: -200~' })],
  ['the fixture with retired codes', catalogueOf(...RETIREMENTS)],
  ['the real content', readCatalogue(process.cwd())],
])('the table of %s', (_, catalogue) => {
  const table = toDecoderTable(catalogue);
  const packed = packTable(table);
  const sent = JSON.stringify(packed);

  it('is the same after packing and unpacking', () => {
    expect(unpackTable(JSON.parse(sent) as PackedTable)).toStrictEqual(table);
  });

  it('is packed without ids, and with each step once', () => {
    const steps = new Set(table.entries.flatMap((entry) => entry.steps));
    const columns = JSON.stringify(packed.columns.steps);
    for (const step of steps) expect(columns.split(JSON.stringify(step)).length, step).toBeLessThanOrEqual(2);
    expect(table.entries.filter(({ id }) => sent.includes(JSON.stringify(id)))).toEqual([]);
  });
});
