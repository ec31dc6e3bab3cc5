import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { toCodeList, toDecoderTable } from '#src/catalogue/browser-data.ts';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { checkContent } from '#src/catalogue/check.ts';
import { CONTENT_FILES, domainFile, type TextFile } from '#src/catalogue/content.ts';
import { toErrorsJson } from '#src/catalogue/public-json.ts';
import { readCatalogue, readContentFiles } from '#src/catalogue/read.ts';
import { readQuery } from '#src/components/typed-query.ts';
import { decode, namedInterface } from '#src/decoder/index.ts';
import { readAddress } from '#src/components/read-address.ts';
import { catalogueRecords } from '#src/features/search/records.ts';
import { resolveCodes, searchListed } from '#src/features/search/resolve.ts';
import { reportOn } from './faults/report.ts';

// A process starts in a tenth of a second, but can take several seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ID = 'qq-arena';
const FILE = domainFile(ID);
const BLOCK = `decoder:
  keys: { ret: 2, bare: 3 }
  names: [arena]
`;
const DOMAIN = `title: Arena
section: "99"
family: qq
summary: Codes of a service that ranks the players of a game against each other.
intro:
  - The service returns a code of its own.
example:
  response: '{"ret":-41999,"msg":"the season has ended"}'
  note: The code is the number behind the name ret.
${BLOCK}groups:
  - id: seasons
    title: Seasons
    entries:
      - code: -41999
        title: Season has ended
        meaning: The ranking that the request names takes no results any more.
        action: fix-request
        steps:
          - Ask the service for the running season before the request.
        messages: [the season has ended]
      - code: -73
        title: Season has not begun
        meaning: The ranking that the request names takes no results yet.
        action: wait
        steps:
          - Wait for the first day of the season.
`;

