import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { TABLE } from './table.ts';
import { told } from './told.ts';

describe('the responses that one meets most', () => {
  it('a changed password', () => {
    const input = '{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}';
    const result = decode(input, TABLE);
    expect(result).toMatchObject({
      schema: 2,
      status: 'error',
      verdict: { action: 'reauthorize', retryable: false, confidence: 'certain' },
      counts: { responses: 1, errors: 1, successes: 0, unknown: 0 },
      groups: [{ errType: 2, interface: null, warnings: [], count: 1, first: { line: 1, time: null } }],
      truncated: false,
      leftover: [],
    });
    expect(result.groups[0]?.layers).toMatchObject([
      {
        id: 'msdk-logic/-10000',
        domain: 'msdk-logic',
        code: '-10000',
        known: true,
        span: [7, 13],
        rule: 'ret',
        message: null,
        candidates: [{ id: 'msdk-logic/-10000' }, { id: 'wechat-group/-10000' }],
      },
      {
        id: 'qq-platform/-73',
        domain: 'qq-platform',
        code: '-73',
        known: true,
        span: [21, 24],
        rule: 'before-comma',
        message: 'the user modify password wrong',
        candidates: [{ id: 'qq-platform/-73' }],
      },
    ]);
    expect(result.verdict?.title).toBe(TABLE.entries.find(({ id }) => id === 'qq-platform/-73')?.title);
    expect(result.verdict?.steps).not.toEqual([]);
  });

  it('a WeChat token that is no longer valid', () => {
    expect(told('{"ret":-20000,"msg":"40001,invalid credential"}')).toEqual({
      status: 'error',
      verdict: 'refresh-token, certain',
      responses: [['msdk-logic/-20000 @ -20000', 'wechat-platform/40001 @ 40001']],
      leftover: [],
    });
  });

  it('an OIDB error', () => {
    expect(told('ret:-103 msg:oidb decode0x73a failed, ret:17')).toEqual({
      status: 'error',
      verdict: 'reauthorize, certain',
      responses: [['msdk-logic/-103 @ -103', 'oidb-0x73a/17 @ 17']],
      leftover: [],
    });
  });
});

describe('a response', () => {
  const LAYERS = ['msdk-logic/-10000 @ -10000', 'qq-platform/-73 @ -73'];
  const RESPONSE = { ret: -10000, msg: '-73,players changed it' };
  const json = JSON.stringify(RESPONSE);

  it.each([
    ['minified', json],
    ['pretty-printed', JSON.stringify(RESPONSE, null, 4)],
    ['with Windows line ends', JSON.stringify(RESPONSE, null, '\t').replaceAll('\n', '\r\n')],
    ['with a full-width comma', json.replace('-73,', '-73，')],
    [
      'with its keys the other way round',
      JSON.stringify({ seq: '9', msg: RESPONSE.msg, extra: null, ret: RESPONSE.ret }),
    ],
    ['with a code as a string', json.replace('-10000', '"-10000"')],
    ['in an array', `[${json}]`],
    ['as a callback', `callback( ${json} );`],
    ['under any key', JSON.stringify({ code: 5, data: { list: [[{ result: RESPONSE }]] } })],
    ['under a key of every object', `{"__proto__":{"constructor":${json}},"toString":1}`],
    ['in a string', JSON.stringify({ body: json })],
    ['that is a string', JSON.stringify(json)],
    ['in a string in a string in a string', JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ c: json }) }) })],
    ['that is a string three times', JSON.stringify(JSON.stringify(JSON.stringify(json)))],
    ['without quotes', 'ret: -10000, msg: -73,players changed it'],
    ['in an address', 'https://example.org/cb?ret=-10000&msg=-73,players%20changed%20it'],
    ['with single quotes', "{'ret': -10000, 'msg': '-73,players changed it'}"],
    ['in a log line', `2031-05-06 07:08:09.123 [main-7] WARN 10.0.0.8 said ${json} in 1234 ms`],
  ])('%s is the same', (_, input) => {
    expect(told(input)).toMatchObject({ status: 'error', verdict: 'reauthorize, certain', responses: [LAYERS] });
  });

  it('may be written in escapes', () => {
    expect(told('{"a":"{\\"ret\\":\\"-1\\\\u0030000\\",\\"m\\\\u0073g\\":\\"\\\\u002d73，x\\"}"}').responses).toEqual([
      ['msdk-logic/-10000 @ -1\\\\u0030000', 'qq-platform/-73 @ \\\\u002d73'],
    ]);
  });

  it('may come in a row with others, in any form', () => {
    expect(
      told(`[${json},{"errcode":"40001","errmsg":"x"}]\n{"error":100015}{"ret":0}\nret:-103 msg:oidb 0x73a ret:17`),
    ).toEqual({
      status: 'error',
      verdict: 'reauthorize, certain',
      responses: [
        LAYERS,
        ['wechat-platform/40001 @ 40001'],
        ['qq-platform/100015 @ 100015'],
        ['msdk-logic/-103 @ -103', 'oidb-0x73a/17 @ 17'],
        ['msdk-access/0 @ 0'],
      ],
      leftover: [],
    });
  });

  it('of WeChat has its own keys', () => {
    expect(told('{"errcode":40001,"errmsg":"invalid credential, rid: 5-6-7"}')).toMatchObject({
      verdict: 'refresh-token, certain',
      responses: [['wechat-platform/40001 @ 40001']],
    });
  });

  it('of QQ Connect is JSONP, or an address', () => {
    expect(told('callback( {"error":100015,"error_description":"player revoked it",} );')).toEqual({
      status: 'error',
      verdict: 'reauthorize, certain',
      responses: [['qq-platform/100015 @ 100015']],
      leftover: ['callback('],
    });
    expect(told('https://graph.qq.com/oauth2.0/show?which=error&display=pc&error=100010').responses).toEqual([
      ['qq-platform/100010 @ 100010'],
    ]);
  });

  it('with markup is data', () => {
    const markup = '<img src=x onerror="alert(1)"><script>alert(-73,2)</script>';
    const { groups: responses } = decode(JSON.stringify({ ret: -10000, msg: `-73,${markup}` }), TABLE);
    expect(responses[0]?.layers.at(-1)).toMatchObject({ id: 'qq-platform/-73', message: markup });
    expect(told(markup)).toMatchObject({ status: 'nothing-found', leftover: [markup] });
  });
});

