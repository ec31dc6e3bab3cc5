import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { actionFor, type Situation } from '#src/policy/action-for.ts';
import type { Action } from '#src/policy/ids.ts';

const table = toDecoderTable(readCatalogue(process.cwd()));
const half = () => 0.5;
const advise = (response: unknown, situation: Situation = {}) =>
  actionFor(response, { random: half, ...situation }, table);

const BUSY = { ret: -20000, msg: '-1,system error' };
const READ = '/auth/check_token';
const WRITE = '/share/wx';

describe('actionFor', () => {
  it('names action, entry, player and address', () => {
    expect(advise('{"ret":-10000,"msg":"-73,the user modify password wrong"}', { interface: '/share/qq' })).toEqual({
      action: 'reauthorize',
      entry: 'qq-platform/-73',
      confidence: 'certain',
      retryAfterMs: null,
      giveUp: true,
      effect: 'write',
      player: 'Your QQ password was changed. Sign in again to continue.',
      url: '/errors/qq-platform/#-73',
    });
  });

  it('takes an object, an error, bytes or a number like a text', () => {
    const entries = [
      '-73',
      -73,
      -73n,
      { ret: -10000, msg: '-73,x' },
      new Error('{"ret":-10000,"msg":"-73,x"}'),
      new TextEncoder().encode('{"ret":-10000,"msg":"-73,x"}'),
    ].map((response) => advise(response).entry);
    expect(new Set(entries)).toEqual(new Set(['qq-platform/-73']));
  });

  it('pauses longer before each repeat of a read, and gives up after the third', () => {
    const pauses = [1, 2, 3, 4].map((attempt) => advise(BUSY, { interface: READ, attempt }));
    expect(pauses.map(({ retryAfterMs, giveUp }) => [retryAfterMs, giveUp])).toEqual([
      [1500, false],
      [2000, false],
      [3000, false],
      [null, true],
    ]);
  });

  it('repeats a write, or a call to an unknown API, only when the caller says that it can be', () => {
    for (const called of [{ interface: WRITE }, { interface: '/no/such' }, {}]) {
      expect(advise(BUSY, called)).toMatchObject({ action: 'retry', retryAfterMs: null, giveUp: true });
      expect(advise(BUSY, { ...called, repeatable: true })).toMatchObject({ retryAfterMs: 1500, giveUp: false });
    }
    expect(advise(BUSY, { interface: READ, repeatable: false })).toMatchObject({ giveUp: true });
  });

  it('finds the effect of an API by its path, full address or id, or in the response', () => {
    const effects = [
      advise(BUSY, { interface: WRITE }),
      advise(BUSY, { interface: 'https://msdk.example/share/wx/?appid=1' }),
      advise(`POST /share/wx ${JSON.stringify(BUSY)}`),
      advise(BUSY, { interface: 'xinyue-qq' }),
    ].map(({ effect }) => effect);
    expect(effects).toEqual(['write', 'write', 'write', 'read']);
  });

  it('repeats once after a refresh of the token, also a write', () => {
    const expired = { ret: -20000, msg: '42001,access_token expired' };
    expect(advise(expired, { interface: READ })).toMatchObject({
      action: 'refresh-token',
      retryAfterMs: 0,
      giveUp: false,
    });
    expect(advise(expired, { interface: READ, attempt: 2 })).toMatchObject({ retryAfterMs: null, giveUp: true });
  });

  it('takes the safest action of the meanings that the API can return', () => {
    // Also in the tables of OIDB, which this API never returns.
    expect(advise({ ret: -104, msg: '' }, { interface: '/auth/verify_login' })).toMatchObject({
      action: 'retry',
      entry: 'msdk-logic/-104',
    });
    expect(advise({ ret: -1 })).toMatchObject({ action: 'contact', entry: 'oidb/-1', confidence: 'ambiguous' });
  });

  it('does not take a success for one that contradicts itself', () => {
    expect(advise({ ret: 0, msg: 'ok' })).toMatchObject({ action: 'none', giveUp: false });
    expect(advise({ ret: 0, err_type: 2 })).toMatchObject({ action: 'contact', confidence: 'ambiguous', giveUp: true });
  });

  it('begins the address with that of the site, and leads to the decoder where no entry is meant', () => {
    const site = 'https://errors.example/docs/';
    expect(advise('-73', { site }).url).toBe('https://errors.example/docs/errors/qq-platform/#-73');
    expect(advise({ ret: 987654321, msg: 'openid=SECRET' }, { site }).url).toBe(
      'https://errors.example/docs/decode/#t=%7B%22ret%22%3A987654321%7D',
    );
    expect(advise('nothing to see', { site }).url).toBeNull();
  });

  it('leads to the pages of a language', () => {
    const urls = ['-73', { ret: 987654321, msg: '' }].map(
      (response) => actionFor(response, {}, table, { site: 'https://errors.example', language: 'zh-cn' }).url,
    );
    expect(urls).toEqual([
      'https://errors.example/zh-cn/errors/qq-platform/#-73',
      'https://errors.example/zh-cn/decode/#t=%7B%22ret%22%3A987654321%7D',
    ]);
  });

  it('never throws, whatever it gets', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const hostile = {
      get ret() {
        throw new Error('no');
      },
    };
    const odd: unknown[] = [
      null,
      undefined,
      circle,
      hostile,
      () => 1,
      Symbol('x'),
      new Proxy({}, { ownKeys: () => ['a', 'a'] }),
      NaN,
    ];
    for (const response of odd)
      expect(advise(response)).toMatchObject({ action: 'contact', giveUp: true, entry: null });
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), fc.anything(), (response, situation) => {
        const { action, giveUp, retryAfterMs } = actionFor(response, situation as Situation, table);
        expect(action in table.actions).toBe(true);
        expect(giveUp && retryAfterMs !== null).toBe(false);
      }),
    );
  });
});

/** Compiles only as long as these are all actions: an eleventh would leave a way without a value. */
function severity(action: Action): 'page' | 'ticket' | 'nothing' {
  switch (action) {
    case 'fix-config':
    case 'request-permission':
      return 'page';
    case 'contact':
    case 'fix-request':
      return 'ticket';
    case 'none':
    case 'retry':
    case 'wait':
    case 'reauthorize':
    case 'refresh-token':
    case 'tell-user':
      return 'nothing';
  }
}

it('an action can be switched over without a default', () => {
  // @ts-expect-error: there is no such action, so a switch over more does not compile either.
  const eleventh: Action = 'inner';
  expect([severity('fix-config'), severity(eleventh)]).toEqual(['page', undefined]);
});
