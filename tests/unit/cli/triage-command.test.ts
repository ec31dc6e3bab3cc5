import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Progress } from '#src/cli/progress.ts';
import { projectSources } from '#src/cli/load.ts';
import { run as runCommandLine } from '#src/cli/run.ts';
import { widthOf } from '#src/text-width.ts';
import { ENGLISH_TRIAGE, reportOf, type Report, Triage } from '#src/triage/index.ts';
import { KINDS } from '#tests/logs/kinds.ts';
import { run } from './process.ts';
import { TABLE } from './table.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'triage-'));
afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(FOLDER, name);
  writeFileSync(path, content);
  return path;
}

const response = (time: string, msg = '-73,the user modify password wrong') =>
  `2026-11-02 ${time} POST /auth/verify_login openid=ABCDEF0123456789 rsp={"ret":-10000,"msg":"${msg}","user":"alice@example.com"}\n`;

/** Errors over some minutes, of which the last two are the worst. */
const LOG = Array.from({ length: 12 }, (_, minute) =>
  Array.from({ length: minute < 10 ? 1 : 30 }, (_, second) =>
    response(`20:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}`),
  ).join(''),
).join('');

function reportOn(name: string, text: string): Report {
  const triaged = new Triage(TABLE);
  triaged.begin(name);
  triaged.push(text);
  triaged.finish();
  return reportOf(triaged, TABLE);
}

