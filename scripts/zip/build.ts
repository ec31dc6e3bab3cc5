import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../programs.ts';
import { ANYWHERE } from './anywhere.ts';
import { packSite } from './pack.ts';

/**
 * Builds the site for any folder, and packs it.
 * @param folder where to work
 * @returns the path of the archive
 */
export async function buildZip(folder: string): Promise<string> {
  const build = join(folder, 'site');
  // What is unpacked is there without a network, so nobody has to keep it.
  const env = { BASE_PATH: ANYWHERE, SITE_URL: '', OFFLINE: '0' };
  const { ok, output } = await run('npm', ['run', '-s', 'build', '--', '--outDir', build], env, false);
  if (!ok) throw new Error(`The build failed:\n${output}`);
  const zip = join(folder, 'msdk-errors-site.zip');
  mkdirSync(folder, { recursive: true });
  writeFileSync(zip, packSite(build));
  return zip;
}
