import { describe, expect, it } from 'vitest';
import { Triage } from '#src/triage/index.ts';
import { TABLE } from '../decoder/table.ts';

const PASSWORD = '{"ret":-10000,"msg":"-73,the user modify password wrong"}';

function errorsIn(...lines: readonly string[]): number {
  const triaged = new Triage(TABLE);
  triaged.push(lines.join('\n'));
  triaged.finish();
  return triaged.tallies.counts.errors;
}

const at = (time: string, said: string) => `2026-11-02 10:22:${time} ${said}`;
const withId = (id: string) => `{"ret":-10000,"msg":"-73,the user modify password wrong","rid":"${id}"}`;

describe('a response that is logged again', () => {
  it('counts once with the id of its request, also with others between', () => {
    expect(
      errorsIn(at('31.100', `rsp ${withId('ab-1')}`), at('31.150', 'x'), at('32.900', `failed: ${withId('ab-1')}`)),
    ).toBe(1);
    expect(
      errorsIn(at('31.100', `seq=81 rsp=${PASSWORD}`), at('31.900', 'x'), at('32.500', `seq=81 failed ${PASSWORD}`)),
    ).toBe(1);
  });

  it('counts once with thousands of others between, and again in another log', () => {
    const lines = Array.from({ length: 3000 }, (_, id) => at('31.100', withId(`ab-${String(id)}`)));
    expect(errorsIn(...lines, ...lines)).toBe(3000);
    const triaged = new Triage(TABLE);
    for (const first of ['', 'x\n']) {
      triaged.begin('a log');
      triaged.push(first + lines.join('\n'));
    }
    triaged.finish();
    expect(triaged.tallies.counts.errors).toBe(6000);
  });

  it('counts again when the id is another, or comes much later', () => {
    expect(errorsIn(at('31.100', withId('ab-1')), at('31.100', withId('ab-2')))).toBe(2);
    expect(errorsIn(at('31.100', withId('ab-1')), at('59.100', withId('ab-1')))).toBe(2);
  });

  it('counts once on the next line at the same time, and not for another player or later', () => {
    expect(errorsIn(at('31.100', `W Net: ${PASSWORD}`), at('31.101', `E Game: ${PASSWORD}`))).toBe(1);
    expect(errorsIn(at('31.100', `W Net: ${PASSWORD}`), at('31.300', `W Net: ${PASSWORD}`))).toBe(2);
    expect(errorsIn(at('31.100', `openid=A1B2C3D4E5 ${PASSWORD}`), at('31.100', `openid=F1B2C3D4E5 ${PASSWORD}`))).toBe(
      2,
    );
  });

  it('counts once in a trace of calls, on lines with a time or without', () => {
    const said = 'com.game.MsdkException: ret=-10000, msg=-73,the user modify password wrong';
    expect(
      errorsIn(
        at('31.100', `ERROR failed ${PASSWORD}`),
        said,
        '\tat com.game.A.b(A.java:1)',
        `Caused by: ${said}`,
        '\t... 3 more',
      ),
    ).toBe(1);
    const pod = (line: string) => at('31.100', `login-7d9f5c stderr F ${line}`);
    expect(
      errorsIn(
        pod(`ERROR failed ${PASSWORD}`),
        pod('java.lang.IllegalStateException: x'),
        pod('\tat a.B.c(B.java:1)'),
        pod(`Caused by: ${said}`),
      ),
    ).toBe(1);
    expect(
      errorsIn(
        at('31.100', `ERROR failed ${PASSWORD}`),
        '\tat com.game.A.b(A.java:1)',
        at('33.100', `ERROR failed ${PASSWORD}`),
      ),
    ).toBe(2);
  });

  it('counts once on one line, but each one of a list', () => {
    expect(errorsIn(`{"resp":${PASSWORD},"error":"ret=-10000 msg=-73,the user modify password wrong"}`)).toBe(1);
    expect(errorsIn(`batch: [${PASSWORD},${PASSWORD},${PASSWORD}]`)).toBe(3);
    expect(errorsIn(PASSWORD, PASSWORD, PASSWORD)).toBe(3);
  });
});
