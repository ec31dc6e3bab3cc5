import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { domainPath } from '#src/addresses.ts';

/** Where the site is built for the load. */
const BUILD = '.generated/dist-load';

/**
 * Builds the site for the root, with compressed copies.
 * @param useDist whether a copy of `dist` is taken, instead of a fresh build
 * @returns folder of the build
 * @throws Error when the build fails or `dist` is missing
 */
export function buildServed(useDist: boolean): string {
  rmSync(BUILD, { recursive: true, force: true });
  if (useDist) {
    if (!existsSync('dist/index.html')) throw new Error('There is no build in dist. Run npm run build first.');
    cpSync('dist', BUILD, { recursive: true });
  } else {
    const env = { ...process.env, BASE_PATH: '' };
    execFileSync('npm', ['run', '-s', 'build', '--', '--outDir', BUILD], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  execFileSync('node', ['scripts/deploy/compress.ts', BUILD, '--encodings', 'gzip']);
  return BUILD;
}

/**
 * The address of the domain page with most bytes.
 * @param dist folder of the build
 * @throws Error when the build has no domain page
 */
export function largestDomain(dist: string): string {
  const size = (page: string) => statSync(join(dist, page)).size;
  const [largest] = globSync('errors/*/index.html', { cwd: dist }).toSorted((a, b) => size(b) - size(a));
  if (largest === undefined) throw new Error(`There is no domain page in ${dist}.`);
  return domainPath(largest.split(/[\\/]/)[1] ?? '');
}
