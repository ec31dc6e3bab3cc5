/**
 * The whole test: types, lint, format, content, words, libraries, unit tests, build, browser tests. Runs every step that can still run, so
 * that one report tells everything, and ends with one line `N passed, N failed`. A check counts as one test.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { getBrowser } from './browser.ts';
import { CHANGED_CONTENT, writeChangedContent } from '../tests/browser/changed-content.ts';
import { SUB_PATH, SUB_PATH_BUILD, SUB_PATH_SITE } from '../tests/browser/sites.ts';
import { countPlaywright, countVitest, type Counts } from './counts.ts';

const REPORTS = '.generated/reports';
const UNIT = `${REPORTS}/unit.json`;
const BROWSER = `${REPORTS}/browser.json`;

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const results: Counts[] = [
  check('types', 'npm', ['run', '-s', 'check:types']),
  check('lint', 'npm', ['run', '-s', 'check:lint']),
  check('format', 'npm', ['run', '-s', 'check:format']),
  check('content', 'npm', ['run', '-s', 'check:content']),
  check('words', 'npm', ['run', '-s', 'check:words']),
  check('libraries', 'npm', ['run', '-s', 'check:libraries']),
  unitTests(),
];
writeChangedContent('.');
const builds = [
  check('build', 'npm', ['run', '-s', 'build']),
  check('build below a sub-path, of changed content', 'npm', ['run', '-s', 'build', '--', '--outDir', SUB_PATH_BUILD], {
    BASE_PATH: SUB_PATH,
    SITE_URL: SUB_PATH_SITE,
    CONTENT_ROOT: CHANGED_CONTENT,
  }),
];
results.push(...builds);
results.push(
  builds.every(({ failed }) => failed === 0) ? browserTests() : skipped('browser tests', 'the build failed'),
);

const passed = results.reduce((sum, counts) => sum + counts.passed, 0);
const failed = results.reduce((sum, counts) => sum + counts.failed, 0);
console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs a command as one check. */
function check(name: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}): Counts {
  const ok = run(name, command, args, env);
  if (!ok) console.error(`FAILED: ${name}`);
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs the unit tests. */
function unitTests(): Counts {
  const ok = run('unit tests', 'vitest', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT}`,
  ]);
  return counted(ok, UNIT, (report) => countVitest(report as Parameters<typeof countVitest>[0]));
}

/** Gets a browser and runs the browser tests against the built site. */
function browserTests(): Counts {
  try {
    console.log(`Browser: ${getBrowser().source}`);
  } catch (error) {
    console.error(error);
    return skipped('browser tests', 'there is no browser');
  }
  const ok = run(
    'browser tests',
    'playwright',
    ['test', '--config', 'tests/playwright.config.ts', '--reporter=line,json'],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: BROWSER,
    },
  );
  return counted(ok, BROWSER, (report) => countPlaywright(report as Parameters<typeof countPlaywright>[0]));
}

/** The counts of a report; a run that failed counts at least one failure, whatever its report says. */
function counted(ok: boolean, file: string, read: (report: unknown) => Counts): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const counts = read(JSON.parse(readFileSync(file, 'utf8')));
  return ok ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}

/** Counts what could not run. */
function skipped(name: string, reason: string): Counts {
  console.error(`FAILED: ${name} did not run, because ${reason}`);
  return { passed: 0, failed: 1 };
}

/** Runs a command and shows what it prints; tells whether it succeeded. */
function run(name: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  return status === 0;
}
