import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ACTION_IDS, type ActionId } from '#src/catalogue/actions.ts';
import { codePath, GUIDE_IDS, guidePath, SITE_PATHS, type GuideId } from '#src/addresses.ts';
import { checkContent } from '#src/catalogue/check.ts';
import { toErrorsJson } from '#src/catalogue/public-json.ts';
import { formatFaults } from '#src/catalogue/fault.ts';
import { madeAddresses } from '#src/catalogue/lock.ts';
import { readCatalogue, readContentFiles } from '#src/catalogue/read.ts';
import { anchorsOf } from '#src/build/site-addresses.ts';
import { checkDiagrams, readDiagram, fencesOf } from '#src/build/sequence/diagram.ts';
import { guideFile } from '#src/site.ts';
import { codesIn, fenceOf, guideLinks, linksIn, rowsOf, sectionOf, textOf } from './guide-texts.ts';

const root = process.cwd();
const catalogue = readCatalogue(root);
const files = readContentFiles(root);
const { content } = checkContent(files);
const made = new Set(content ? madeAddresses(content) : []);

/** The addresses of the entries with an action. */
const entriesWith = (action: ActionId) =>
  catalogue.entries.filter((entry) => entry.action === action).map(({ url }) => url);

/** The numbers that guides write as words. */
const WORDS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

describe('the links of the guides', () => {
  const anchors = new Map(GUIDE_IDS.map((guide) => [guide, anchorsOf(textOf(guide))]));
  const leads = (guide: GuideId, path: string): boolean => {
    if (path.startsWith('#')) return anchors.get(guide)?.includes(path.slice(1)) ?? false;
    if (SITE_PATHS.includes(path) || made.has(path)) return true;
    return GUIDE_IDS.some(
      (id) => path === guidePath(id) || anchors.get(id)?.some((anchor) => path === guidePath(id, anchor)),
    );
  };

  it('lead somewhere', () => {
    const links = guideLinks();
    expect(links.length).toBeGreaterThan(500);
    expect(links.filter(({ guide, path }) => !leads(guide, path))).toEqual([]);
  });

  it('whose words are a code lead to that code', () => {
    const codes = guideLinks().filter(({ label }) => /^`(?:-?\d+|0x[\da-f]+)(?:~\S+)?`$/.test(label));
    expect(codes.length).toBeGreaterThan(400);
    const wrong = codes.filter(({ label, path }) => {
      const code = label.replaceAll('`', '');
      return path !== codePath(code) && !(path.startsWith('/errors/') && path.endsWith(`/#${code}`));
    });
    expect(wrong).toEqual([]);
  });

  it('lead to a code as it is printed', () => {
    const printed = new Set(catalogue.entries.map(({ url }) => url));
    const groups = new Set(catalogue.domains.flatMap((domain) => domain.groups.map(({ id }) => `${domain.url}#${id}`)));
    const others = GUIDE_IDS.flatMap((guide) => codesIn(textOf(guide))).filter((path) => !printed.has(path));
    expect(others.filter((path) => !groups.has(path))).toEqual([]);
  });
});

describe('what the guides count', () => {
  it('is the number of codes for each action', () => {
    const counts = rowsOf(sectionOf('retrying', 'What the action says')).map(([action = '', count]) => [
      action.replace(/ \(.*/, ''),
      Number(count),
    ]);
    expect(Object.fromEntries(counts)).toEqual(
      Object.fromEntries(ACTION_IDS.map((id) => [catalogue.actions[id].label, entriesWith(id).length])),
    );
  });

  it('is the number of codes, of those worth a retry, and of those that wait', () => {
    const text = textOf('retrying');
    expect(text).toContain(
      `Retry (${String(entriesWith('retry').length)} of ${String(catalogue.entries.length)} codes)`,
    );
    expect(text).toContain(`Wait (${String(entriesWith('wait').length)} codes)`);
    const mentioned = [...text.matchAll(/of the (\d+) |among\s+the (\d+),/g)].map(([, a, b]) => Number(a ?? b));
    expect(mentioned.length).toBe(2);
    expect(new Set(mentioned)).toEqual(new Set([entriesWith('retry').length]));
  });

  it('is the number of codes for which the document prints "try again" all the same', () => {
    const others = catalogue.entries.filter(
      ({ retryable, sourceNote }) =>
        !retryable && /The document (?:says|prints .* and says) to try again/.test(sourceNote ?? ''),
    );
    expect(textOf('retrying')).toContain(`For ${String(others.length)} codes outside Retry and Wait`);
  });

  it('is the number of meanings of -1', () => {
    const meanings = catalogue.entries.filter(({ code, forms }) => [code, ...forms].includes('-1'));
    const told = GUIDE_IDS.flatMap((guide) => [...textOf(guide).matchAll(/\/code\/-1\/\) has (\w+) meanings/g)]);
    expect(told.length).toBeGreaterThan(1);
    expect(new Set(told.map(([, count]) => count))).toEqual(new Set([WORDS[meanings.length]]));
    expect(rowsOf(sectionOf('how-codes-travel', 'One number, several tables'))).toHaveLength(meanings.length);
    expect(sectionOf('for-support', 'A worked example')).toContain(
      `The other ${WORDS[meanings.length - 3] ?? ''} meanings`,
    );
  });

  it('is the number of actions, and of tables of OIDB', () => {
    expect(textOf('for-back-end')).toContain(`and ${WORDS[ACTION_IDS.length] ?? ''} actions`);
    expect(textOf('contributing')).toContain(`[${WORDS[ACTION_IDS.length] ?? ''} actions]`);
    const tables = catalogue.domains.filter(({ family }) => family === 'oidb');
    expect(textOf('oidb')).toContain(`which of ${WORDS[tables.length] ?? ''} tables`);
  });
});

