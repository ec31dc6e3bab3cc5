import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#src/catalogue/languages.ts';
import { findProgram } from '#scripts/programs.ts';
import { fencesOf } from './fences.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'large-logs-'));
afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});

const [, onEachCore = '', onSpark = ''] = fencesOf('large-logs', 'sh');
const [counted = '', columns = ''] = fencesOf('large-logs', 'text');

describe('the guide “Logs larger than one machine”', () => {
  it.skipIf(findProgram('jq') === null)('adds up on each core what it shows', { timeout: 60_000 }, () => {
    const response = (ret: number, msg: string) => `2026-11-02 20:03:11 rsp=${JSON.stringify({ ret, msg })}\n`;
    const [password, busy] = [
      response(-10000, '-73,the user modify password wrong'),
      response(-20000, '-1,system error'),
    ];
    mkdirSync(join(FOLDER, 'logs'));
    for (const [name, text] of Object.entries({ one: password + busy, 'a second': `none\n${password}` }))
      writeFileSync(join(FOLDER, 'logs', `${name}.log.gz`), gzipSync(text));
    writeFileSync(join(FOLDER, 'npx'), `#!/bin/sh\nshift\nexec node '${resolve('src/cli/main.js')}' "$@"\n`);
    chmodSync(join(FOLDER, 'npx'), 0o755);
    const env = { ...process.env, PATH: [FOLDER, process.env['PATH']].join(delimiter) };
    const { stdout, stderr } = spawnSync('sh', ['-c', onEachCore], { cwd: FOLDER, env, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: counted.replace('1204', '2').replace('87', '1'), stderr: '' });
  });

  it('starts the job with what it takes, and shows its columns', () => {
    const job = /scripts\/spark\/\w+\.py/.exec(onSpark)?.[0] ?? '';
    expect(existsSync(job)).toBe(true);
    const source = readFileSync(job, 'utf8');
    const [, archive = ''] = /--archives (\S+)/.exec(onSpark) ?? [];
    expect(source).toContain(`--archives ${archive} \\`);
    const names = /^COLUMNS = \((.*)\)$/m.exec(source)?.[1]?.replaceAll(/["\s]/g, '');
    expect(columns.split('\n')[0]).toBe(`${names ?? ''},count`);
  });

  it('has the same code in every language', () => {
    for (const language of LANGUAGES)
      for (const code of ['sh', 'text'])
        expect(fencesOf('large-logs', code, language)).toEqual(fencesOf('large-logs', code));
  });
});
