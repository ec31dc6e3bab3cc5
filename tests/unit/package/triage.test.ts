import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as english from '#src/package/index.ts';
import * as chinese from '#src/package/zh-cn.ts';
import { run } from '../cli/process.ts';

const LINES = Array.from(
  { length: 60 },
  (_, second) =>
    `2026-11-02 20:03:${String(second).padStart(2, '0')} 玩家 rsp={"ret":-10000,"msg":"-73,x${String(second)}"}`,
);
const LOG = `${LINES.join('\n')}\n`;
const whole = await english.triage([LOG]);

describe('triage', () => {
  it.each([
    ['English', english, []],
    ['Chinese', chinese, ['--lang', 'zh']],
  ])('says what the command line says, in %s', async (_, { triage, toMarkdown }, lang) => {
    const report = await triage([LOG], { by: 'hour' });
    const { stdout: json } = await run(['triage', '--json', '--by', 'hour', ...lang], { input: LOG });
    expect(report).toEqual(JSON.parse(json));
    const { stdout: markdown } = await run(['triage', '--markdown', ...lang], { input: LOG });
    expect(toMarkdown(await triage([LOG]))).toBe(markdown);
  });

  it('reads text, lines, and bytes in the encoding that they begin with, wherever they are cut', async () => {
    const cut = (bytes: Uint8Array) =>
      Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) => bytes.subarray(at * 7, at * 7 + 7));
    expect(await english.triage(LOG)).toEqual(whole);
    expect(await english.triage(LINES, { lines: true })).toEqual(whole);
    expect(await english.triage(Readable.from(cut(Buffer.from(LOG))))).toEqual(whole);
    expect(await english.triage(cut(Buffer.from(`\ufeff${LOG}`, 'utf16le')))).toEqual(whole);
  });

  it('leaves out what is older', async () => {
    const { counts } = await english.triage([LOG, '2026-11-02 20:04:00 {"ret":-73}\n'], { since: '20:04' });
    expect([whole.counts.responses, counts.responses]).toEqual([60, 1]);
  });

  it('refuses what is no time, and bytes that are no text', async () => {
    await expect(english.triage([LOG], { since: 'soon' })).rejects.toThrow(RangeError);
    await expect(english.triage([gzipSync(LOG)])).rejects.toThrow(TypeError);
  });
});

it('toMarkdown tells what changed since another log', async () => {
  const before = await english.triage(
    LINES.map((line) => line.replace('-73,', '-1,')),
    { lines: true },
  );
  expect(english.toMarkdown(whole, before)).toContain('-73');
  expect(english.toMarkdown(whole, before)).not.toBe(english.toMarkdown(whole));
});
