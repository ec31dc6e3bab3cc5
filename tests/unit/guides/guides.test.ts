import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import words from '#src/content/i18n/en.json' with { type: 'json' };
import { parse } from 'yaml';
import { GUIDE_IDS, type GuideId } from '#src/addresses.ts';
import { checkContent } from '#src/catalogue/check.ts';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { toErrorsJson } from '#src/catalogue/public-json.ts';
import { formatFaults } from '#src/catalogue/fault.ts';
import { readCatalogue, readContentFiles } from '#src/catalogue/read.ts';
import { decode } from '#src/decoder/index.ts';
import { checkDiagrams, fencesOf, readDiagram } from '#src/build/sequence/diagram.ts';
import { guideFile } from '#src/site.ts';

const root = process.cwd();
const catalogue = readCatalogue(root);
const files = readContentFiles(root);
const { content } = checkContent(files);

/** The text of a guide. */
const textOf = (guide: GuideId) => readFileSync(guideFile(guide), 'utf8');

/** The text of a guide's first fence in a language. */
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

describe('what a guide says about this project', () => {
  it('is an entry of the content, without its search words', () => {
    const [shown] = parse(fenceOf('contributing', 'yaml')) as Record<string, unknown>[];
    const entry = content?.entries.find(({ id }) => id === 'qq-platform/-73');
    expect(entry?.data).toMatchObject({ ...shown, code: String(shown?.['code']) });
  });

  it('is a fault exactly as the check prints it', () => {
    const faulty = files.map(({ path, text }) => ({
      path,
      text: path.endsWith('/qq-platform.yaml') ? text.replace('action: reauthorize', 'action: reauthorise') : text,
    }));
    const shown = fenceOf('contributing', 'text');
    // The line depends on what is above the entry.
    const anyLine = (report: string) => report.trim().replace(/:\d+:/, ':0:');
    expect(anyLine(shown)).toBe(anyLine(formatFaults(checkContent(faulty).faults)));
  });

  it('is what the command line prints for a log', { timeout: 60_000 }, () => {
    const password = '{"ret":-10000,"msg":"-73,the user modify password wrong"}';
    const log = ['started', 'ok', password, 'ok', '{"ret":-20000,"msg":"-1,system error"}'].join('\n');
    const printed = execFileSync(join(root, 'node_modules/.bin/node'), ['src/cli/main.js', 'decode', '--lines'], {
      input: log,
    });
    expect(printed.toString().trim()).toBe(fenceOf('for-back-end', 'text').trim());
  });

  it('is one sentence for the player in each row, for every code and action that the row names', () => {
    const rows = textOf('telling-the-player')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    const sentenceOf = (id: string | undefined) => {
      const entry = catalogue.entries.find((known) => known.id === id);
      return entry?.player ?? (entry && catalogue.actions[entry.action].player);
    };
    const ofCodes = rows.flatMap((row) => {
      const said = sentenceOf(/<Sentence of="([^"]+)"/.exec(row)?.[1]);
      return [...row.matchAll(/<Code id="([^"]+)"/g)].map(([, id]) => ({ id, said, expected: sentenceOf(id) }));
    });
    const actions = Object.values(catalogue.actions);
    const ofActions = rows.flatMap((row) => {
      const labels = row.split('|')[1]?.trim().split(', ') ?? [];
      const said = actions.find(({ id }) => id === /<Sentence action="([^"]+)"/.exec(row)?.[1])?.player;
      return actions
        .filter(({ label }) => labels.includes(label))
        .map(({ id, player }) => ({ id, said, expected: player }));
    });
    expect(ofCodes.length).toBeGreaterThan(20);
    expect(ofActions).toHaveLength(10);
    expect([...ofCodes, ...ofActions].filter(({ said, expected }) => said !== expected)).toEqual([]);
  });

  it('is a diagram that can be drawn', () => {
    const [fence, ...others] = fencesOf(fenceOf('contributing', 'md'));
    expect(others).toEqual([]);
    expect(readDiagram('contributing.md', fence ?? { line: 0, text: '' }).faults).toEqual([]);
  });

  it('names buttons that exist', () => {
    const buttons = Object.values(words).join('\n');
    const named = [...textOf('for-support').matchAll(/"(Copy[^"]*)"/g)];
    expect(named.length).toBeGreaterThan(3);
    expect(named.map(([, label = '']) => label).filter((label) => !buttons.includes(label))).toEqual([]);
  });
});

