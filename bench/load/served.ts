import { execFileSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { domainPath } from '../../src/catalogue/addresses.ts';

/** Where the site is built for the load. */
const BUILD = '.generated/dist-load';

/**
 * Builds the site for the root, with compressed copies.
 * @param useDist whether `dist` is taken as it is, instead of a fresh build
 * @returns folder of the build
 * @throws Error when the build fails or `dist` is missing
 */
export function buildServed(useDist: boolean): string {
  const dist = useDist ? 'dist' : BUILD;
  if (!useDist) {
    const env = { ...process.env, BASE_PATH: '' };
    execFileSync('npm', ['run', '-s', 'build', '--', '--outDir', BUILD], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  if (!existsSync(join(dist, 'index.html'))) throw new Error(`There is no build in ${dist}. Run npm run build first.`);
  execFileSync('node', ['scripts/nginx/compress.ts', dist, '--encodings', 'gzip']);
  return dist;
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
