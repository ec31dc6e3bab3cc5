import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'tsdown';
import { readCatalogue } from '#src/catalogue/read.ts';
import { BASE_PATH, SITE_URL } from '#src/site.ts';
import { packagedModules } from './modules.ts';

/** The rooms whose code is in the package, and the modules beside them. */
const ROOMS = ['catalogue', 'cli', 'decoder', 'package', 'policy', 'triage'];
const MODULES = [
  'addresses.ts',
  'compressed.ts',
  'decode-uri.ts',
  'decoder-link.ts',
  'links.ts',
  'places.ts',
  'text-width.ts',
];

/** The libraries whose code is in the package, with the files of their licenses. */
const BUNDLED = { 'fastest-levenshtein': 'LICENSE.md', 'd3-dsv': 'LICENSE' };

/** The parts of the project's package.json that the package repeats. */
interface Manifest {
  name: string;
  version: string;
  description: string;
  license: string;
  repository: object;
}

/**
 * Builds and packs the package.
 * @param root the project's folder
 * @param folder where to work; it is emptied
 * @returns the path of the tarball
 */
export async function buildPackage(root: string, folder: string): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  const [source, output] = [join(folder, 'src'), join(folder, 'package')];
  mkdirSync(output, { recursive: true });
  const { name, version, description, license, repository } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Manifest;
  const site = SITE_URL === undefined ? '' : new URL(BASE_PATH, SITE_URL).href.replace(/\/$/, '');

  for (const path of [...ROOMS, ...MODULES]) cpSync(join(root, 'src', path), join(source, path), { recursive: true });
  const modules = packagedModules((language) => readCatalogue(root, language), { version, site });
  for (const [path, text] of Object.entries(modules)) writeFileSync(join(source, path), `${text}\n`);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, type: 'module' }));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: resolve(root, 'tsconfig.json'), include: ['src'], exclude: [] }),
  );

  await build({
    cwd: folder,
    config: false,
    entry: { index: 'src/package/index.ts', 'zh-cn': 'src/package/zh-cn.ts', cli: 'src/package/main.ts' },
    outDir: 'package',
    format: 'esm',
    platform: 'node',
    target: ['node20', 'es2022'],
    dts: true,
    deps: { onlyBundle: Object.keys(BUNDLED) },
    fixedExtension: false,
    hash: false,
    checks: { pluginTimings: false },
    // The declarations have them.
    outputOptions: { comments: { jsdoc: false } },
    // Declarations say what there is; readable code would not fit.
    minify: true,
    logLevel: 'warn',
    failOnWarn: true,
  });

  const manifest = {
    name,
    version,
    description,
    license,
    repository,
    type: 'module',
    engines: { node: '>=20.12' },
    sideEffects: ['./cli.js'],
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './zh-cn': { types: './zh-cn.d.ts', default: './zh-cn.js' },
      './package.json': './package.json',
    },
    bin: { [name]: './cli.js' },
  };
  writeFileSync(join(output, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  cpSync(join(root, 'src/package/README.md'), join(output, 'README.md'));
  const others = Object.entries(BUNDLED).map(
    ([library, file]) =>
      `\n---\n\nThe package contains code of ${library}:\n\n${readFileSync(join(root, 'node_modules', library, file), 'utf8')}`,
  );
  writeFileSync(join(output, 'LICENSE'), readFileSync(join(root, 'LICENSE'), 'utf8') + others.join(''));

  execFileSync('npm', ['pack', '--silent', '--pack-destination', resolve(folder)], { cwd: output });
  const tarball = join(folder, `${name}.tgz`);
  renameSync(join(folder, `${name}-${version}.tgz`), tarball);
  return tarball;
}
