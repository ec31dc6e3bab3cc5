/**
 * Loads nginx with the site's configuration, beside nginx as it comes with files of the same length, and measures what is
 * sent for a view: `npm run load`, or `npm run load -- --dist` for `dist` as it is. Server and load share this machine:
 * the ratio is what holds elsewhere.
 */
import { parseArgs } from 'node:util';
import { API_PATHS, codePath, DECODE_PATH } from '#src/addresses.ts';
import { findNginx, findProgram } from '#scripts/deploy/program.ts';
import { describeMachine } from '../machine.ts';
import { formatBillion, meanView, withShare } from './cost.ts';
import { formatLoads } from './load-table.ts';
import { loadRows, ROUNDS } from './loads.ts';
import { LOAD } from './run.ts';
import { buildServed, largestDomain } from './served.ts';
import { formatViews } from './view-table.ts';
import { viewRows } from './views.ts';

/** Where nginx writes. */
const FOLDER = '.generated/load';

const { values } = parseArgs({ options: { dist: { type: 'boolean' } } });
findNginx();
const wrk = findProgram('wrk', 'apt-get install wrk');
const dist = buildServed(values.dist ?? false);
const [code, domain] = [codePath('-73'), largestDomain(dist)];

console.log(`Machine: ${describeMachine()}`);
const { threads, connections, seconds } = LOAD;
console.log(
  `Load: ${String(threads)} thread, ${String(connections)} connections, ${String(ROUNDS)} runs of ${String(seconds)} s each`,
);
const loads = await loadRows(dist, FOLDER, wrk, [code, domain, API_PATHS[0]]);
console.log(`\n${formatLoads(loads)}`);
if (loads.some(({ ours }) => ours.errors > 0)) process.exitCode = 1;

const visits = { domain: [domain, code], code: [code, domain, code] };
const views = await viewRows(dist, FOLDER, [['/'], [DECODE_PATH], visits.domain, visits.code]);
console.log(`\nSent for a view, headers and all, over HTTP/1.1 without TLS\n${formatViews(views)}`);

// The assumptions of scripts/deploy/README.md: half of the views are first ones, domain and code pages in equal parts; one view in
// ten is that of a reader who stays and does not keep the site yet.
const [, , domainFirst, codeNext, codeFirst, domainNext, , keeping] = views;
if (!domainFirst || !codeNext || !codeFirst || !domainNext || !keeping) {
  throw new Error('The visits were not all measured.');
}
const view = meanView([domainFirst, codeNext, codeFirst, domainNext]);
console.log(`\nAt the list prices of scripts/deploy/README.md, a month
${formatBillion('Half first views, built with OFFLINE=0', view)}
${formatBillion('One view in ten has the site kept', withShare(view, keeping, 0.1))}
${formatBillion('First views of the largest page alone', domainFirst)}`);
