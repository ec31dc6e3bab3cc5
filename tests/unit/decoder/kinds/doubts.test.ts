import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { TABLE } from '../table.ts';
import { expectNothing, expectSuccess } from './kind.ts';

/** Texts with the keys, numbers and texts of these tables, of which a careful reader would not be sure. */

describe('a documented text that goes on as one of something else', () => {
  expectNothing([
    '{"errcode":40066,"errmsg":"invalid url in webhook"}',
    '{"errcode":41008,"errmsg":"missing code in source file main.lua"}',
    '{"errcode":40003,"errmsg":"invalid openid provider configuration"}',
    '{"errcode":40013,"errmsg":"invalid appid for guild service"}',
    '{"errcode":40001,"errmsg":"invalid credential: database login for user root"}',
    '{"ret":100015,"msg":"access token is revoked by admin of the forum"}',
    '{"errcode":45009,"errmsg":"reach max api daily quota limit of the map service"}',
    '{"errcode":43004,"errmsg":"require subscribe to the newsletter"}',
    '{"errcode":48001,"errmsg":"api unauthorized: personal key lacks scope"}',
    '{"errcode":50001,"errmsg":"user unauthorized for this workspace"}',
    '{"errcode":44002,"errmsg":"empty post data in form submission"}',
    '{"errcode":45011,"errmsg":"rate limit of the search service"}',
  ]);
});

describe('a documented text with what programs add to it', () => {
  it('stays certain', () => {
    const texts = [
      '{"errcode":40029,"errmsg":"invalid code, hints: [ req_id: hCuAbBre-4 ]"}',
      '{"errcode":42001,"errmsg":"access_token expired rid: 61a8f5c5-1b2c3d4e-5f6a7b8c"}',
      '{"errcode":41001,"errmsg":"access_token missing hint: [abc] rid: 61a8f5c5-1b2c3d4e-5f6a7b8c"}',
      '{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest"}',
      '{"errcode":40164,"errmsg":"invalid ip 1.2.3.4, not in whitelist"}',
      '{"errcode":40125,"errmsg":"invalid appsecret, view more at http://t.cn/RAEkdVq"}',
      'errcode 40029 invalid code when I call wechat',
      'errcode: 40163 code been used please help',
      '[ERROR] /auth/verify_login ret=-10000 msg="100014,access token expired"',
      'wx login failed: {"errcode":40163,"errmsg":"code been used, hints: [ req_id: abc ]"}',
      '为什么一直返回 {"errcode":40029,"errmsg":"invalid code"} ？',
    ];
    expect(texts.filter((text) => decode(text, TABLE).verdict?.confidence !== 'certain')).toEqual([]);
  });
});

describe('the number of one code with the text of another', () => {
  expectNothing([
    '{"errcode":40001,"errmsg":"invalid code"}',
    '{"errcode":40029,"errmsg":"access_token expired"}',
    '{"errcode":42001,"errmsg":"invalid openid"}',
    '{"errcode":41001,"errmsg":"refresh_token missing"}',
    '{"errcode":42002,"errmsg":"access_token expired"}',
    '{"errcode":40030,"errmsg":"invalid access_token"}',
    '{"errcode":40030,"errmsg":"invalid access_token rid: 61a8f5c5-1b2c3d4e"}',
    '{"errcode":40163,"errmsg":"invalid code"}',
    '{"ret":-10000,"msg":"100014,access token is revoked"}',
    '{"ret":-10000,"msg":"100015,openid is invalid"}',
    '{"ret":-20000,"msg":"42001,code been used"}',
  ]);
});

