/**
 * The whole test: types, lint, format, content, words, libraries, unit tests, build, browser tests. Runs every step that can
 * still run, so that one report has everything, and ends with the line `N passed, N failed`. A check counts as one test. Builds
 * and checks run in parallel, browser tests alone.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { CHANGED_CONTENT, writeChangedContent } from '../tests/browser/changed-content.ts';
import { SUB_PATH, SUB_PATH_BUILD, SUB_PATH_SITE } from '../tests/browser/sites.ts';
import { getBrowser } from './browser.ts';
import { run } from './programs.ts';

interface Counts {
  passed: number;
  failed: number;
}

/** The parts of Vitest's JSON report that are read. */
interface UnitReport {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
}

/** The parts of Playwright's JSON report that are read. */
interface BrowserReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
  suites: BrowserSuite[];
}

/** The tests of a file, or of a block in it. */
interface BrowserSuite {
  suites?: BrowserSuite[];
  specs: { title: string; file: string; tests: { results: { error?: { message?: string } }[] }[] }[];
}

const REPORTS = '.generated/reports';
const UNIT = `${REPORTS}/unit.json`;
const BROWSER = `${REPORTS}/browser.json`;

const results: Counts[] = [];
const built: boolean[] = [];

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
// Everything that reads or writes the types that Astro generates runs in one lane, in order.
await Promise.all([buildLane(), checkLane()]);
if (built.every(Boolean)) await testBrowser();
else skip('browser tests', 'the build failed');

const sum = (of: keyof Counts) => results.reduce((total, counts) => total + counts[of], 0);
console.log(`\n${String(sum('passed'))} passed, ${String(sum('failed'))} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

async function buildLane(): Promise<void> {
  await check('types', 'check:types');
  await check('lint', 'check:lint');
  built.push(await check('build', 'build'));
  writeChangedContent('.');
  const [below] = await Promise.all([
    check('build below a sub-path, of changed content', 'build', ['--', '--outDir', SUB_PATH_BUILD], {
      BASE_PATH: SUB_PATH,
      SITE_URL: SUB_PATH_SITE,
      CONTENT_ROOT: CHANGED_CONTENT,
    }),
    check('browsers that the built scripts need', 'check:built'),
  ]);
  built.push(below);
}

async function checkLane(): Promise<void> {
  await testUnits();
  for (const name of ['format', 'content', 'words', 'libraries']) await check(name, `check:${name}`);
}

/** Runs an npm script as one check. */
async function check(name: string, script: string, args: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const ok = await step(name, 'npm', ['run', '-s', script, ...args], env);
  results.push(ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  return ok;
}

async function testUnits(): Promise<void> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`];
  // The other half of the machine is for the other lane, which takes longer.
  const args = ['run', '--config', 'tests/vitest.config.ts', '--maxWorkers=50%', ...reporters];
  const ok = await step('unit tests', 'vitest', args);
  count(ok, UNIT, (report) => {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = report as UnitReport;
    // A file that cannot be loaded is a failed suite without any test.
    return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) };
  });
}

/** Gets a browser and runs the browser tests on the built sites. */
async function testBrowser(): Promise<void> {
  try {
    console.log(`\nBrowser: ${getBrowser().source}`);
  } catch (error) {
    console.error(error);
    skip('browser tests', 'there is no browser');
    return;
  }
  const args = ['test', '--config', 'tests/playwright.config.ts', '--reporter=line,json'];
  const ok = await step('browser tests', 'playwright', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(BROWSER) }, true);
  count(ok, BROWSER, (report) => {
    const { stats, errors, suites } = report as BrowserReport;
    suites.forEach(printFailures);
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
  });
}

/** Repeats why tests failed, where the end of a long log shows it. */
function printFailures({ suites = [], specs }: BrowserSuite): void {
  for (const { title, file, tests } of specs)
    for (const { error } of tests.flatMap(({ results: runs }) => runs))
      if (error) console.error(`FAILED: ${file}, ${title}:\n${(error.message ?? '').slice(0, 600)}`);
  suites.forEach(printFailures);
}

/** Adds the counts of a report; a failed run counts as at least one failure, whatever its report says. */
function count(ok: boolean, file: string, read: (report: unknown) => Counts): void {
  if (!existsSync(file)) {
    console.error(`FAILED: the report ${file} is missing`);
    results.push({ passed: 0, failed: 1 });
    return;
  }
  const counts = read(JSON.parse(readFileSync(file, 'utf8')));
  results.push(ok ? counts : { ...counts, failed: Math.max(counts.failed, 1) });
}

/** Counts a step that could not run. */
function skip(name: string, reason: string): void {
  console.error(`FAILED: ${name} did not run, because ${reason}`);
  results.push({ passed: 0, failed: 1 });
}

/** Runs a command. Its output is shown live, or when it ends, so that the outputs of parallel steps do not mix. */
async function step(
  name: string,
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
  live = false,
): Promise<boolean> {
  if (live) console.log(`\n— ${name}`);
  const start = performance.now();
  const { ok, output } = await run(command, args, env, live);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  if (!live) console.log(`\n— ${name}, ${seconds} s\n${output.trimEnd()}`);
  if (!ok) console.error(`FAILED: ${name}`);
  return ok;
}
