import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import words from '#src/content/i18n/en.json' with { type: 'json' };
import { parse } from 'yaml';
import { GUIDE_IDS } from '#src/addresses.ts';
import { checkContent } from '#src/catalogue/check.ts';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { formatFaults } from '#src/catalogue/fault.ts';
import { type Language, LANGUAGES } from '#src/catalogue/languages.ts';
import { readCatalogue, readContentFiles } from '#src/catalogue/read.ts';
import { actionFor, type Advice, type Situation } from '#src/policy/action-for.ts';
import { SAFEST_FIRST } from '#src/policy/safest.ts';
import { checkDiagrams, fencesOf, readDiagram } from '#src/build/sequence/diagram.ts';
import { guideFile } from '#src/site.ts';
import { fenceOf, functionOf, textOf } from './fences.ts';

const root = process.cwd();
const catalogue = readCatalogue(root);
const table = toDecoderTable(catalogue);
const files = readContentFiles(root);
const { content } = checkContent(files);

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

/** A call as the server sees it. */
type Call = readonly [ret: number, msg: string, api: string];

describe.each(LANGUAGES)('the loop of the guide for back ends in %s', (language: Language) => {
  /** Runs the loop as the guide prints it, against an MSDK that always returns one response. */
  async function runLoop(ret: number, msg: string, api: string) {
    const sent: string[] = [];
    const known = {
      actionFor: (response: unknown, situation: Situation) =>
        actionFor(response, { ...situation, random: () => 0 }, table),
      send: () => Promise.resolve((sent.push('send'), { ret, msg })),
      refreshToken: () => Promise.resolve(sent.push('refresh')),
      sleep: (pause: number) => Promise.resolve(sent.push(String(pause))),
      CallFailed: class extends Error {
        readonly advice: Advice;
        constructor(advice: Advice) {
          super(advice.action);
          this.advice = advice;
        }
      },
    };
    const loop = functionOf('for-back-end', language, known);
    try {
      await loop(api, {});
      return { sent, advice: null };
    } catch (error) {
      return { sent, advice: error instanceof known.CallFailed ? error.advice : error };
    }
  }

  it('returns a success', async () => {
    expect(await runLoop(0, 'ok', '/share/qq')).toEqual({ sent: ['send'], advice: null });
  });

  it('repeats a read with pauses, refreshes a token once, and repeats no write', async () => {
    const [read, token, write] = await Promise.all([
      runLoop(-20000, '-1,system error', '/auth/check_token'),
      runLoop(-20000, '42001,access_token expired', '/auth/check_token'),
      runLoop(-20000, '-1,system error', '/share/wx'),
    ]);
    expect(read.sent).toEqual(['send', '1000', 'send', '1000', 'send', '1000', 'send']);
    expect(token.sent).toEqual(['send', 'refresh', '0', 'send']);
    expect(write.sent).toEqual(['send']);
    expect(write.advice).toMatchObject({ action: 'retry', entry: 'wechat-platform/-1', giveUp: true });
  });
});

describe('what the guide for back ends says of the code that decides', () => {
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

  it.each(expected)('holds for %d %j from %s', (ret, msg, api, entry) => {
    expect(actionFor({ ret, msg }, api === '' ? {} : { interface: api }, table).entry).toBe(entry);
  });

  it.each([
    ['en', 'in this order: ', ', ', '.'],
    ['zh-cn', '顺序是：', '、', '。'],
  ] as const)('names the order in which an ambiguous code is taken, in %s', (language, lead, comma, end) => {
    const order = SAFEST_FIRST.map((action) => `\`${action}\``).join(comma);
    expect(textOf('for-back-end', language).replace(/\s+/g, ' ')).toContain(`${lead}${order}${end}`);
  });
});
