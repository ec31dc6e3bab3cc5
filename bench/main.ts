/**
 * Measures the site beside a plain Starlight site with the same content: `npm run bench`, or `npm run bench -- search` for
 * some sections. `--dist` measures `dist` as it is instead of a fresh build. A section is a function that returns rows.
 */
import { parseArgs } from 'node:util';
import { readCatalogue } from '../src/catalogue/read.ts';
import { describeMachine } from './machine.ts';
import { searchRows } from './search/rows.ts';
import { serveSites, type Bench } from './sites.ts';
import { formatReadings, formatTable, type Row } from './table.ts';

const SECTIONS: Readonly<Record<string, (bench: Bench) => Promise<Row[]>>> = { search: searchRows };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { dist: { type: 'boolean' } } });
const chosen = positionals.length > 0 ? positionals : Object.keys(SECTIONS);
const unknown = chosen.find((name) => !(name in SECTIONS));
if (unknown !== undefined) {
  throw new Error(`There is no section “${unknown}”. Sections: ${Object.keys(SECTIONS).join(', ')}.`);
}

console.log(`Machine: ${describeMachine()}`);
const bench = await timed('both sites', () => serveSites(readCatalogue(process.cwd()), values.dist ?? false));
try {
  const rows: Row[] = [];
  for (const name of chosen) rows.push(...(await timed(name, async () => (await SECTIONS[name]?.(bench)) ?? [])));
  console.log(`\n${formatTable(rows)}\n\nHow the figures are read\n${formatReadings(rows)}`);
} finally {
  await bench.close();
}

/** Runs a step and tells how long it took. */
async function timed<T>(name: string, step: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await step();
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return result;
}