/** Runs the function of the guide for back ends as the guide prints it. */
function classifyAll(calls: readonly Call[]): (string | null)[] {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  try {
    writeFileSync(join(folder, 'errors.json'), JSON.stringify(toErrorsJson(catalogue, '')));
    writeFileSync(join(folder, 'interfaces.json'), JSON.stringify({ interfaces: catalogue.interfaces }));
    writeFileSync(join(folder, 'calls.json'), JSON.stringify(calls));
    const print = `
      const calls = load<[number, string, string][]>('calls.json');
      console.log(JSON.stringify(calls.map((call) => classify(...call)?.id ?? null)));`;
    writeFileSync(join(folder, 'sketch.mts'), `${fenceOf('for-back-end', 'ts')}\n${print}\n`);
    const printed = execFileSync(join(root, 'node_modules/.bin/node'), ['sketch.mts'], {
      cwd: folder,
      maxBuffer: 1e8,
    });
    return JSON.parse(printed.toString()) as (string | null)[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A response and the API that was called: `ret`, `msg`, path. */
type Call = readonly [ret: number, msg: string, api: string];

describe('the function for back ends', () => {
  it('finds the code that decides', { timeout: 60_000 }, () => {
    const expected: [...Call, string | null][] = [
      [-10000, '30,response errorCode error 30', '/share/qq', 'qq-share-qq/30'],
      [-10000, '-73,the user modify password wrong', '/share/qq', 'qq-platform/-73'],
      [-10000, '-73,the user modify password wrong', '/profile/get_gift', 'qq-platform/-73'],
      [-10000, '-1004,', 'xinyue-qq', 'xinyue-qq/-1004'],
      [-20000, '40001，invalid credential', '/auth/check_token', 'wechat-platform/40001'],
      [-20000, '40001,invalid credential', '/auth/check_token/', 'wechat-platform/40001'],
      [-20000, '40001,invalid credential', '', 'wechat-platform/40001'],
      [-10000, '-1,', 'https://msdk.qq.com/profile/get_gift/?timestamp=1', 'qq-blue-diamond/-1'],
      [-3003, '', '/v2/auth/revoke_channel_token', 'apple-login/-3003'],
      [-103, 'oidb decode0x73a failed, ret:17', '/share/qq', 'oidb-0x73a/17'],
      [-103, 'oidb decode0x73a failed, ret:154', '/share/qq', 'oidb/-102'],
      [-103, 'oidb decode0x711 failed, ret:71', '/auth/verify_login', 'oidb-0x711/0x47'],
      [-103, 'oidb decode0x5e1 failed, ret:116', '/profile/query_vip', 'oidb/-140'],
      [-103, 'oidb failed, ret:0x74', '', 'oidb/-140'],
      [-309, 'internal error', '/share/qq', 'msdk-access/-309'],
      [-10500, '', '/share/qq', 'msdk-logic/-10000'],
      [-40000, '', '/share/qq', 'msdk-logic/-30000'],
      [-10000, '', '/share/qq', 'msdk-logic/-10000'],
      [-10000, '987654,what is this', '/share/qq', null],
    ];
    const found = classifyAll(expected.map(([ret, msg, api]) => [ret, msg, api]));
    expect(expected.map(([ret, msg, api], at) => [ret, msg, api, found[at]])).toEqual(expected);
  });

  it('agrees with the decoder on every inner code that any API can return', { timeout: 120_000 }, () => {
    const table = toDecoderTable(catalogue);
    const spelled = catalogue.entries.flatMap(({ domain, code, forms }) =>
      [code, ...forms].filter((form) => /^(?:-?\d+|0x[\da-f]+)$/.test(form)).map((form) => ({ domain, form })),
    );
    const carriers = catalogue.entries.filter(({ carries }) => carries.length > 0);
    // Codes of OIDB come with their command; any command without a table will do for the common codes.
    const commandOf = (domain: string) => /0x\w+/.exec(domain)?.[0] ?? '0x5e1';
    const commands = [...new Set(catalogue.domains.map(({ id }) => commandOf(id)))];
    const inside = carriers.flatMap(({ code, carries }) =>
      spelled
        .filter(({ domain }) => carries.includes(domain))
        .flatMap(({ domain, form }): [number, string][] =>
          domain.startsWith('oidb')
            ? (domain === 'oidb' ? commands : [commandOf(domain)]).map((command) => [
                Number(code),
                `oidb decode${command} failed, ret:${form}`,
              ])
            : [[Number(code), `${form},`]],
        ),
    );
    const calls = catalogue.interfaces.flatMap(({ path }) =>
      path === null ? [] : inside.map(([ret, msg]): Call => [ret, msg, path]),
    );
    const found = classifyAll(calls);
    const wrong = calls.flatMap(([ret, msg, api], at) => {
      const innermost = decode(JSON.stringify({ ret, msg }), table, { interface: api }).groups[0]?.layers.at(-1);
      const decoded = innermost?.id ?? null;
      return found[at] === decoded
        ? []
        : [`${api} ${String(ret)} "${msg}": ${String(found[at])}, not ${String(decoded)}`];
    });
    expect(calls.length).toBeGreaterThan(10_000);
    expect(wrong).toEqual([]);
  });
});
