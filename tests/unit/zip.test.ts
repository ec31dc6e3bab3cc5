import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { ANYWHERE, toAnywhere } from '#scripts/zip/anywhere.ts';
import { packSite } from '#scripts/zip/pack.ts';

describe('the addresses of a site for any folder', () => {
  it.each([
    ['index.html', `<a href="${ANYWHERE}/">`, '<a href="./">'],
    ['code/-73/index.html', `<a href="${ANYWHERE}/decode/#t=-73">`, '<a href="../../decode/#t=-73">'],
    ['errors/oidb.md', `[oidb](${ANYWHERE}/errors/oidb/)`, '[oidb](../errors/oidb/)'],
    ['api/v1/errors.json', `{"url":"${ANYWHERE}/errors/oidb/"}`, '{"url":"../../errors/oidb/"}'],
  ])('are relative in %s', (file, text, made) => {
    expect(toAnywhere(file, text)).toBe(made);
  });

  it('are made from the address of the script in scripts', () => {
    const made = toAnywhere('_astro/x.js', `const a=\`${ANYWHERE}/\`+b;f("${ANYWHERE}/api/x.json")`);
    const read = made.replaceAll('import.meta.url', '"https://host/a/b%20c/_astro/x.js"');
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- As a browser runs it.
    const run = new Function('b', 'f', `${read};return a`) as (b: string, f: (path: string) => void) => string;
    const told: string[] = [];
    expect(run('errors/', (path) => told.push(path))).toBe('/a/b%20c/errors/');
    expect(told).toEqual(['/a/b%20c/api/x.json']);
  });

  it('are a fault where they would stay as they are', () => {
    expect(() => toAnywhere('_astro/x.js', `const a="x${ANYWHERE}/"`)).toThrow(
      '_astro/x.js: an address is not relative',
    );
    expect(() => toAnywhere('index.html', `<a href="${ANYWHERE}">`)).toThrow('index.html');
  });
});

describe('the archive of a site', () => {
  const top = mkdtempSync(join(tmpdir(), 'zip-'));
  afterAll(() => {
    rmSync(top, { recursive: true });
  });

  /** Writes a site into a folder, in an order and at a time. */
  function written(name: string, files: readonly string[], time: number): string {
    const folder = join(top, name);
    for (const file of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `<a href="${ANYWHERE}/">`);
      utimesSync(join(folder, file), time, time);
    }
    return folder;
  }

  it('is the same bytes whenever and in whatever order its files were written', () => {
    const files = ['index.html', 'errors/oidb/index.html', '404.html'];
    const packed = packSite(written('one', files, 1));
    expect(packSite(written('other', files.toReversed(), 2_000_000_000))).toEqual(packed);
    const read = Object.entries(unzipSync(packed)).map(([path, content]) => [path, strFromU8(content)]);
    expect(read).toEqual([
      ['msdk-errors/errors/oidb/index.html', '<a href="../../">'],
      ['msdk-errors/index.html', '<a href="./">'],
    ]);
  });
});
