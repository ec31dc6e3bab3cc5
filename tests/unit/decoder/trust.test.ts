import { describe, expect, it } from 'vitest';
import { decode, type Options } from '#src/decoder/index.ts';
import { TABLE } from './table.ts';

/** Layers of the verdict's group, from the outermost in, with how sure it is: `qq-platform/-73 certain`. */
function read(input: string, options: Options = {}): string {
  const { groups, verdict } = decode(input, TABLE, options);
  const [first] = groups;
  if (!first || !verdict) return 'nothing';
  return `${first.layers.map(({ id, found }) => id ?? `?${found}`).join(' > ')} ${verdict.confidence}`;
}

/** The ids of the warnings of the verdict's group. */
const warnings = (input: string, options: Options = {}) =>
  decode(input, TABLE, options).groups[0]?.warnings.map(({ id }) => id) ?? [];

const PASSWORD = '{"ret":-10000,"msg":"-73,the user modify password wrong"}';

describe('a number for which nothing else speaks', () => {
  it.each([
    '{"ret":1000,"msg":"success"}',
    '{"ret":102,"msg":"角色不存在"}',
    '{"ret":201,"msg":"created"}',
    '{"ret":94}',
    '{"ret":5}',
    '{"ret":-140,"msg":"x"}',
    '{"ret":-400,"msg":"bad request"}',
    '{"ret":-3006,"msg":"x"}',
    'recv ret=30',
    'epoll_wait ret=7',
    'sso err 1002 timeout\nret=1002',
    '{"ret":41002,"msg":"请求包错误"}',
    '{"ret":40001,"msg":"道具不存在"}',
    '{"ret":-1}',
    '{"ret":-1,"msg":"fail"}',
    '{"ret":1}',
    '{"ret":1,"msg":"ok"}',
    '{"ret":2,"msg":"房间已满"}',
    '{"code":100,"msg":"param error"}',
    '{"ret":7,"msg":"role not found"}',
    '{"ret":-5,"msg":"bag is full"}',
    '{"ret":-901,"msg":"server is full"}',
    'select() ret=-1',
    '{"ret":30,"data":{"list":[]}}',
  ])('is never certain, nor likely: %s', (input) => {
    const { verdict, status } = decode(input, TABLE);
    expect([input, status === 'unknown' || status === 'nothing-found' || verdict?.confidence === 'ambiguous']).toEqual([
      input,
      true,
    ]);
  });
});

describe('a text that speaks of something else', () => {
  it.each([
    '{"errcode":40001,"errmsg":"余额不足"}',
    '{"errcode":40029,"errmsg":"部门不存在"}',
    '{"ret":-10000,"msg":"-73,余额不足"}',
    '{"ret":-20000,"msg":"40001,背包已满"}',
    '{"ret":-304,"msg":"connection to the mail server was reset"}',
    'error code: 40001, order not found',
    '错误码:100 房间已满',
    '{"error_code":100,"error_msg":"Requires valid redirect URI"}',
    '{"errcode":42001,"errmsg":"the warehouse is closed"}',
  ])('takes certainty away and is a warning: %s', (input) => {
    expect([input, decode(input, TABLE).verdict?.confidence]).toEqual([input, 'ambiguous']);
    expect([input, warnings(input)]).toEqual([input, ['text-contradicts']]);
  });

  it('raises nothing', () => {
    const rank = { certain: 2, likely: 1, ambiguous: 0 };
    for (const code of ['{"ret":-1}', '{"ret":1}', '{"ret":-73}', '{"errcode":40001}', '{"ret":-502}'])
      for (const text of ['fail', 'error', 'the printer ran out of paper', '失败', 'unknown'])
        expect(
          rank[
            decode(code.replace('}', `,"msg":${JSON.stringify(text)},"errmsg":${JSON.stringify(text)}}`), TABLE).verdict
              ?.confidence ?? 'ambiguous'
          ],
        ).toBeLessThanOrEqual(rank[decode(code, TABLE).verdict?.confidence ?? 'ambiguous']);
  });
});

describe('a hint that contradicts', () => {
  it.each([
    ['{"ret":1000,"msg":"please log in"}', { interface: '/auth/verify_login' }, 'interface-other'],
    ['{"errcode":40001,"errmsg":"invalid credential"}', { platform: 'qq' }, 'platform-other'],
    ['{"ret":-73,"msg":"the user modify password wrong"}', { platform: 'apple' }, 'platform-other'],
  ] as const)('is a warning, and nothing is certain: %s with %j', (input, options, id) => {
    expect(warnings(input, options)).toContain(id);
    expect(decode(input, TABLE, options).verdict?.confidence).toBe('ambiguous');
  });
});

