import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decode } from '#src/decoder/index.ts';
import { readLink } from '#src/links.ts';
import { contract } from './contract.ts';
import { run, runProcess } from './process.ts';
import { TABLE } from './table.ts';

const CARRIED = '{"ret":-10000,"msg":"-73,the user modify password wrong"}';
const HEAD = 'Sign in again: Access token revoked by a QQ password change\n';
const ESCAPE = '\u001b';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'msdk-errors-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a file; returns its path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The result that `--json` prints. */
async function json(argv: readonly string[], input?: string): Promise<unknown> {
  const { stdout, stderr } = await run(['decode', '--json', ...argv], input === undefined ? {} : { input });
  expect(stderr).toBe('');
  return contract.parse(JSON.parse(stdout));
}

describe('decode', () => {
  it('explains an argument', async () => {
    const { status, stdout, stderr } = await run(['decode', CARRIED]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.startsWith(HEAD)).toBe(true);
  });

  it.each([[['-73']], [['--', '-73']], [['\u221273']], [['－７３']], [['ret=-73']]])(
    'explains a code: %j',
    async (argv) => {
      const { status, stdout } = await run(['decode', ...argv]);
      expect(status).toBe(0);
      expect(stdout.startsWith(HEAD)).toBe(true);
    },
  );

  it.each([[[]], [['-']]])('explains standard input for %j', async (argv) => {
    const { status, stdout } = await run(['decode', ...argv], { input: CARRIED });
    expect(status).toBe(0);
    expect(stdout.startsWith(HEAD)).toBe(true);
  });

  it.each([
    ['UTF-8', Buffer.from(CARRIED)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${CARRIED}`)],
    ['UTF-16, low byte first', Buffer.from(`\ufeff${CARRIED}`, 'utf16le')],
    ['UTF-16, high byte first', Buffer.from(`\ufeff${CARRIED}`, 'utf16le').swap16()],
    ['damaged UTF-8', Buffer.concat([Buffer.from([0xc3, 0x28, 0xff, 0x0a]), Buffer.from(CARRIED)])],
  ])('explains a file in %s', async (encoding, bytes) => {
    const { status, stdout } = await run(['decode', file(`${encoding}.txt`, bytes)]);
    expect(status).toBe(0);
    expect(stdout.startsWith(HEAD)).toBe(true);
  });

  it('explains the id of a code, which is a path only if there is such a file', async () => {
    const { status, stdout } = await run(['decode', 'qq-platform/-73']);
    expect(status).toBe(0);
    expect(stdout.startsWith(HEAD)).toBe(true);
    expect((await run(['decode', 'no-table/-73'])).stderr).toContain('There is no file "no-table/-73".');
  });

  it.each([[''], ['hello'], ['2024-01-02 10:11:12 all is well']])('finds nothing in %j', async (text) => {
    expect(await run(['decode', text])).toEqual({
      status: 1,
      stdout: 'No code was found in this text.\n',
      stderr: '',
    });
  });

  it('explains a success and an undocumented code', async () => {
    expect((await run(['decode', '{"ret":0,"msg":"ok"}'])).status).toBe(0);
    expect((await run(['decode', '{"ret":-4242,"msg":"x"}'])).status).toBe(0);
  });

  it('explains a log by its most frequent known error, and counts the rest', async () => {
    const lines = Array.from({ length: 2000 }, (_, at) => {
      const response = at % 10 === 0 ? CARRIED : '{"ret":0,"msg":"ok"}';
      return `2026-11-02 10:${String(at % 60).padStart(2, '0')}:00 [main] ${response}`;
    });
    const { status, stdout, stderr } = await run(['decode', file('server.log', lines.join('\n'))]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.startsWith(HEAD)).toBe(true);
    expect(stdout).toContain('\n2000 responses: 200 known errors, 1800 successes\n   200  msdk-logic/-10000 > ');
    expect(stdout).toContain('lines 1 to 1991, 2026-11-02 10:00:00 to 10:10:00\n');
  });

  it('prints no control characters from the input', async () => {
    const input = `${ESCAPE}]0;title\u0007{"ret":-10000,"msg":"-73,a${ESCAPE}[31mb\u009b2J"} ${ESCAPE}[2Jrest`;
    for (const argv of [['decode'], ['decode', '--json'], ['decode', '--lines'], ['decode', '--lines', '--json']]) {
      const { status, stdout, stderr } = await run(argv, { input });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/^[^\p{Cc}]*$/mu);
      expect(stdout).not.toContain(ESCAPE);
      expect(stdout).not.toContain('\u009b');
    }
  });
});

describe('decode --json', () => {
  it.each([
    CARRIED,
    '-73',
    'hello',
    '{"ret":0}',
    '{"ret":-4242}',
    '',
    '{"errcode":40001,"errmsg":"invalid credential"}',
    `10:00:01 ${CARRIED}\n10:00:02 {"ret":0}\n10:00:03 ${CARRIED}\n10:00:04 {"ret":-4242}`,
  ])('follows its schema for %j, and prints exactly what the decoder says', async (text) => {
    expect(await json(['--', text])).toEqual(decode(text, TABLE));
  });

  it('counts places in the text without the byte order mark', async () => {
    expect(await json([], `\ufeff${CARRIED}`)).toEqual(decode(CARRIED, TABLE));
  });

  it('says with the exit status that nothing was found', async () => {
    expect((await run(['decode', '--json', 'hello'])).status).toBe(1);
  });
});

describe('a hint', () => {
  it.each([
    [['--interface', '/share/qq'], { interface: '/share/qq' }],
    [['--interface=/share/qq/'], { interface: '/share/qq' }],
    [['--interface', 'https://msdk.example/share/qq?appid=1'], { interface: '/share/qq' }],
    [['--platform', 'wechat'], { platform: 'wechat' }],
    [['--platform=WeChat'], { platform: 'wechat' }],
    [['--interface', '/share/qq', '--platform', 'qq'], { interface: '/share/qq', platform: 'qq' }],
  ])('%j reaches the decoder', async (argv, options) => {
    const text = '{"ret":100000,"msg":"x"}';
    expect(await json([...argv, text])).toEqual(decode(text, TABLE, options));
  });
});

describe('colors', () => {
  it.each([
    ['plain where no terminal is', {}, false],
    ['colored with FORCE_COLOR', { FORCE_COLOR: '1' }, true],
    ['plain with NO_COLOR', { NO_COLOR: '1' }, false],
    ['plain with FORCE_COLOR=0', { FORCE_COLOR: '0' }, false],
  ])('make the output %s', async (_, env, colored) => {
    for (const argv of [['decode', CARRIED], ['explain', '-73'], ['decode', '--lines', CARRIED], ['--help']]) {
      const { stdout, stderr } = await run(argv, { env });
      expect(stdout.includes(`${ESCAPE}[`)).toBe(colored);
      expect(stderr).toBe('');
    }
  });

  it('are never in JSON', async () => {
    const { stdout } = await run(['decode', '--json', CARRIED], { env: { FORCE_COLOR: '1' } });
    expect(stdout).not.toContain(ESCAPE);
  });
});

describe('decode --link', () => {
  const SITE = 'https://errors.example/docs';
  const link = (argv: readonly string[], given = {}) => run(['decode', '--link', '--site', SITE, ...argv], given);

  it('prints the link to what was found, with what was chosen, in the language of the output', async () => {
    expect(await link(['--platform', 'qq', '--interface', 'https://api.example/share/qq', '--', '-10000'])).toEqual({
      status: 0,
      stdout: `${SITE}/decode/#t=-10000&i=%2Fshare%2Fqq&p=qq\n`,
      stderr: '',
    });
    expect((await link(['--lang', 'zh', '-73'])).stdout).toBe(`${SITE}/zh-cn/decode/#t=-73\n`);
  });

  it('holds codes and documented messages alone, however long the log', async () => {
    const lines = Array.from({ length: 300 }, (_, at) => `{"ret":-10000,"msg":"${String(-1000 - at)},openid=oGZU"}`);
    const { stdout } = await link([], { input: lines.join('\n') });
    const read = await readLink(stdout.trim(), SITE);
    expect(read?.fault).toBeNull();
    const { text } = z.object({ text: z.string() }).parse(read?.target);
    expect(text).toContain('{"ret":-10000,"msg":"-1042,"}');
    expect(text).not.toContain('oGZU');
  });

  it('prints nothing for a text without a code', async () => {
    expect(await link(['hello'])).toEqual({ status: 1, stdout: '', stderr: 'No code was found in this text.\n' });
  });

  it('leads to the site that the environment names', async () => {
    const env = { SITE_URL: 'https://errors.example', BASE_PATH: 'docs/' };
    expect((await runProcess(['decode', '--link', '-73'], { env })).stdout).toBe(`${SITE}/decode/#t=-73\n`);
  });

  it.each([
    [['--link', '-73'], '--link needs to know where the site is'],
    [['--site', SITE, '-73'], '--site needs --link.'],
    [['--link', '--site', 'javascript:1', '-73'], '"javascript:1" is not the address of a site'],
    [['--link', '--site', `${SITE}/#x`, '-73'], 'is not the address of a site'],
    [['--link', '--site', SITE, '--json', '-73'], '--link prints a link alone'],
    [['--link', '--site', SITE, '--lines', '-73'], '--link prints a link alone'],
  ])('refuses %j', async (argv, complaint) => {
    const { status, stdout, stderr } = await run(['decode', ...argv]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(complaint);
  });
});
