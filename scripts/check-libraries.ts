/** Checks that each library is listed with a reason, allowed and approved; exits with 1 if one is not. */
import { readFileSync } from 'node:fs';
import { formatFaults } from '#src/catalogue/fault.ts';
import { checkLibraries, LIBRARY_FILES, type Lock, type Manifest } from './libraries/check.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const manifest = JSON.parse(read(LIBRARY_FILES.manifest)) as Manifest;
const lock = JSON.parse(read(LIBRARY_FILES.lock)) as Lock;
const faults = checkLibraries(read(LIBRARY_FILES.list), manifest, lock);
if (faults.length === 0) {
  console.log(`${String(Object.keys(lock.packages).length - 1)} packages, all allowed; the direct ones are listed`);
} else {
  console.error(`${formatFaults(faults)}\n\nLibraries at fault: ${String(faults.length)}`);
  process.exitCode = 1;
}