describe('a thing that no platform speaks of', () => {
  expectNothing([
    '{"errcode":40029,"errmsg":"invalid verification code"}',
    '{"errcode":40029,"errmsg":"invalid promo code"}',
    '{"errcode":40029,"errmsg":"invalid zip code"}',
    '{"errcode":40163,"errmsg":"invitation code been used"}',
    '{"errcode":41001,"errmsg":"csrf token missing"}',
    '{"errcode":40014,"errmsg":"invalid csrf token"}',
    '{"errcode":42001,"errmsg":"license expired"}',
    '{"ret":100015,"msg":"license revoked"}',
    '{"errcode":40009,"errmsg":"invalid image size, max 2MB for guild emblem"}',
    'docker login: error 40001: invalid credential for registry.internal',
    'ldap bind failed: errcode=40001 errmsg=invalid credential',
    '{"errcode":40001,"errmsg":"invalid credential","service":"kubernetes"}',
    '{"errcode":40001,"errmsg":"invalid credential","topapi":"v2"}',
  ]);
});

describe('a fault that is over', () => {
  expectNothing([
    'got {"errcode":42001,"errmsg":"access_token expired"}, refreshed the token, now it works',
    'errcode 42001, token refreshed, retry succeeded',
    'yesterday we had {"errcode":40029,"errmsg":"invalid code"}, today all is fine',
    'errcode 40029 was shown, works again',
    '40029 invalid code，重新登录后好了',
    '之前报 {"ret":-10000,"msg":"-73,the user modify password wrong"}，现在正常了',
    '报 40001 后重试成功了',
    'errcode=40163，换一个 code 就好了',
    'errcode=42001 已经正常',
    'had ret=-502, now everything works',
  ]);
});

describe('a failure that a success tells of', () => {
  expectSuccess([
    '{"ret":0,"msg":"success","last_error":{"errcode":40029,"errmsg":"invalid code"}}',
    '{"ret":0,"msg":"ok","lastError":{"errcode":42001,"errmsg":"access_token expired"}}',
    '{"ret":0,"msg":"ok","history":[{"ret":-10000,"msg":"-73,the user modify password wrong"}]}',
    '{"ret":0,"msg":"","previous":"{\\"ret\\":-502,\\"msg\\":\\"sig error\\"}"}',
    '{"ret":0,"msg":"ok","prev":{"ret":-20000,"msg":"40029,invalid code"}}',
    '{"errcode":0,"errmsg":"ok","example":{"errcode":40029,"errmsg":"invalid code"}}',
    '{"errcode":0,"errmsg":"ok","sample_error":{"errcode":40163,"errmsg":"code been used"}}',
    '{"errcode":0,"errmsg":"ok","documentation":{"errcode":40029,"errmsg":"invalid code"}}',
    '{"ret":0,"msg":"ok","former":{"ret":-502}}',
    '{"ret":0,"msg":"ok","earlier_attempt":{"ret":-10000,"msg":"100014,access token expired"}}',
  ]);
});

describe('commits, notes of releases, addresses and names of tests', () => {
  expectNothing([
    '3f2c1ab Handle errcode 40029 invalid code',
    'a1b2c3d feat(login): map ret -10000 -73 to relogin',
    '* 8ac12fe (HEAD -> main) Retry on errcode 42001 access_token expired',
    '## 1.4.2\n- Handles errcode 40029 (invalid code) by a new login',
    '- Added: message for errcode 42001 access_token expired',
    'Release notes: errcode=40163 is now handled',
    'https://developers.weixin.qq.com/community/develop/doc?errcode=40029&errmsg=invalid%20code',
    'https://example.com/faq?code=40029&errmsg=invalid+code',
    '✗ maps errcode 40029 (invalid code) to relogin',
    'login.spec.ts > handles {"errcode":40029,"errmsg":"invalid code"} ✓',
    'ok 12 - errcode 42001 access_token expired refreshes',
    'Scenario: errcode 40029 invalid code',
    'describe errcode 40029 invalid code',
  ]);
});

