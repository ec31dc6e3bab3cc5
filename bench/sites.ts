import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { preview } from 'vite';
import type { Catalogue } from '../src/catalogue/catalogue.ts';
import { checkPlainSite, PLAIN_ROOT, writePlainProject } from './plain/project.ts';

/** Where our own site is built for the bench. */
const OURS = '.generated/bench-dist';

/** Ports of the two sites. */
const PORTS = { ours: 4495, plain: 4496 };

/** A built site that is served. */
export interface Site {
  /** Folder of the build, from the project's root. */
  folder: string;
  /** Where it is served, without a slash at its end. */
  origin: string;
}

/** Both sites, served, and what they were made from. */
export interface Bench {
  catalogue: Catalogue;
  ours: Site;
  plain: Site;
  /** Ends the servers. */
  close: () => Promise<void>;
}

/**
 * Builds and serves both sites.
 * @param catalogue what both are made from
 * @param useDist whether `dist` is served as it is, instead of a fresh build
 * @throws Error when a build fails, `dist` is missing or a port is taken
 */
export async function serveSites(catalogue: Catalogue, useDist: boolean): Promise<Bench> {
  if (!useDist) build(['--outDir', OURS]);
  writePlainProject(catalogue, process.cwd());
  build(['--root', PLAIN_ROOT]);
  checkPlainSite(catalogue, process.cwd());
  const ours = await serve(useDist ? 'dist' : OURS, PORTS.ours);
  const plain = await serve(`${PLAIN_ROOT}/dist`, PORTS.plain);
  return {
    catalogue,
    ours,
    plain,
    close: async () => {
      await Promise.all([ours.close(), plain.close()]);
    },
  };
}

/** Builds a site; what the build prints is shown only when it fails. */
function build(options: string[]): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build', '--', ...options], {
    shell: process.platform === 'win32',
    encoding: 'utf8',
    // Both sites stand at the root of their server.
    env: { ...process.env, BASE_PATH: '' },
    maxBuffer: 2 ** 26,
  });
  if (status === 0) return;
  throw new Error(`npm run build -- ${options.join(' ')} failed:\n${stdout}${stderr}`);
}

/** Serves a folder as any static host does. */
async function serve(folder: string, port: number): Promise<Site & { close: () => Promise<void> }> {
  if (!existsSync(folder)) throw new Error(`There is no build in ${folder}. Run npm run build first.`);
  const server = await preview({
    configFile: false,
    appType: 'mpa',
    build: { outDir: folder },
    preview: { port, strictPort: true, host: 'localhost' },
    logLevel: 'error',
  });
  return { folder, origin: `http://localhost:${String(port)}`, close: () => server.close() };
}
