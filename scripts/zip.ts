/** Packs the site into one archive that works in any folder of any static server, and says where it is. */
import { writeFileSync } from 'node:fs';
import { run } from './programs.ts';
import { ANYWHERE } from './zip/anywhere.ts';
import { packSite, ZIP } from './zip/pack.ts';

const BUILD = '.generated/zip/site';

// What is unpacked is there without a network, so nobody has to keep it.
const env = { BASE_PATH: ANYWHERE, SITE_URL: '', OFFLINE: '0' };
const { ok } = await run('npm', ['run', '-s', 'build', '--', '--outDir', BUILD], env, true);
if (ok) {
  const zip = packSite(BUILD);
  writeFileSync(ZIP, zip);
  console.log(`${ZIP}: ${(zip.length / 1_000_000).toFixed(1)} MB`);
} else process.exitCode = 1;
