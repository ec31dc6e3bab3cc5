/**
 * Tests the site against real nginx: builds it below a sub-path, compresses it, writes the configuration, starts nginx on
 * a free port and runs the browser tests of the sub-path and those of the server. `npm run test:nginx`, or
 * `npm run test:nginx -- --dist .generated/dist-nginx` for a build that is there; what stands behind `--` goes to
 * Playwright.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CHANGED_CONTENT, writeChangedContent } from '../../tests/browser/changed-content.ts';
import { SUB_PATH, SUB_PATH_SITE } from '../../tests/browser/sites.ts';
import { ORIGIN_VARIABLE, OUTSIDE } from '../../tests/nginx/site.ts';
import { getBrowser } from '../browser.ts';
import { buildConf } from './build-conf.ts';
import { findNginx } from './program.ts';
import { freePort, startNginx } from './server.ts';

/** Where the site is built. */
const BUILD = '.generated/dist-nginx';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { dist: { type: 'string' } } });
findNginx();
console.log(`Browser: ${getBrowser().source}`);
if (values.dist === undefined) await buildSite();

const dist = values.dist ?? BUILD;
const outside = join(dirname(resolve(dist)), OUTSIDE.name);
const port = String(await freePort());
const origin = `http://127.0.0.1:${port}`;
const nginx = await startNginx({
  folder: '.generated/nginx',
  site: buildConf({ dist, base: SUB_PATH, listen: [`127.0.0.1:${port}`] }),
  url: `${origin}${SUB_PATH}/`,
});
try {
  writeFileSync(outside, OUTSIDE.text);
  const options = ['test', '--config', 'playwright.nginx.config.ts', ...positionals];
  process.exitCode = await run('playwright', options, { [ORIGIN_VARIABLE]: origin });
} finally {
  rmSync(outside, { force: true });
  await nginx.stop();
}

/** Builds the site as the browser tests want it below the sub-path, with compressed copies. */
async function buildSite(): Promise<void> {
  writeChangedContent('.');
  await must('npm', ['run', '-s', 'build', '--', '--outDir', BUILD], {
    BASE_PATH: SUB_PATH,
    SITE_URL: SUB_PATH_SITE,
    CONTENT_ROOT: CHANGED_CONTENT,
  });
  await must('node', ['scripts/deploy/compress.ts', BUILD, '--encodings', 'gzip']);
}

/** Runs a command that has to succeed. */
async function must(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  const status = await run(command, args, env);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed.`);
}

/** Runs a command, shows what it prints and tells how it ended. */
async function run(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
