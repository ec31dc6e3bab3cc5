/**
 * Measures the site, each figure beside that of a peer in the same run, mostly a plain Starlight site with the same
 * content: `npm run bench`, or `npm run bench -- search` for some sections. `--dist` measures `dist` as it is instead of a
 * fresh build.
 */
import { parseArgs } from 'node:util';
import { readCatalogue } from '#src/catalogue/read.ts';
import { chooseSections } from './choose.ts';
import { describeMachine } from './machine.ts';
import { SECTIONS } from './sections.ts';
import { serveSites } from './sites.ts';
import { formatReadings, formatTable, type Row } from './table.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { dist: { type: 'boolean' } } });
const chosen = chooseSections(SECTIONS, positionals);

console.log(`Machine: ${describeMachine()}`);
const catalogue = readCatalogue(process.cwd());
const needsSites = chosen.some((name) => SECTIONS[name]?.needs === 'sites');
const bench = needsSites ? await timed('both sites', () => serveSites(catalogue, values.dist ?? false)) : null;
try {
  const rows: Row[] = [];
  for (const name of chosen) rows.push(...(await timed(name, () => runSection(name))));
  console.log(`\n${formatTable(rows)}\n\nHow the figures are read\n${formatReadings(rows)}`);
} finally {
  await bench?.close();
}
const left = positionals.length > 0 ? [] : Object.entries(SECTIONS).filter(([name]) => !chosen.includes(name));
for (const [name, { long }] of left) {
  if (long !== undefined) console.log(`Not run: ${name}, which takes ${long}. Run npm run bench -- ${name}.`);
}

/** The figures of a section. */
function runSection(name: string): Row[] | Promise<Row[]> {
  const section = SECTIONS[name];
  if (section?.needs === 'catalogue') return section.rows(catalogue);
  return section && bench ? section.rows(bench) : [];
}

/** Runs a step and tells how long it took. */
async function timed<T>(name: string, step: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await step();
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return result;
}