/** A copy of the project's content. */
const root = mkdtempSync(join(tmpdir(), 'msdk-errors-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const pathOf = (file: string) => join(root, file);

/** Runs a script of the project in the copy. */
function runScript(name: string) {
  const script = join(import.meta.dirname, '../../../scripts', name);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
  return { status, printed: stdout + stderr };
}

describe('a new domain of three files', () => {
  let catalogue: Catalogue;

  beforeAll(() => {
    cpSync('content', pathOf('content'), { recursive: true });
    writeFileSync(pathOf(FILE), DOMAIN);
    const order = readFileSync(pathOf(CONTENT_FILES.order), 'utf8');
    writeFileSync(pathOf(CONTENT_FILES.order), `${order}- ${ID}\n`);
    expect(runScript('lock.ts')).toMatchObject({ status: 0 });
    catalogue = readCatalogue(root);
  });

  it('passes the check', () => {
    expect(runScript('check-content.ts')).toMatchObject({ status: 0 });
  });

  it('comes after the others, with its codes, on the pages and in the published JSON', () => {
    expect(catalogue.domains.at(-1)).toMatchObject({ id: ID, title: 'Arena', count: 2 });
    expect(JSON.stringify(toErrorsJson(catalogue, ''))).toContain(`"${ID}/-41999"`);
  });

  it('is decoded by its own key, its text and its name', () => {
    const table = toDecoderTable(catalogue);
    const best = (input: string) => {
      const { verdict, groups } = decode(input, table);
      return [groups[0]?.layers.at(-1)?.id, verdict?.confidence];
    };
    expect(best('{"ret":-41999,"msg":"the season has ended"}')).toEqual([`${ID}/-41999`, 'certain']);
    expect(best('-41999')).toEqual([`${ID}/-41999`, 'likely']);
    expect(best('the arena returned ret=-73')).toEqual([`${ID}/-73`, 'likely']);
    expect(best('{"ret":-73}')[0]).not.toBe(`${ID}/-73`);
  });

  it('is found by its code, its support code, its words and a lost address', () => {
    const list = toCodeList(catalogue);
    const found = (typed: string) =>
      resolveCodes(readQuery(typed), list)[0]?.entries.map(({ domain, code }) => `${domain}/${code}`);
    expect(found('-41999')).toEqual([`${ID}/-41999`]);
    expect(found('（－41999）')).toEqual([`${ID}/-41999`]);
    expect(found('-73')).toContain(`${ID}/-73`);
    expect(found(`${ID}/-73`)?.[0]).toBe(`${ID}/-73`);
    expect(searchListed(readQuery('season has ended'), list)[0]?.path).toBe(`/errors/${ID}/#-41999`);
    expect(readAddress(`/errors/${ID}/-41999`, list)).toEqual({ kind: 'moved', to: `/errors/${ID}/#-41999` });
    const urls = catalogueRecords(catalogue).map(({ path }) => path);
    expect(urls).toEqual(expect.arrayContaining([`/errors/${ID}/`, `/errors/${ID}/#-41999`, `/errors/${ID}/#-73`]));
  });

  it('is decoded from a call to its interface, once an interface names it', () => {
    const interfaces = readFileSync(pathOf(CONTENT_FILES.interfaces), 'utf8');
    const added = `- id: arena-rank\n  name: "QQ: rank a player"\n  path: /arena/rank\n  platform: qq\n  effect: read\n  domains: [${ID}]\n`;
    const files = readContentFiles(root).map((file) =>
      file.path === CONTENT_FILES.interfaces ? { ...file, text: interfaces + added } : file,
    );
    for (const { path, text } of files) writeFileSync(pathOf(path), text);
    const table = toDecoderTable(readCatalogue(root));
    writeFileSync(pathOf(CONTENT_FILES.interfaces), interfaces);
    expect(namedInterface('/arena/rank', table)?.domains).toEqual([ID]);
    expect(decode('{"ret":-73}', table, { interface: '/arena/rank' }).groups[0]?.layers[0]?.id).toBe(`${ID}/-73`);
  });
});

describe('a new domain without one of its three files', () => {
  /** The report after a file of the copy got another text or was removed. */
  const reportWith = (file: string, text: string | null) =>
    reportOn(
      readContentFiles(root).flatMap((each): TextFile[] =>
        each.path !== file ? [each] : text === null ? [] : [{ path: file, text }],
      ),
    );
  const textOf = (file: string) => readFileSync(pathOf(file), 'utf8');

  it('has no fault with all of them', () => {
    expect(checkContent(readContentFiles(root)).faults).toEqual([]);
  });

  it('is reported when its decoder block is missing', () => {
    const report = reportWith(FILE, DOMAIN.replace(BLOCK, ''));
    expect(report).toMatch(new RegExp(`^${FILE}:\\d+:\\d+ {2}missing-key$`, 'm'));
    expect(report).toMatch(
      /fix {7}Add decoder here: \{ keys: … \}, and where they are needed otherwise, commands, names\.$/,
    );
  });

  it('is reported when it is not in the list', () => {
    const report = reportWith(CONTENT_FILES.order, textOf(CONTENT_FILES.order).replace(`- ${ID}\n`, ''));
    expect(report).toMatch(new RegExp(`^${FILE}:\\d+:\\d+ {2}${ID} {2}domain-listed$`, 'm'));
    expect(report).toContain(`fix       Add "- ${ID}" to ${CONTENT_FILES.order} where it should appear.`);
  });

  it('is reported when its addresses are not in the lock', () => {
    const lock = textOf(CONTENT_FILES.lock);
    const without = lock.replace(new RegExp(`^.*(?:${ID}|-41999).*\n`, 'gm'), '');
    const report = reportWith(CONTENT_FILES.lock, without);
    expect(report).toMatch(new RegExp(`^${CONTENT_FILES.lock}:\\d+:1 {2}address-kept$`, 'm'));
    expect(report).toContain('fix       Run "npm run lock" and commit the file.');
  });

  it('is reported when its file is missing', () => {
    const lock = textOf(CONTENT_FILES.lock).replace(new RegExp(`^.*(?:${ID}|-41999).*\n`, 'gm'), '');
    const files = readContentFiles(root)
      .filter(({ path }) => path !== FILE)
      .map((file) => (file.path === CONTENT_FILES.lock ? { ...file, text: lock } : file));
    const report = reportOn(files);
    expect(report).toMatch(new RegExp(`^${CONTENT_FILES.order}:\\d+:\\d+ {2}${ID} {2}domain-listed$`, 'm'));
    expect(report).toContain(`fix       Write ${FILE}, following another file in the folder, or remove the line.`);
  });
});