describe('a wrapper of one’s own', () => {
  it.each([
    [
      `{"msg":"login failed","ret":-10000,"resp":${JSON.stringify(PASSWORD)}}`,
      'msdk-logic/-10000 > qq-platform/-73 certain',
    ],
    [`{"msg":"login failed","ret":-10000,"body":${PASSWORD}}`, 'msdk-logic/-10000 > qq-platform/-73 certain'],
    [
      `level=error msg="login failed" ret=-10000 resp=${JSON.stringify(PASSWORD)}`,
      'msdk-logic/-10000 > qq-platform/-73 certain',
    ],
    ['{"ret":1,"msg":"fail","data":{"errcode":40029,"errmsg":"invalid code"}}', 'wechat-platform/40029 certain'],
    [
      '{"errcode":-1,"errmsg":"fail","data":{"errcode":40029,"errmsg":"invalid code"}}',
      'wechat-platform/40029 certain',
    ],
    ['{"ret":1,"msg":"微信返回 40163,code been used"}', 'wechat-platform/40163 certain'],
    ['{"ret":-1,"msg":"wechat error 40029: invalid code"}', 'wechat-platform/40029 certain'],
    ['{"msg":"login failed, errcode:40029","ret":-1}', 'wechat-platform/40029 certain'],
    [
      '{"code":500,"error":"upstream","upstream":{"errcode":42001,"errmsg":"access_token expired"}}',
      'wechat-platform/42001 certain',
    ],
    [
      '{"status":200,"result":{"ret":-10000,"msg":"-22,openid is invalid"}}',
      'msdk-logic/-10000 > qq-platform/-22 certain',
    ],
  ])('gives way to the response inside: %s', (input, expected) => {
    expect(read(input)).toBe(expected);
  });
});

describe('a pass-through code without a number in front of its text', () => {
  it.each([
    ['{"ret":-10000,"msg":"the user modify password wrong"}', 'msdk-logic/-10000 > qq-platform/-73 likely'],
    ['{"ret":-20000,"msg":"errcode:40001,invalid credential"}', 'msdk-logic/-20000 > wechat-platform/40001 certain'],
    ['{"ret":-10000,"msg":"code=-73,the user modify password wrong"}', 'msdk-logic/-10000 > qq-platform/-73 certain'],
    ['ret=-10000, platform_ret=-73, msg=the user modify password wrong', 'msdk-logic/-10000 > qq-platform/-73 certain'],
    ['{"ret":-10000,"msg":"something new"}', 'msdk-logic/-10000 ambiguous'],
  ])('is followed another way: %s', (input, expected) => {
    expect(read(input)).toBe(expected);
  });
});

describe('a key', () => {
  it('is evidence and no wall: the text of another table wins', () => {
    for (const [input, id] of [
      ['{"errcode":-73,"errmsg":"the user modify password wrong"}', 'qq-platform/-73'],
      ['{"errcode":100015,"errmsg":"access token is revoked"}', 'qq-platform/100015'],
      ['errcode:100001 client_id is missing', 'qq-platform/100001'],
      ['{"errcode":1002,"errmsg":"请先登录"}', 'qq-share-qzone/1002'],
    ] as const)
      expect([input, read(input).split(' ')[0]]).toEqual([input, id]);
  });

  it.each([
    '{"retcode":100015}',
    'retcode=100015',
    '{"retCode":100015}',
    '{"returnCode":100015}',
    '{"return_code":100015}',
    '{"resultCode":100015}',
    'errno=100015',
    'error_code 100015',
    'errorcode 100015',
    'error code 100015',
    'ERROR CODE: 100015',
    '错误码是：100015',
    '错误码为：100015',
    '错误码[100015]',
    '错误码【100015】',
    '错误代码`100015`',
    '返回码[100015]',
    '状态码[ 100015 ]',
    '状态码:100015',
    '失败状态码:100015',
    '返回值：100015',
    '错误编号：100015',
    '报错码 100015',
    '错误码（100015）',
    'err_code -> 100015',
  ])('is known in every spelling and bracket: %s', (input) => {
    expect([input, decode(input, TABLE).groups[0]?.layers[0]?.id]).toEqual([input, 'qq-platform/100015']);
  });

  it.each(['错误码:100014、100015', '错误码：100014,100015', 'error code 100014/100015', 'retcode: 100014, 100015'])(
    'can own a list of codes: %s',
    (input) => {
      const ids = decode(input, TABLE).groups.map(({ layers }) => layers[0]?.id);
      expect([input, ids]).toEqual([input, ['qq-platform/100014', 'qq-platform/100015']]);
    },
  );
});

