/** Packs the site into one archive that works in any folder of any static server, and says where it is. */
import { statSync } from 'node:fs';
import { buildZip } from './zip/build.ts';

const zip = await buildZip('.generated/zip');
console.log(`${zip}: ${(statSync(zip).size / 1_000_000).toFixed(1)} MB`);