describe('explanations, guesses and denials', () => {
  expectNothing([
    'errcode=40029 usually is caused by using the code twice',
    'In most cases errcode=40163 comes from a code that was used',
    '通常是 errcode:40029 invalid code',
    '42001 一般是 access_token 过期，40001 一般是 secret 错误',
    '可能会返回 {"errcode":40029,"errmsg":"invalid code"}',
    'you may get {"errcode":40029,"errmsg":"invalid code"} if the code was used',
    'The server returns {"errcode":40029,"errmsg":"invalid code"} when the code is wrong.',
    '当 code 无效时，接口返回 {"errcode":40029,"errmsg":"invalid code"}',
    '失败时返回：\n{"errcode":40029,"errmsg":"invalid code"}',
    'On error:\n{"errcode":40029,"errmsg":"invalid code"}',
    'example: {"errcode": 40029}',
    '好像是 errcode 40029',
    'errcode 40029? or 40092? screenshot is blurry',
    'errcode 40001~40014',
    'It is not {"errcode":40029,"errmsg":"invalid code"}, I checked',
    '不是 errcode 40029',
    '并非 40029 invalid code',
    'except errcode 40029',
    'ignore errcode=40029',
    'silenced alert errcode=40029',
    '监控项：errcode 40029',
  ]);
});

describe('tables of codes in a program', () => {
  expectNothing([
    'WX_INVALID_CODE = 40029 // invalid code',
    'WX_CODE_USED = 40163, // code been used',
    'WX_EXPIRED = 42001  # access_token expired',
    'map.put(40029, "invalid code");',
    'texts.set(40163, "code been used")',
    'codes.add(42001, "access_token expired")',
    '[40029] = "invalid code",',
    '[40163] = "code been used",',
    "40029 => 'invalid code',",
    '40163 => "code been used",',
  ]);
});

describe('a number that counts, or names something', () => {
  expectNothing([
    '{"ret":-10000,"msg":"[2024-05-01] error at line 22"}',
    '{"ret":-10000,"msg":"error in row 30"}',
    '{"ret":-10000,"msg":"error on port 73"}',
    'oidb 0x73a ret 17 times out of 100',
    'oidb 0x711 ret 71 ms',
    'Ticket 40029: invalid code shown in shop',
    'ticket #40163: code been used',
    'issue 42001: access_token expired',
    'bug 40029 invalid code',
    'chapter 40001 invalid credential handling',
    '第 40029 个 invalid code',
    'page 40029 invalid code',
  ]);
});

describe('the code of a channel or an SDK that is not here', () => {
  expectNothing([
    '{"ret":9999,"msg":"google error","thirdCode":40029,"channel":"google"}',
    'INTL login ret:5, thirdCode:100014, channel: Garena',
    'MSDKRet{methodNameID=111, retCode=5, thirdCode=40029, extraJson=\'{"channel":"Line"}\'}',
    'retCode:5 thirdCode:100014 channel=Twitter',
    'retCode:5 thirdCode:100015 channel=VK',
    'retCode:5 thirdCode:-22 channel=GameCenter',
    'wx errCode=-4 ErrAuthDenied',
    'wx errCode=-2 ErrUserCancel',
    'wx errCode=-3 ErrSentFail',
    'wechat errCode=-5 ErrUnsupport',
  ]);
});

describe('a success inside of a code that passes failures on', () => {
  expectNothing([
    '{"ret":-10000,"msg":"0,"}',
    '{"ret":-10000,"msg":"0,ok"}',
    '{"ret":-20000,"msg":"0,ok"}',
    '{"ret":-20000,"msg":"0,success"}',
    '{"ret":-20000,"msg":"errcode:0,errmsg:ok"}',
    'ret=-10000 msg=0,ok',
    'ret=-20000, msg=0,success',
    '{"ret":"-10000","msg":"0,ok"}',
    '{"retcode":-10000,"retmsg":"0,ok"}',
    '{"ret":-20000,"msg":"{\\"errcode\\":0,\\"errmsg\\":\\"ok\\"}"}',
  ]);
});
