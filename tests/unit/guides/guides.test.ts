import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { GUIDE_IDS, type GuideId } from '#src/addresses.ts';
import { checkContent } from '#src/catalogue/check.ts';
import { toErrorsJson } from '#src/catalogue/public-json.ts';
import { formatFaults } from '#src/catalogue/fault.ts';
import { readCatalogue, readContentFiles } from '#src/catalogue/read.ts';
import { checkDiagrams, fencesOf, readDiagram } from '#src/build/sequence/diagram.ts';
import { guideFile } from '#src/site.ts';

const root = process.cwd();
const catalogue = readCatalogue(root);
const files = readContentFiles(root);
const { content } = checkContent(files);

/** The text of a guide. */
const textOf = (guide: GuideId) => readFileSync(guideFile(guide), 'utf8');

/** The inside of the first fence of a language in a guide. */
function fenceOf(guide: GuideId, lang: string): string {
  const fence = new RegExp(`^(\`{3,})${lang}\\b[^\\n]*\\n([\\s\\S]*?)^\\1`, 'm').exec(textOf(guide))?.[2];
  if (fence === undefined) throw new Error(`${guide} has no fence "${lang}"`);
  return fence;
}

describe('the diagrams of the guides', () => {
  it('can be drawn', () => {
    const guides = GUIDE_IDS.map((id) => ({ path: guideFile(id), text: textOf(id) }));
    expect(guides.flatMap(({ text }) => fencesOf(text))).toHaveLength(4);
    checkDiagrams(guides);
  });
});

describe('what a guide says of this project', () => {
  it('is an entry that stands so in the content', () => {
    const [shown] = parse(fenceOf('contributing', 'yaml')) as Record<string, unknown>[];
    const entry = content?.entries.find(({ id }) => id === 'qq-platform/-73');
    expect({ ...shown, code: String(shown?.['code']) }).toEqual(entry?.data);
  });

  it('is a fault as the check prints it', () => {
    const faulty = files.map(({ path, text }) => ({
      path,
      text: path.endsWith('/qq-platform.yaml') ? text.replace('action: reauthorize', 'action: reauthorise') : text,
    }));
    const shown = fenceOf('contributing', 'text');
    // The line depends on what stands above the entry.
    const anyLine = (report: string) => report.trim().replace(/:\d+:/, ':0:');
    expect(anyLine(shown)).toBe(anyLine(formatFaults(checkContent(faulty).faults)));
  });

  it('is a diagram that can be drawn', () => {
    const [fence, ...others] = fencesOf(fenceOf('contributing', 'md'));
    expect(others).toEqual([]);
    expect(readDiagram('contributing.md', fence ?? { line: 0, text: '' }).faults).toEqual([]);
  });

  it('names buttons that are there', () => {
    const read = (path: string) => readFileSync(`src/features/${path}.astro`, 'utf8');
    const buttons = `${read('domain/Entry')}${read('decoder/DecoderCopy')}`;
    const named = [...textOf('for-support').matchAll(/"(Copy[^"]*)"/g)];
    expect(named.length).toBeGreaterThan(3);
    expect(named.map(([, label = '']) => label).filter((label) => !buttons.includes(label))).toEqual([]);
  });
});

describe('the function for back ends', () => {
  it('finds the code that decides', { timeout: 60_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'guide-'));
    try {
      writeFileSync(join(folder, 'errors.json'), JSON.stringify(toErrorsJson(catalogue, '')));
      writeFileSync(join(folder, 'interfaces.json'), JSON.stringify({ interfaces: catalogue.interfaces }));
      const calls: [number, string, string][] = [
        [-10000, '30,response errorCode error 30', '/share/qq'],
        [-10000, '-73,the user modify password wrong', '/share/qq'],
        [-20000, '40001，invalid credential', '/auth/check_token'],
        [-103, 'oidb decode0x73a failed, ret:17', '/share/qq'],
        [-103, 'oidb decode0x5e1 failed, ret:116', '/profile/query_vip'],
        [-309, 'internal error', '/share/qq'],
        [-10500, '', '/share/qq'],
        [-10000, '', '/share/qq'],
        [-10000, '987654,what is this', '/share/qq'],
      ];
      const print = `console.log(JSON.stringify(${JSON.stringify(calls)}.map((call: any) => classify(...(call as [number, string, string]))?.id ?? null)));`;
      writeFileSync(join(folder, 'sketch.mts'), `${fenceOf('for-back-end', 'ts')}\n${print}\n`);
      const printed = execFileSync(join(root, 'node_modules/.bin/node'), ['sketch.mts'], { cwd: folder });
      expect(JSON.parse(printed.toString())).toEqual([
        'qq-share-qq/30',
        'qq-platform/-73',
        'wechat-platform/40001',
        'oidb-0x73a/17',
        'oidb/-140',
        'msdk-access/-309',
        'msdk-logic/-10000',
        'msdk-logic/-10000',
        null,
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