describe('a code and its text', () => {
  it.each([
    ['40001: invalid credential', 'wechat-platform/40001'],
    ['40001-invalid credential', 'wechat-platform/40001'],
    ['#40001 invalid credential', 'wechat-platform/40001'],
    ['40014: 不合法的access_token', 'wechat-platform/40014'],
    ['42001: access_token 已过期', 'wechat-platform/42001'],
    ['100014 access token过期。', 'qq-platform/100014'],
    ['100014access token过期。', 'qq-platform/100014'],
    ['1002: 请先登录', 'qq-share-qzone/1002'],
    ['-5: signature verification failed', 'qq-platform/-5'],
    ['-24 openid openkey verification fails', 'qq-platform/-24'],
    ['WxError: 40029: invalid code', 'wechat-platform/40029'],
    ['-1 client request’s parameters are invalid, invalid openid', 'qq-platform/-1'],
    ['client request’s app is not existed', 'qq-platform/-2'],
  ])('are read with any sign between: %s', (input, id) => {
    expect([input, decode(input, TABLE).groups[0]?.layers.at(-1)?.id]).toEqual([input, id]);
  });
});

describe('everyday English', () => {
  it.each([
    'error: invalid code in gzip stream',
    'invalid code point U+FFFD in string',
    'missing code coverage report',
    'CSV import: data format error in row 3',
    'a system error occurred while printing',
    'invalid url in the sitemap of the shop',
    'Git push failed: authentication failed for user modify',
    'the token expired yesterday, said the bus driver',
    'require POST method for this form in Django',
    'invalid parameter for ffmpeg',
  ])('is no message of the catalogue: %s', (input) => {
    const { groups, verdict } = decode(input, TABLE);
    expect([input, groups.length === 0 || verdict?.confidence === 'ambiguous']).toEqual([input, true]);
  });
});

describe('another product', () => {
  it.each([
    'https://oapi.dingtalk.com/user/get {"errcode":40014,"errmsg":"不合法的access_token"}',
    "钉钉{'errcode': 40001, 'errmsg': 'invalid credential'}",
    '{"errcode":41001,"errmsg":"access_token missing, more info at https://open.work.weixin.qq.com/devtool/query?e=41001"}',
    'https://qyapi.weixin.qq.com/cgi-bin/gettoken {"errcode":40001,"errmsg":"invalid credential"}',
    'graph.facebook.com {"error":{"code":100,"message":"Invalid parameter"}}',
    'openapi.alipay.com {"code":"40002","msg":"Invalid Arguments"}',
    'api.weibo.com {"error":"expired_token","error_code":21327}',
    '[tls_sdk] ret=70 errcode 40001',
    'GET https://apps.game.qq.com/ams/ame/login -> {"ret":-73,"msg":"the user modify password wrong"}',
    'POST https://d1.web2.qq.com/channel/poll2 {"errmsg":"error","retcode":100001}',
  ])('that is named takes certainty away: %s', (input) => {
    const { verdict, status } = decode(input, TABLE);
    expect([input, status !== 'error' || verdict?.confidence === 'ambiguous']).toEqual([input, true]);
  });
});

describe('a documented text far from a number', () => {
  it.each([
    'Players complain that their gift expired, access_token expired says the page, and 42001 are left.',
    'access_token expired for registry.example.com, renew the deploy token of the 42001 projects',
    'invalid credential for the upload of a large file, 128 of 40001 parts',
  ])('makes it no certain code: %s', (input) => {
    const { verdict, status } = decode(input, TABLE);
    expect([input, status !== 'error' || verdict?.confidence === 'ambiguous']).toEqual([input, true]);
  });
});

