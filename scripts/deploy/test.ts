/**
 * Tests the site against a real nginx: builds it below a sub-path, compresses it, starts nginx with `nginx.conf` on a free
 * port and runs the browser tests of the sub-path and those of the server. `npm run test:nginx -- --dist <folder>` uses an
 * existing build; arguments after another `--` are passed to Playwright.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { CHANGED_CONTENT, writeChangedContent } from '../../tests/browser/changed-content.ts';
import { ROOT_PORT, SUB_PATH, SUB_PATH_SITE } from '../../tests/browser/sites.ts';
import { ORIGIN_VARIABLE, OUTSIDE } from '../../tests/nginx/site.ts';
import { getBrowser } from '../browser.ts';
import { findProgram, run } from '../programs.ts';

const BUILD = '.generated/dist-nginx';

/** Everything that nginx reads and writes. */
const FOLDER = resolve('.generated/nginx');
const LOG = join(FOLDER, 'error.log');

/** How long nginx may take to start, in milliseconds. */
const PATIENCE = 10_000;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { dist: { type: 'string' } } });
const nginx = findProgram('nginx');
if (nginx === null) throw new Error('nginx is not installed. On Debian and Ubuntu: apt-get install nginx-light');
console.log(`Browser: ${getBrowser().source}`);
if (values.dist === undefined) await buildSite();

const dist = resolve(values.dist ?? BUILD);
const outside = join(dirname(dist), OUTSIDE.name);
const host = `127.0.0.1:${String(ROOT_PORT)}`;
const origin = `http://${host}`;
writeConf();
const serving = run(nginx, ['-p', FOLDER, '-c', join(FOLDER, 'nginx.conf'), '-e', LOG], {}, true);
try {
  writeFileSync(outside, OUTSIDE.text);
  await Promise.race([serving.then(fail), serves(`${origin}${SUB_PATH}/`)]);
  const options = ['test', '--config', 'tests/nginx/playwright.config.ts', ...positionals];
  const { ok } = await run('playwright', options, { [ORIGIN_VARIABLE]: origin }, true);
  process.exitCode = ok ? 0 : 1;
} finally {
  rmSync(outside, { force: true });
}
// Stops nginx as well.
process.exit();

/** Builds the site below the sub-path, as the browser tests need it, with compressed copies. */
async function buildSite(): Promise<void> {
  writeChangedContent('.');
  await must('npm', ['run', '-s', 'build', '--', '--outDir', BUILD], {
    BASE_PATH: SUB_PATH,
    SITE_URL: SUB_PATH_SITE,
    CONTENT_ROOT: CHANGED_CONTENT,
  });
  await must('node', ['scripts/deploy/compress.ts', BUILD, '--encodings', 'gzip']);
}

/** Runs a command; throws when it fails. */
async function must(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  const { ok } = await run(command, args, env, true);
  if (!ok) throw new Error(`${command} ${args.join(' ')} failed.`);
}

/** Writes the configuration of a server that runs in the foreground and writes only to its folder. */
function writeConf(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const site = readFileSync('scripts/deploy/nginx.conf', 'utf8')
    .replaceAll('@ROOT@', dist)
    .replaceAll('@BASE@', SUB_PATH)
    .replace('listen 80;', `listen ${host};`)
    .replace('listen [::]:80;', '');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    join(FOLDER, 'nginx.conf'),
    `daemon off;
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
pid "${FOLDER}/nginx.pid";
events {}
http {
access_log off;
${temporary.map((name) => `${name}_temp_path "${FOLDER}/${name}";`).join('\n')}
${site}
}
`,
  );
}

/** Waits until an address is served, with whatever response. */
async function serves(url: string): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    try {
      await (await fetch(url)).body?.cancel();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await setTimeout(50);
  }
}

function fail(): never {
  throw new Error(`nginx ended. Its log:\n${readFileSync(LOG, 'utf8')}`);
}