describe('the lists of the guides', () => {
  const worth = sectionOf('retrying', 'Worth a retry');

  it('hold every code that is worth a retry, each once', () => {
    expect(codesIn(worth).sort()).toEqual(entriesWith('retry').sort());
  });

  it('tell apart where to check first, as the entries do', () => {
    const asks = /took effect|twice|received the gift|uery the (?:guild|state)|has appeared|gone out/i;
    const check = catalogue.entries.filter(({ action, steps }) => action === 'retry' && asks.test(steps.join(' ')));
    expect(
      rowsOf(worth)
        .flatMap(([, , cell = '']) => codesIn(cell))
        .sort(),
    ).toEqual(check.map(({ url }) => url).sort());
    const through = catalogue.entries.filter(({ action, carries }) => action === 'retry' && carries.length > 0);
    expect(worth).toContain(`The other ${WORDS[codesIn(worth.split('The other')[1] ?? '').length] ?? ''} of the`);
    for (const { url } of through) expect(codesIn(worth.split('The other')[1] ?? '')).toContain(url);
  });

  it('hold every limit', () => {
    expect(new Set(codesIn(sectionOf('retrying', 'Wait for a limit')))).toEqual(new Set(entriesWith('wait')));
  });

  it('hold every code to tell the player', () => {
    const told = codesIn(textOf('telling-the-player'));
    expect(entriesWith('tell-user').filter((url) => !told.includes(url))).toEqual([]);
  });

  it('hold every code that asks for a new sign-in or a refresh', () => {
    const signIn = codesIn(textOf('sign-in-again'));
    expect(entriesWith('reauthorize').filter((url) => !signIn.includes(url))).toEqual([]);
    const refresh = codesIn(sectionOf('refresh-token', 'When to refresh'));
    expect(entriesWith('refresh-token').filter((url) => !refresh.includes(url))).toEqual([]);
  });

  it('name the actions that agree with each value of err_type', () => {
    const agreeing = (value: number) =>
      ACTION_IDS.filter((id) => catalogue.actions[id].errTypes.some((type) => type === value)).map(
        (id) => catalogue.actions[id].label,
      );
    const rows = rowsOf(sectionOf('err-type', 'The values'));
    expect(rows.map(([value]) => Number(value))).toEqual([0, 1, 2, 3, 5]);
    for (const [value, , , actions = ''] of rows) {
      const except = /^every action except (.*) and (.*)$/.exec(actions);
      const named = except ? [...(except[1] ?? '').split(', '), except[2] ?? ''] : actions.split('; ');
      const all = ACTION_IDS.map((id) => catalogue.actions[id].label);
      const expected = except ? all.filter((label) => !named.includes(label)) : named;
      expect(agreeing(Number(value)), `err_type ${value ?? ''}`).toEqual(expected);
    }
  });

  it('have a row for each action and each team', () => {
    const actions = rowsOf(sectionOf('for-back-end', 'Act on the action')).map(([id = '']) => id.replaceAll('`', ''));
    expect(actions).toEqual(ACTION_IDS);
    const teams = rowsOf(sectionOf('for-support', 'Whom to contact')).map(([team]) => team);
    expect(teams.toSorted()).toEqual(catalogue.contacts.map(({ name }) => name).sort());
  });
});

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
    const named = [...sectionOf('for-support', 'How to link to a code in a ticket').matchAll(/"(Copy[^"]*)"/g)];
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

describe('the guides together', () => {
  it('are each linked from another guide', () => {
    const linked = GUIDE_IDS.flatMap((guide) =>
      linksIn(textOf(guide)).map(({ path }) => (path.startsWith(guidePath(guide)) ? '' : path.replace(/#.*/, ''))),
    );
    expect(GUIDE_IDS.filter((guide) => !linked.includes(guidePath(guide)))).toEqual([]);
  });
});
