import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { inLanguage } from '#src/addresses.ts';
import { LANGUAGES } from '#src/catalogue/languages.ts';
import * as english from '#src/package/index.ts';
import * as chinese from '#src/package/zh-cn.ts';
import { fenceOf, functionOf } from './fences.ts';

const PACKAGES = { en: english, 'zh-cn': chinese };
const PASSWORD = { ret: -10000, msg: '-73,the user modify password wrong' };

describe.each(LANGUAGES)('the example of the guide “Use it in your code” in %s', (language) => {
  const { actionFor, explain } = PACKAGES[language];

  /** Runs it against an MSDK that returns one response. */
  async function share(failure: unknown) {
    const alerts: [title: string, link: string | null][] = [];
    const tickets: string[] = [];
    const run = functionOf('in-your-code', language, {
      ...{ actionFor, explain },
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- What MSDK returned.
      send: () => (failure === null ? Promise.resolve() : Promise.reject(failure)),
      alertTeam: (title: string, link: string | null) => alerts.push([title, link]),
      writeTicket: (text: string) => tickets.push(text),
    });
    return { said: await run({}), alerts, tickets };
  }

  it('says nothing of a success', async () => {
    expect(await share(null)).toEqual({ said: null, alerts: [], tickets: [] });
  });

  it('tells the player what the player can do, and wakes nobody', async () => {
    const { player } = JSON.parse(fenceOf('in-your-code', 'json', language)) as english.Advice;
    expect(await share(PASSWORD)).toEqual({ said: player, alerts: [], tickets: [] });
  });

  it('alerts with a link to the page of the code, and writes the ticket that the guide shows', async () => {
    const { alerts, tickets } = await share(new Error('{"ret":-311,"msg":""}'));
    const url = `https://errors.example.com${inLanguage(language, '/errors/msdk-access/')}#-311`;
    expect(alerts.map(([title, link]) => [title.includes('msdk-access/-311'), link])).toEqual([[true, url]]);
    const shown = fenceOf('in-your-code', 'text', language).trim().split('\n');
    expect(shown.at(-1)).toBe(url);
    const lines = tickets[0]?.trim().split('\n') ?? [];
    expect(lines.filter((line) => shown.includes(line))).toEqual(shown.filter((line) => line !== '…'));
  });

  it('alerts of what is no response, and has no ticket to write', async () => {
    const { alerts, tickets } = await share(new Error('timeout of 3000ms exceeded'));
    expect(alerts.map(([, link]) => link)).toEqual([null]);
    expect(tickets).toEqual([]);
  });
});

describe.each(LANGUAGES)('the job of the guide “Use it in your code” in %s', (language) => {
  const { toMarkdown, triage } = PACKAGES[language];
  const folder = mkdtempSync(join(tmpdir(), 'job-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['has nothing for the team', '{"ret":-10000,"msg":"-73,x"}', 0],
    ['has something for the team', '{"ret":-311,"msg":""}', 1],
  ])('counts a log, and writes a ticket when it %s', async (_, response, written) => {
    const tickets: string[] = [];
    const log = join(folder, 'game.log.gz');
    writeFileSync(log, gzipSync(`20:03:00 ${response}\n20:04:00 ${response}\n`));
    const writeTicket = (text: string) => tickets.push(text);
    const FOR_THE_TEAM = ['fix-config', 'request-permission', 'contact'];
    const known = { createReadStream, pipeline, createGunzip, toMarkdown, triage, writeTicket, FOR_THE_TEAM };
    const checkLog = functionOf('in-your-code', language, known, 'checkLog');
    expect(await checkLog(log)).toBe(2);
    expect(tickets.map((ticket) => ticket.includes('msdk-access/-311'))).toEqual(Array(written).fill(true));
    await expect(checkLog(join(folder, 'none.log.gz'))).rejects.toThrow('ENOENT');
  });
});

it.each(LANGUAGES)('the guide “Use it in your code” shows what actionFor says, in %s', (language) => {
  const advice = PACKAGES[language].actionFor(PASSWORD, { interface: '/share/qq', site: 'https://errors.example.com' });
  expect(JSON.parse(fenceOf('in-your-code', 'json', language))).toEqual(advice);
});
