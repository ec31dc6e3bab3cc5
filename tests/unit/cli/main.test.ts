import { describe, expect, it } from 'vitest';
import { runProcess } from './process.ts';

const CARRIED = '{"ret":-10000,"msg":"-73,the user modify password wrong"}';
const HEAD = 'Sign in again: Access token revoked by a QQ password change\n';

describe('the program', () => {
  it('explains an argument', async () => {
    const { status, stdout, stderr } = await runProcess(['decode', '--', '-73']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.startsWith(HEAD)).toBe(true);
  });

  it('explains standard input', async () => {
    const { status, stdout } = await runProcess(['decode'], { input: Buffer.from(`\ufeff${CARRIED}`, 'utf16le') });
    expect(status).toBe(0);
    expect(stdout.startsWith(HEAD)).toBe(true);
  });

  it('prints all of a long output before it ends', async () => {
    const { stdout } = await runProcess(['decode', '--lines'], { input: `${CARRIED}\n`.repeat(5000) });
    expect(stdout.split('\n')).toHaveLength(5001);
  });

  it('prints no colors without a terminal, unless the environment says so', async () => {
    expect((await runProcess(['explain', '-73'])).stdout).not.toContain('\u001b[');
    expect((await runProcess(['explain', '-73'], { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[');
  });

  it('says with the exit status that nothing was found, or that it was used wrongly', async () => {
    expect((await runProcess(['decode', 'hello'])).status).toBe(1);
    const { status, stdout, stderr } = await runProcess(['decode', 'a', 'b']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('decode takes one text; put it in quotes.\nSee msdk-errors decode --help.\n');
  });
});
