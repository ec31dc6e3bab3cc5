import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TextFile } from '#src/catalogue/content.ts';
import { ContentError, readCatalogue } from '#src/catalogue/read.ts';
import { applyChanges, FIXTURE, QQ } from './faults/fixture.ts';

let root = '';

/** Writes content into the folder of the test. */
function write(files: readonly TextFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'catalogue-'));
  write(FIXTURE);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('readCatalogue', () => {
  it('returns the same catalogue as long as the files do not change', () => {
    expect(readCatalogue(root)).toBe(readCatalogue(root));
  });

  it('reads files that have changed', () => {
    const before = readCatalogue(root);
    write(applyChanges(FIXTURE, [{ file: QQ, from: 'Service is not reachable', to: 'Service cannot be reached' }]));
    const titles = ({ entries }: typeof before) => entries.map(({ title }) => title);
    expect(titles(before)).toContain('Service is not reachable');
    expect(titles(readCatalogue(root))).toContain('Service cannot be reached');
  });

  it('reports a fault that is introduced later', () => {
    readCatalogue(root);
    write(applyChanges(FIXTURE, [{ file: QQ, from: 'action: retry', to: 'action: repeat' }]));
    expect(() => readCatalogue(root)).toThrow(ContentError);
  });

  it('has each entry in its group, in the order of all entries', () => {
    const { domains, entries } = readCatalogue(root);
    expect(domains.flatMap(({ groups }) => groups.flatMap((group) => group.entries))).toEqual(entries);
  });
});
