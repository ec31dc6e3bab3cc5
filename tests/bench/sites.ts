import { spawnSync } from 'node:child_process';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { checkPlainSite, PLAIN_ROOT, writePlainProject } from './plain/project.ts';
import { originAt, serveFolder, type Sent } from './server.ts';

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
  /** What was sent so far. */
  sent: Readonly<Sent>;
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
  if (!useDist) build(['--outDir', OURS], PORTS.ours);
  writePlainProject(catalogue, process.cwd());
  build(['--root', PLAIN_ROOT], PORTS.plain);
  checkPlainSite(catalogue, process.cwd());
  const folders = { ours: useDist ? 'dist' : OURS, plain: `${PLAIN_ROOT}/dist` };
  const ours = await serveFolder(folders.ours, PORTS.ours);
  const plain = await serveFolder(folders.plain, PORTS.plain);
  return {
    catalogue,
    ours: { folder: folders.ours, origin: ours.origin, sent: ours.sent },
    plain: { folder: folders.plain, origin: plain.origin, sent: plain.sent },
    close: async () => {
      await Promise.all([ours.close(), plain.close()]);
    },
  };
}

/** Builds a site; what the build prints is shown only when it fails. */
function build(options: string[], port: number): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build', '--', ...options], {
    shell: process.platform === 'win32',
    encoding: 'utf8',
    // Both sites stand at the root of their server, and know where that is, as a site does that is published.
    env: { ...process.env, BASE_PATH: '', SITE_URL: originAt(port) },
    maxBuffer: 2 ** 26,
  });
  if (status === 0) return;
  throw new Error(`npm run build -- ${options.join(' ')} failed:\n${stdout}${stderr}`);
}