describe('the status', () => {
  it.each([
    ['{"ret":0,"msg":"ok"}', 'success', 'none, certain'],
    ['{"ret":0}', 'success', 'none, likely'],
    ['{"errcode":0,"errmsg":"ok"}', 'success', 'none, certain'],
    ['{"ret":0,"msg":"","is_lost":1}', 'success', 'none, likely'],
    ['{"ret":0,"pic":"http://example.com/g?b=oidb&ret=100&s=40"}', 'success', 'none, likely'],
    ['{"ret":0} {"ret":0}', 'success', 'none, likely'],
    ['0', 'success', 'none, likely'],
    ['{"ret":0} {"ret":-73}', 'error', 'reauthorize, ambiguous'],
    ['{"ret":31415}', 'unknown', 'contact, ambiguous'],
    ['{"ret":0} {"ret":31415}', 'unknown', 'contact, ambiguous'],
    ['{"ret":-10000,"msg":"31415,x"}', 'error', 'contact, ambiguous'],
    ['{"ret":-999}', 'unknown', 'retry, ambiguous'],
    ['{"code":-13,"message":"appsecret missing","nickname":"bob","openid":"oABC"}', 'nothing-found', null],
    ['{"code":200,"nickname":"bob","openid":"oABC"}', 'success', 'none, likely'],
    ['{"code":72,"message":"失败，再试","uid":99999}', 'nothing-found', null],
    ['{"flag":-73}', 'nothing-found', null],
    ['flag:-73', 'nothing-found', null],
    ['at 12:30:05 player 40001 had 5 apples (-73 left)', 'nothing-found', null],
    ['', 'nothing-found', null],
    [' \n', 'nothing-found', null],
  ])('of %j is %s', (input, status, verdict) => {
    expect(told(input)).toMatchObject({ status, verdict });
  });
});

describe('a table', () => {
  it('may be empty', () => {
    const empty = { version: '0', domains: [], entries: [], actions: {}, interfaces: [] };
    for (const input of ['-73', '{"ret":-10000,"msg":"-73,x","err_type":2}', 'oidb 0x711 ret:1', '"msg":"-73,x"'])
      expect(decode(input, empty)).toMatchObject({ status: 'unknown', verdict: { action: 'contact' } });
  });
});

describe('a response', () => {
  it('begins where its object does, whatever stands in the object in front of its code', () => {
    const input = 'first\n{"a" {"ret":-73} "errcode":40029}';
    const places = decode(input, TABLE).groups.map(({ layers, first }) => [layers[0]?.id, first.line]);
    expect(places).toEqual([
      ['wechat-platform/40029', 2],
      ['qq-platform/-73', 2],
    ]);
  });

  it('is left out of what is left over, with what its error holds', () => {
    expect(told('0 players [-10000] error: {"ret":220014}').leftover).toEqual(['0 players [']);
  });

  it('begins where its text of OIDB does, behind the end of the line before', () => {
    const { groups } = decode('the player waits\noidb decode0x711 failed, ret:1', TABLE);
    expect(groups.map(({ first }) => first.line)).toEqual([2]);
  });
});
