/**
 * Measures the site, each figure beside that of a peer in the same run, mostly a plain Starlight site with the same
 * content: `npm run bench`, or `npm run bench -- search` for some sections. `--dist` measures `dist` as it is instead of a
 * fresh build. `calibration` counts labeled pastes: `--pastes FILE` those of further files, `--list` says what was not
 * right in the half that one tunes on.
 */
import { parseArgs } from 'node:util';
import { readDecoderTable } from '#src/catalogue/decoder-table.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { calibrationReport } from './calibration.ts';
import { decoderRows } from './decoder.ts';
import { growthRows } from './growth.ts';
import { lighthouseRows } from './lighthouse.ts';
import { describeMachine, formatReadings, formatTable, type Row } from './report.ts';
import { speedRows } from './search-speed.ts';
import { searchRows } from './search.ts';
import { serveSites, type Bench } from './sites.ts';
import { triageRows } from './triage.ts';
import { weightRows } from './weight.ts';

/** What needs both sites, and what builds its own or none. Growth takes minutes: it runs only when it is asked for. */
const OF_SITES: Readonly<Record<string, (bench: Bench) => Promise<Row[]>>> = {
  weight: weightRows,
  lighthouse: lighthouseRows,
  search: searchRows,
  speed: speedRows,
};
const OTHERS: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  decoder: () => decoderRows(catalogue),
  triage: () => triageRows(catalogue),
  growth: growthRows,
};
/** What prints a table of its own. */
const REPORTS: Readonly<Record<string, () => string>> = {
  calibration: () => calibrationReport(readDecoderTable(process.cwd()), values.pastes, values.list),
};
const SECTIONS = [...Object.keys(OF_SITES), ...Object.keys(OTHERS), ...Object.keys(REPORTS)];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: 'boolean', default: false },
    list: { type: 'boolean', short: 'v', default: false },
    pastes: { type: 'string', multiple: true, default: [] },
  },
});
const unknown = positionals.find((name) => !SECTIONS.includes(name));
if (unknown !== undefined) throw new Error(`There is no section “${unknown}”. Sections: ${SECTIONS.join(', ')}.`);
const chosen = positionals.length > 0 ? positionals : SECTIONS.filter((name) => name !== 'growth');

console.log(`Machine: ${describeMachine()}`);
const catalogue = readCatalogue(process.cwd());
const needsSites = chosen.some((name) => name in OF_SITES);
const bench = needsSites ? await timed('both sites', () => serveSites(catalogue, values.dist)) : null;
try {
  const rows: Row[] = [];
  for (const name of chosen) rows.push(...(await timed(name, () => runSection(name))));
  if (rows.length > 0) console.log(`\n${formatTable(rows)}\n\nHow the figures are read\n${formatReadings(rows)}`);
} finally {
  await bench?.close();
}
if (!chosen.includes('growth')) console.log('\nNot run: growth, which takes minutes. Run npm run bench -- growth.');

/** The figures of a section; a report is printed at once. */
async function runSection(name: string): Promise<Row[]> {
  const report = REPORTS[name]?.();
  if (report !== undefined) console.log(`\n${report}\n`);
  return (bench ? await OF_SITES[name]?.(bench) : undefined) ?? (await OTHERS[name]?.()) ?? [];
}

/** Runs a step and tells how long it took. */
async function timed<T>(name: string, step: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await step();
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return result;
}
