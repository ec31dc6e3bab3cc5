import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTable } from './load.ts';
import { ROOT } from './root.ts';

/** The versions of the program and of the catalogue, in words. */
export async function readVersion(): Promise<string> {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, string>;
  const { version: catalogue } = await loadTable(ROOT);
  return `${String(name)} ${String(version)}, catalogue ${catalogue}`;
}
