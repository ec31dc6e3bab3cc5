/** Builds `msdk-errors` for programs, checks it, and says where the tarball is. */
import { readFileSync } from 'node:fs';
import { buildPackage } from './package/build.ts';
import { checkTarball } from './package/check.ts';

const tarball = await buildPackage('.', '.generated/package');
const problems = await checkTarball(tarball);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
console.log(`${tarball}: ${String(Math.ceil(readFileSync(tarball).length / 1000))} kB`);