describe('a page about the documented tables', () => {
  it.each([
    'https://developers.weixin.qq.com/minigame/dev/ {"errcode":40029,"errmsg":"invalid code"}',
    'see https://wiki.connect.qq.com/errors {"ret":-10000,"msg":"100014,access token expired"}',
    'https://opensdk.msdk.qq.com/share {"ret":-10000,"msg":"-73,the user modify password wrong"}',
  ])('leaves a response certain: %s', (input) => {
    expect([input, decode(input, TABLE).verdict?.confidence]).toEqual([input, 'certain']);
  });
});

describe('an empty message', () => {
  it('takes no text from the next line', () => {
    expect(
      decode('errcode:40029 errmsg:\n\nerrcode:40163 errmsg:code been used', TABLE)
        .groups.map(({ layers }) => layers[0]?.id)
        .sort(),
    ).toEqual(['wechat-platform/40029', 'wechat-platform/40163']);
    expect(
      decode('ret=-73 msg=\nret=-23 msg=token is invalid', TABLE)
        .groups.map(({ layers }) => layers[0]?.id)
        .sort(),
    ).toEqual(['qq-platform/-23', 'qq-platform/-73']);
    expect(warnings('ret: -73, msg: \nuser 10086 logged out')).toEqual([]);
  });
});

describe('a response without a code', () => {
  it.each([
    'callback( {"client_id":"101","openid":"6189BEAB"} );',
    'access_token=2BC2&expires_in=7776000&refresh_token=7FED',
    '{"session_key":"a","openid":"o"}',
    '{"access_token":"x","expires_in":7200,"openid":"o"}',
  ])('is a likely success: %s', (input) => {
    expect([input, decode(input, TABLE).status, decode(input, TABLE).verdict?.confidence]).toEqual([
      input,
      'success',
      'likely',
    ]);
  });
});

describe('MSDK V5', () => {
  it.each([
    [
      '{"ret":5,"msg":"third error","thirdCode":40029,"thirdMsg":"invalid code","seq":"1"}',
      '?5 > wechat-platform/40029 certain',
    ],
    [
      '{"retCode":9999,"retMsg":"fail","thirdCode":-73,"thirdMsg":"the user modify password wrong"}',
      '?9999 > qq-platform/-73 certain',
    ],
    [
      '{"ret":5,"extraJson":"{\\"thirdCode\\":100014,\\"thirdMsg\\":\\"access token expired\\"}"}',
      '?5 > qq-platform/100014 certain',
    ],
  ])('tells the code of the channel, which decides: %s', (input, expected) => {
    expect(read(input)).toBe(expected);
  });
});

describe('a whole log', () => {
  it('is judged as a whole, however many responses stand in front', () => {
    for (const line of [
      '{"ret":0}',
      'save ret=0 rows=7',
      '{"errcode":60020,"errmsg":"not allow"}',
      'save ret=1 rows',
    ]) {
      const log = `${Array.from({ length: 3000 }, () => line).join('\n')}\n${PASSWORD}`;
      const { verdict, counts, groups, truncated } = decode(log, TABLE);
      expect([line, groups[0]?.layers.at(-1)?.id, verdict?.action]).toEqual([line, 'qq-platform/-73', 'reauthorize']);
      expect([line, counts.responses, truncated]).toEqual([line, 3001, false]);
      expect(groups[0]).toMatchObject({ count: 1, first: { line: 3001 } });
    }
  });

  it('has one verdict, by the most frequent known error, and never an undocumented one above it', () => {
    for (const input of [
      `error code: 404\n${PASSWORD}`,
      `{"errcode":60020,"errmsg":"x"}\n${PASSWORD}`,
      `{"ret":1}\n${PASSWORD}`,
      `${PASSWORD}\n{"errcode":40029,"errmsg":"invalid code"}\n${PASSWORD}`,
    ])
      expect([input, decode(input, TABLE).groups[0]?.layers.at(-1)?.id]).toEqual([input, 'qq-platform/-73']);
  });

  it('tells equal responses once, with their count', () => {
    const twice = '{"errcode":40001,"errmsg":"m rid: a"}';
    expect(decode(`${twice}\n${twice}\n${twice}`, TABLE).groups).toMatchObject([
      { count: 3, first: { line: 1 }, last: { line: 3 } },
    ]);
  });
});

describe('a flag', () => {
  it('is the client’s: no code beside it is certain', () => {
    const input = '{"ret":1,"flag":1001,"msg":"QQ_UserCancel"}';
    expect(decode(input, TABLE).verdict?.confidence).toBe('ambiguous');
    expect(warnings(input)).toContain('client');
  });
});
