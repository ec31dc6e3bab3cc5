import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { lineContract } from './contract.ts';
import { lineReader, run, start } from './process.ts';
import { TABLE } from './table.ts';

const PASSWORD = '{"ret":-10000,"msg":"-73,the user modify password wrong"}';
const CREDENTIAL = '{"ret":-20000,"msg":"40001,invalid credential"}';
const SUCCESS = '{"ret":0,"msg":"success"}';
const EXPLAINED = 'Sign in again: Access token revoked by a QQ password change  msdk-logic/-10000 > qq-platform/-73';

/** How a process that is still running ends. */
const ending = (child: ReturnType<typeof start>) =>
  once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;

describe('decode --lines', () => {
  it('explains a line before the next one comes', async () => {
    const child = start(['decode', '--lines']);
    const ended = ending(child);
    const next = lineReader(child.stdout);
    child.stdin.write(`player joined\n${PASSWORD}\n`);
    expect(await next()).toBe(`2  ${EXPLAINED}`);
    child.stdin.write(`${SUCCESS}\n10:11:12 [main] INFO ${PASSWORD}`);
    child.stdin.write('\r\n');
    expect(await next()).toBe(`4  ${EXPLAINED}`);
    child.stdin.write(`${CREDENTIAL}\n`);
    expect(await next()).toMatch(/^5 {2}.* {2}msdk-logic\/-20000 > wechat-platform\/40001$/);
    child.stdin.end();
    expect(await ended).toEqual([0, null]);
  });

  it('prints one object per line with --json', async () => {
    const child = start(['decode', '--lines', '--json']);
    const ended = ending(child);
    const next = lineReader(child.stdout);
    for (const [line, response] of [PASSWORD, CREDENTIAL, PASSWORD].entries()) {
      child.stdin.write(`${response}\n`);
      expect(lineContract.parse(JSON.parse(await next()))).toEqual({ line: line + 1, result: decode(response, TABLE) });
    }
    child.stdin.end();
    expect(await ended).toEqual([0, null]);
  });

  it('skips other lines, and the exit status says when it skipped all', async () => {
    expect(await run(['decode', '--lines'], { input: `player joined\n\n${SUCCESS}\n` })).toEqual({
      status: 1,
      stdout: '',
      stderr: '',
    });
  });

  it('prints successes with --all', async () => {
    const { status, stdout } = await run(['decode', '--lines', '--all'], { input: `player joined\n${SUCCESS}\n` });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^2 {2}Nothing to do: .*\n$/);
  });

  it('explains a last line without a line break, and the lines of an argument', async () => {
    expect((await run(['decode', '--lines'], { input: PASSWORD })).stdout).toBe(`1  ${EXPLAINED}\n`);
    expect((await run(['decode', '--lines', `\n${PASSWORD}\n`])).stdout).toBe(`2  ${EXPLAINED}\n`);
  });

  it('reads UTF-16', async () => {
    const input = Buffer.from(`\ufeff错误\r\n${PASSWORD}\r\n`, 'utf16le');
    expect((await run(['decode', '--lines'], { input })).stdout).toBe(`2  ${EXPLAINED}\n`);
  });

  it('takes a hint into account', async () => {
    const response = '{"ret":100000,"msg":"x"}';
    const { stdout } = await run(['decode', '--lines', '--json', '--interface', '/share/qq'], { input: response });
    expect(JSON.parse(stdout)).toEqual({ line: 1, result: decode(response, TABLE, { interface: '/share/qq' }) });
  });

  it('skips a very long line, says so, and continues', async () => {
    const input = `${'x'.repeat(3_000_000)}${PASSWORD}\n${PASSWORD}\n`;
    expect(await run(['decode', '--lines'], { input })).toEqual({
      status: 0,
      stdout: `2  ${EXPLAINED}\n`,
      stderr: 'Line 1 is left out: it is longer than 1048576 characters.\n',
    });
  });

  it('ends silently when nobody reads its output', async () => {
    const child = start(['decode', '--lines']);
    const ended = ending(child);
    const complaints = text(child.stderr);
    child.stdin.on('error', () => undefined);
    child.stdin.write(`${PASSWORD}\n`);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    await once(child.stdout, 'close');
    child.stdin.write(`${PASSWORD}\n`);
    expect(await ended).toEqual([0, null]);
    expect(await complaints).toBe('');
  });

  it.skipIf(process.platform === 'win32')('ends silently with status 130 when it is interrupted', async () => {
    const child = start(['decode', '--lines']);
    const ended = ending(child);
    const complaints = text(child.stderr);
    child.stdin.write(`${PASSWORD}\n`);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
    expect(await complaints).toBe('');
  });
});
