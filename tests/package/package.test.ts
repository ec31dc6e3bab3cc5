import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { toErrorsJson } from '#src/catalogue/public-json.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { policyCases } from '#src/policy/cases.ts';
import { failing } from '#tests/policy/judge.ts';
import { buildPackage } from '#scripts/package/build.ts';
import { checkTarball } from '#scripts/package/check.ts';

const ROOT = process.cwd();
const top = mkdtempSync(join(tmpdir(), 'msdk-package-'));
const home = join(top, 'home');
/** The build finds libraries above it. */
const BUILT = join(ROOT, '.generated/package-test');
let tarball = '';

const CHINESE = readCatalogue(ROOT, 'zh-cn');
const titleInChinese = CHINESE.entries.find(({ id }) => id === 'qq-platform/-73')?.title ?? '';

/** A value as it is after a way through JSON. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Runs a program in the folder of the program that uses the package; returns what it prints. */
function run(command: string, args: readonly string[]): string {
  const env = { ...process.env, npm_config_cache: join(top, 'cache'), npm_config_update_notifier: 'false' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: home, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}:\n${stdout}${stderr}`);
  return stdout;
}

/** Writes a file of that program. */
const write = (name: string, text: string) => {
  writeFileSync(join(home, name), text);
};

/** A program in the strictest TypeScript. */
const STRICT = `
import { actionFor, catalogue, decode, explain, find, linkFor, readLink, toMarkdown, triage } from 'msdk-errors';
import type { Action, Domain, EntryId, Report } from 'msdk-errors';
import * as chinese from 'msdk-errors/zh-cn';

function severity(action: Action): number {
  switch (action) {
    case 'fix-config':
    case 'request-permission':
    case 'contact':
      return 2;
    case 'fix-request':
    case 'tell-user':
    case 'reauthorize':
    case 'refresh-token':
      return 1;
    case 'none':
    case 'retry':
    case 'wait':
      return 0;
  }
}

// @ts-expect-error: where an action is missing, as an eleventh would be, a way is left without a value.
export function tooFew(action: Action): number {
  switch (action) {
    case 'none':
      return 0;
  }
}

const advice = actionFor({ ret: -10000, msg: '-73,the user modify password wrong' }, { interface: '/share/qq' });
const entry: EntryId | null = advice.entry;
const [first] = find('qq-platform/-73');
const domain: Domain | undefined = first?.domain;
// @ts-expect-error: there is no such code.
const none: EntryId = 'qq-platform/-73000';
const steps: readonly string[] = first?.steps ?? [];
const layers = decode('-73').groups.map((group) => group.layers.length);
const said: chinese.Entry | undefined = chinese.find('qq-platform/-73')[0];
const total: number = catalogue.errors.length + catalogue.interfaces.length;
const report: Report = await triage(['{"ret":-10000,"msg":"-7', '3,x"}\\n'], { by: 'hour' });
// @ts-expect-error: a log is not counted by the week.
void triage('', { by: 'week' });
const sums = [report.counts.errors, toMarkdown(report).includes('-73')];
const link = await linkFor(advice, { site: 'https://errors.example' });
const read = await readLink((await linkFor('-73', { site: 'https://errors.example' })) ?? '', { site: 'https://errors.example' });
const target = read && 'text' in read.target ? read.target.text : link;
console.log(JSON.stringify([sums, target, severity(advice.action), entry, domain, none, steps.length > 0, layers, total > 400, explain(-73).split('\\n')[0], said?.title]));
`;

beforeAll(async () => {
  tarball = await buildPackage(ROOT, join(BUILT, 'first'));
  mkdirSync(home);
  write('package.json', JSON.stringify({ type: 'module', private: true }));
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball]);
});

afterAll(() => {
  rmSync(top, { recursive: true, force: true });
});

describe('the package', () => {
  it('has nothing that publint or attw find fault with, and is small', async () => {
    expect(await checkTarball(tarball)).toEqual([]);
  });

  it('is the same bytes when it is packed again', async () => {
    const again = await buildPackage(ROOT, join(BUILT, 'another', 'place'));
    expect(readFileSync(again).equals(readFileSync(tarball))).toBe(true);
  });

  it('needs nothing else', () => {
    const { packages } = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')) as { packages: object };
    expect(Object.keys(packages)).toEqual(['', 'node_modules/msdk-errors']);
  });

  it.each([
    ['node16', 'node16'],
    ['bundler', 'esnext'],
  ])(
    'is understood by strict TypeScript that resolves modules like %s, and does what it says',
    (resolution, module) => {
      write('program.ts', STRICT);
      const compilerOptions = {
        ...{ strict: true, noImplicitReturns: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
        ...{ target: 'es2022', lib: ['es2022', 'dom'], types: [], module, moduleResolution: resolution },
      };
      write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['program.ts'] }));
      run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc')]);
      const printed = JSON.parse(run(process.execPath, ['program.js'])) as unknown;
      expect(printed).toEqual([
        [1, true],
        '-73',
        1,
        'qq-platform/-73',
        'qq-platform',
        'qq-platform/-73000',
        true,
        [1],
        true,
        '-73  Access token revoked by a QQ password change',
        titleInChinese,
      ]);
    },
  );

  it('has the same catalogue in Chinese as the site', () => {
    write(
      'chinese.js',
      "import { actionFor, catalogue, explain } from 'msdk-errors/zh-cn';\nconsole.log(JSON.stringify([catalogue, actionFor('-73'), explain('-73', { site: 'https://errors.example' })]));",
    );
    const [catalogue, advice, explained] = JSON.parse(run(process.execPath, ['chinese.js'])) as [
      object,
      object,
      string,
    ];
    expect(catalogue).toEqual(asJson({ ...toErrorsJson(CHINESE, ''), interfaces: CHINESE.interfaces }));
    expect(advice).toMatchObject({ url: '/zh-cn/errors/qq-platform/#-73' });
    expect(explained).toContain(`-73  ${titleInChinese}\n`);
    expect(explained).toContain('\nhttps://errors.example/zh-cn/errors/qq-platform/#-73\n');
  });

  it('knows what the published cases expect of it', async () => {
    const { actionFor } = (await import(join(home, 'node_modules/msdk-errors/index.js'))) as {
      actionFor: Parameters<typeof failing>[1];
    };
    expect(failing(policyCases(readCatalogue(ROOT)).cases, actionFor)).toEqual([]);
  });

  it('has the command line', () => {
    const printed = run('npx', ['--offline', 'msdk-errors', 'explain', '--', '-73']);
    expect(printed).toMatch(/^-73 {2}Access token revoked by a QQ password change\n/);
    const inChinese = ['explain', '--json', '--lang', 'zh', '--', '-73', '40001'];
    for (const argv of [['explain', '--', '-73'], inChinese])
      expect(run('npx', ['--offline', 'msdk-errors', ...argv])).toBe(
        execFileSync(process.execPath, [join(ROOT, 'src/cli/main.js'), ...argv], { encoding: 'utf8' }),
      );
    expect(run('npx', ['--offline', 'msdk-errors', '--version'])).toMatch(/^msdk-errors \d+\.\d+\.\d+, catalogue /);
  });

  it.each(nodes())('runs on %s', (_, node) => {
    write('game.log', '{"ret":-10000,"msg":"-73,x"}\n');
    write(
      'short.js',
      `import { createReadStream } from 'node:fs';
       import { actionFor, find, readLink, triage } from 'msdk-errors';
       const { counts } = await triage(createReadStream('game.log'));
       const { target } = await readLink('/decode/#z=0zU3BgA');
       console.log(actionFor('-73').entry, find(-73).length, counts.errors, target.text);`,
    );
    expect(run(node, ['short.js'])).toBe('qq-platform/-73 1 1 -73\n');
    expect(run(node, ['node_modules/msdk-errors/cli.js', 'decode', '--', '-73'])).toMatch(/^Sign in again: /);
  });

  it('runs in a browser, and brings no more than what is used', async () => {
    const code = await bundled(
      "import { actionFor } from 'msdk-errors';\nglobalThis.told = actionFor({ ret: -10000, msg: '-73,x' });",
    );
    expect(await toldBy(code)).toHaveProperty('entry', 'qq-platform/-73');
    // The meanings of the entries are in the catalogue alone, and nothing is Chinese but what the decoder reads.
    const { errors } = toErrorsJson(readCatalogue(ROOT), '');
    expect(errors.filter(({ meaning }) => code.includes(meaning))).toEqual([]);
    expect(CHINESE.entries.filter(({ title }) => /\p{Script=Han}{6}/u.test(title) && code.includes(title))).toEqual([]);
  });

  it('counts logs and makes links in a browser', async () => {
    const code = await bundled(
      `import { linkFor, readLink, triage } from 'msdk-errors';
       const link = linkFor('-73').then((made) => readLink(made));
       globalThis.told = Promise.all([triage('{"ret":-73}'), link]).then(([{ counts }, { target }]) => [counts.errors, target.text]);`,
    );
    expect(await toldBy(code)).toEqual([1, '-73']);
  });
});

/** Bundles a program that uses the package, for browsers. */
async function bundled(program: string): Promise<string> {
  write('browser.js', program);
  const built = await build({
    root: home,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: 'browser.js', formats: ['iife'], name: 'program' } },
  });
  const [{ output } = { output: [] }] = Array.isArray(built) ? built : [];
  return output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n');
}

/** What a program leaves in `told`, run where nothing of Node is, as in a page. */
async function toldBy(code: string): Promise<unknown> {
  const context: { told?: unknown } = createContext({ TextDecoder, TextEncoder, URL, URLSearchParams });
  runInContext(code, context);
  return asJson(await context.told);
}

/** The versions of Node that can be found, with their programs: the one that runs the tests, and others that are installed. */
function nodes(): [version: string, path: string][] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).map((folder) => resolve(folder, 'node'));
  const found = [process.execPath, ...folders].filter((path) => existsSync(path));
  const versions = found.map((path): [string, string] => [
    execFileSync(path, ['--version'], { encoding: 'utf8' }).trim(),
    path,
  ]);
  return [...new Map(versions).entries()].filter(([version]) => Number(/\d+/.exec(version)?.[0]) >= 20);
}
