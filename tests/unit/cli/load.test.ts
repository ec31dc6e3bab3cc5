import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogue, loadTable } from '#src/cli/load.ts';
import { ROOT } from './process.ts';
import { PUBLISHED, TABLE } from './table.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'msdk-errors-'));
  for (const folder of ['content', 'src/catalogue'])
    cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** The path of a file in the cache. */
const kept = (name: string) => join(root, '.generated/cli', `${name}.json`);

describe('loading', () => {
  it('caches what it made, and leaves no drafts', async () => {
    expect(await loadTable(root)).toEqual(TABLE);
    expect(await loadCatalogue(root)).toEqual(PUBLISHED);
    expect(readdirSync(join(root, '.generated/cli')).sort()).toEqual(['catalogue.json', 'table.json']);
  });

  it('uses the cache', async () => {
    await loadTable(root);
    writeFileSync(kept('table'), readFileSync(kept('table'), 'utf8').replace(TABLE.version, 'as it was kept'));
    expect((await loadTable(root)).version).toBe('as it was kept');
  });

  it.each(['', '{"stamp":', 'null', '[]', '{}', '"text"', '{"stamp":"another","data":{}}'])(
    'replaces a broken cache: %j',
    async (broken) => {
      await loadTable(root);
      writeFileSync(kept('table'), broken);
      expect(await loadTable(root)).toEqual(TABLE);
      expect(readFileSync(kept('table'), 'utf8')).toContain(TABLE.version);
    },
  );

  it('notices that a file was changed, even if it is older now', async () => {
    await loadTable(root);
    const file = join(root, 'content/contacts.yaml');
    writeFileSync(kept('table'), readFileSync(kept('table'), 'utf8').replace(TABLE.version, 'as it was kept'));
    const before = new Date(statSync(file).mtimeMs - 60_000);
    utimesSync(file, before, before);
    expect((await loadTable(root)).version).toBe(TABLE.version);
  });

  it('works where nothing can be written', async () => {
    writeFileSync(join(root, '.generated'), 'not a folder');
    expect(await loadTable(root)).toEqual(TABLE);
    expect(existsSync(kept('table'))).toBe(false);
  });

  it('reports what is wrong with the content', async () => {
    writeFileSync(join(root, 'content/contacts.yaml'), '- id: 1\n');
    await expect(loadTable(root)).rejects.toThrow('content/contacts.yaml:1');
  });
});