describe('triage', () => {
  it('says first what is going on, since when, and what to do', async () => {
    const { status, stdout, stderr } = await run(['triage', file('game.log', LOG)]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [first, second] = stdout.split('\n');
    expect(first).toBe(
      'All 70 errors are “Access token revoked by a QQ password change” (-73), above its usual rate since 20:10. Have the player sign in again, and use the new token only.',
    );
    expect(second).toMatch(
      /^70 responses: 70 known errors, .*; 70 lines; 2026-11-02 20:00:00.000 to 2026-11-02 20:11:29.000$/,
    );
  });

  it.each(Object.entries(KINDS))('prints the same figures as the page counts: %s', async (_, kind) => {
    const text = kind(5).text();
    const { stdout } = await run(['triage', '--json', file('kind.log', text)]);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(reportOn('kind.log', text))));
  });

  it('reads gzip, several files and standard input', async () => {
    const packed = file('game.log.gz', gzipSync(LOG));
    const { stdout } = await run(['triage', '--json', packed, file('b.log', LOG), '-'], { input: gzipSync(LOG) });
    expect(JSON.parse(stdout)).toMatchObject({
      counts: { errors: 210 },
      files: [{ lines: 70 }, { lines: 70 }, { lines: 70 }],
    });
    expect((await run(['triage', '--json'], { input: LOG })).stdout).toContain('"errors": 70');
  });

  it('reads a damaged file up to the damage, and says so', async () => {
    const half = gzipSync(KINDS['Node']?.(1).text() ?? '').subarray(0, 30_000);
    const { status, stdout, stderr } = await run(['triage', file('half.gz', half)]);
    expect([status, stderr]).toEqual([0, expect.stringContaining('half.gz" is damaged, and read up to there')]);
    expect(stdout).toContain('known errors');
  });

  it('ends with status 1 without an error', async () => {
    expect(await run(['triage'], { input: 'player joined\n' })).toMatchObject({
      status: 1,
      stdout:
        'No response was found in 1 line.\n0 responses: 0 known errors, 0 undocumented codes, 0 successes; 1 line\n',
    });
    expect((await run(['triage'], { input: '2026-11-02 20:00:00 {"ret":0,"msg":"success"}\n' })).status).toBe(1);
  });

  it('leaves out what is older than --since', async () => {
    for (const since of ['20:10', '2026-11-02 20:10', '2026-11-02T20:10:00'])
      expect(JSON.parse((await run(['triage', '--json', '--since', since], { input: LOG })).stdout)).toMatchObject({
        counts: { errors: 60 },
      });
  });

  it('counts by time with --by', async () => {
    const { stdout } = await run(['triage', '--csv', '--by', 'minute'], { input: LOG });
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'time,responses,errors,unknown,successes,reauthorize',
      '2026-11-02T20:00,1,1,0,0,1',
    ]);
    expect((await run(['triage', '--by', 'hour'], { input: LOG })).stdout).toContain('By hour\n');
  });

  it('tells the times of each kind of response with --by, in JSON', async () => {
    const expired = response('19:59:59', '100015,access token is revoked');
    const told = async (by: string) =>
      JSON.parse((await run(['triage', '--json', '--by', by], { input: expired + LOG })).stdout) as Report;
    const hours = await told('hour');
    expect(hours).toMatchObject({
      interval: 60,
      histogram: [
        { from: '2026-11-02T19:00', errors: 1 },
        { from: '2026-11-02T20:00', errors: 70 },
      ],
    });
    expect(hours.groups.map(({ times }) => times)).toEqual([{ '2026-11-02T20:00': 70 }, { '2026-11-02T19:00': 1 }]);
    const [first] = (await told('minute')).groups;
    expect(Object.entries(first?.times ?? {}).slice(8, 11)).toEqual([
      ['2026-11-02T20:08', 1],
      ['2026-11-02T20:09', 1],
      ['2026-11-02T20:10', 30],
    ]);
  });

  it('tells what changed beyond chance with --compare', async () => {
    const expired = LOG.replaceAll('-73,the user modify password wrong', '100015,access token is revoked');
    const before = file('before.log', expired);
    const { stdout } = await run(['triage', '--compare', before], { input: LOG });
    expect(stdout).toContain('2 kinds of responses changed by more than chance explains.\n');
    expect(stdout).toContain('-73 “Access token revoked by a QQ password change” is new: 1,000 per 1,000 responses.');
    expect((await run(['triage', '--compare', before], { input: expired })).stdout).toContain(
      'Nothing changed by more than chance explains.',
    );
    expect((await run(['triage', '--compare', before, '--csv'], { input: LOG })).stdout).toMatch(
      /^code,title,before,after,change\n/,
    );
  });

  it('passes on nothing private in any format', async () => {
    for (const format of ['--json', '--csv', '--markdown', '--by=minute']) {
      const { stdout } = await run(['triage', format], { input: LOG });
      expect(stdout).not.toMatch(/alice|ABCDEF0123456789/);
      expect(stdout).toContain('-73');
    }
  });

  it('prints a summary again and again with --every', async () => {
    vi.useFakeTimers();
    try {
      let stdout = '';
      async function* growing() {
        yield Buffer.from(LOG);
        await vi.advanceTimersByTimeAsync(60_000);
        yield Buffer.from(LOG.replaceAll('20:', '21:'));
      }
      const streams = {
        stdin: growing(),
        stdout: { write: (text: string) => (stdout += text) !== '', once: () => process.stdout },
        stderr: { write: () => true },
        env: {},
      };
      const status = await runCommandLine(['triage', '--every', '60', '--json'], streams, projectSources());
      expect(status).toBe(0);
      const counts = stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as Report).counts.errors);
      expect(counts).toEqual([69, 140]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('speaks Chinese, in columns that line up', async () => {
    const argv = ['triage', '--by', 'hour', '--compare', file('empty.log', '')];
    const { stdout } = await run(argv, { input: LOG, env: { LANG: 'zh_CN.UTF-8' } });
    const lines = stdout.split('\n');
    expect(lines.slice(0, 2)).toEqual([
      '全部 70 个错误都是“QQ 改密导致 access token 失效”（-73），从 20:10 开始突增。让玩家重新登录，之后只用新票据。',
      '70 个响应：已知错误 70 个，未收录的错误码 0 个，成功 0 个；70 行；2026-11-02 20:00:00.000 至 2026-11-02 20:11:29.000',
    ]);
    expect(lines.filter((line) => /[a-z]{2,} [a-z]{2,}/i.test(line.replaceAll('access token', '')))).toEqual([]);
    const [, head = '', row = ''] = lines.slice(lines.indexOf('按小时'));
    const before = (line: string, word: string) => widthOf(line.slice(0, line.indexOf(word)));
    expect(before(head, '处理方式')).toBe(before(row, '重新登录'));
  });

  it('is refused when it is used wrongly', async () => {
    const cases: readonly (readonly [string[], string])[] = [
      [['no/such.log'], 'There is no file "no/such.log".'],
      [['src'], '"src" is a folder.'],
      [['--by', 'week'], '--by "week": times can be counted by minute, hour, day.'],
      [['--since', 'noon'], '--since "noon" is not a time.'],
      [['--every', '0'], '--every "0": it takes a number of seconds'],
      [['--json', '--csv'], '--json and --csv cannot be printed at once.'],
      [['--every', '5', '--csv'], '--csv is one table'],
      [['-', '-'], 'Standard input (-) can be read once.'],
    ];
    for (const [argv, message] of cases) {
      const { status, stderr } = await run(['triage', ...argv]);
      expect([argv, status, stderr]).toEqual([argv, 2, expect.stringContaining(message)]);
    }
  });
});

describe('the progress of reading', () => {
  it('is drawn on a terminal alone, with bytes and the time that is left', () => {
    const drawn = (isTTY: boolean, all: number | null) => {
      let stderr = '';
      let time = 0;
      const streams = { stderr: { isTTY, write: (text: string) => (stderr += text) !== '' } };
      const progress = new Progress(streams as never, all, ENGLISH_TRIAGE, () => time);
      time = 1000;
      progress.add(25_000_000);
      progress.clear();
      return stderr;
    };
    expect(drawn(true, 100_000_000)).toBe('\r[######..................] 25 of 100 MB, 3 s left\u001b[K\r\u001b[K');
    expect(drawn(false, 100_000_000) + drawn(true, null)).toBe('');
  });
});
